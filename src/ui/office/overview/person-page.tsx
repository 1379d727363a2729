import {
  type PersonOverview,
  personOverviewSchema,
  type ShownStanding,
} from '../../../domain/office/overview-wire.ts';
import { StateWords } from '../../leader/progress/duty-row.tsx';
import { figureToWords, marksToWords } from '../../leader/progress/row-words.ts';
import { windowToWords } from '../../leader/progress/window-words.ts';
import { useMessages } from '../../messages/language.ts';
import { useOverviewMessages } from '../../messages/overview-messages.ts';
import { useProgressMessages } from '../../messages/progress-messages.ts';
import { useStatementMessages } from '../../messages/statement-messages.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../shared/button.tsx';
import { DataTable } from '../frame/data-table.tsx';
import { useDeskFile } from '../frame/use-desk-file.ts';
import { useAddresses } from './addresses.ts';
import { postsOn } from './people-table.tsx';
import { PeriodPage } from './period-page.tsx';
import { shownRow } from './shown-row.ts';
import { usePolicyWords } from './use-policy-words.ts';

/** `/office/overview/people/:person`: duty by duty, each figure with the way to its records. */
export function PersonPage({ id }: { id: string }) {
  const o = useOverviewMessages();
  const words = usePolicyWords();
  const { api, home, unit: hrefOf } = useAddresses();
  return (
    <PeriodPage<PersonOverview>
      path={api(`/overview/people/${encodeURIComponent(id)}`)}
      schema={personOverviewSchema}
      title={o.title}
      titleOf={({ person }) => person.name}
      leadOf={({ person: { required } }) => o.required(required.met, required.total)}
      back={home}
    >
      {({ period, person }) => (
        <>
          <ul class="figures-posts">
            {[...new Map(person.appointments.map(({ unit }) => [unit.id, unit])).values()].map((unit) => {
              const held = person.appointments.filter((each) => each.unit.id === unit.id);
              const posts = postsOn(held, period, words);
              return (
                posts.length > 0 && (
                  <li key={unit.id}>
                    <a href={hrefOf(unit.id)}>{unit.name}</a>
                    <span class="quiet">{posts.join(o.and)}</span>
                  </li>
                )
              );
            })}
            <li class="quiet">{person.isEnrolled ? o.unit.isEnrolled : o.unit.notEnrolled}</li>
          </ul>
          {period.semester && <StatementButton person={person} semester={period.semester} />}
          {person.standings.length === 0 ? (
            <p class="desk-words">{o.person.noDuties}</p>
          ) : (
            <Standings person={id} standings={person.standings} today={period.today} />
          )}
        </>
      )}
    </PeriodPage>
  );
}

interface StatementButtonProps {
  person: Pick<PersonOverview['person'], 'id' | 'name'>;
  semester: { id: string; name: string };
}

/** The material for 述职 of this semester, as the person gets it on the phone (六(三)). */
function StatementButton({ person: { id, name }, semester }: StatementButtonProps) {
  const s = useStatementMessages();
  const { busy, fetchFile } = useDeskFile();
  const path = `/statements/${encodeURIComponent(id)}?semester=${encodeURIComponent(semester.id)}`;
  return (
    <div class="desk-tools">
      <Button busy={busy} onClick={() => void fetchFile(path, s.file(name, semester.name))}>
        {s.title}
      </Button>
    </div>
  );
}

interface StandingsProps {
  person: string;
  standings: ShownStanding[];
  today: string;
}

function Standings({ person, standings, today }: StandingsProps) {
  const t = useMessages();
  const o = useOverviewMessages();
  const p = useProgressMessages();
  const { policy } = usePolicyWords();
  const { records: hrefOf } = useAddresses();
  const rows = standings.flatMap((standing) => {
    const row = shownRow(policy, standing, today);
    return row ? [{ standing, row }] : [];
  });
  return (
    <DataTable
      caption={o.person.caption}
      rows={rows}
      keyOf={({ standing }) => standing.duty}
      columns={[
        {
          title: o.person.duty,
          cell: ({ row, standing }) => (
            <>
              {t.titleOf(row.title)}{' '}
              <span class="quiet figures-clause">
                {row.clause}
                {standing.level === 'encouraged' && ` · ${o.clauses.encouraged}`}
              </span>
            </>
          ),
        },
        {
          title: o.person.figure,
          look: 'number',
          cell: ({ row }) => {
            const figure = figureToWords(row, p);
            if (figure === null) return row.state.tag === 'met' ? o.person.linkHeld : null;
            return (
              <a href={hrefOf(person, row.duty)} aria-label={o.person.records(t.titleOf(row.title), figure)}>
                {figure}
              </a>
            );
          },
        },
        {
          title: o.person.state,
          cell: ({ row }) => (
            <>
              <StateWords state={row.state} />
              {marksToWords(row, p) && <p class="quiet figures-clause">{marksToWords(row, p)}</p>}
            </>
          ),
        },
        { title: o.person.window, look: 'wide', cell: ({ standing }) => <Windows standing={standing} /> },
      ]}
    />
  );
}

/** One window by its dates; several are unfolded. */
function Windows({ standing: { duty, windows } }: { standing: ShownStanding }) {
  const o = useOverviewMessages();
  const p = useProgressMessages();
  const { policy } = usePolicyWords();
  const semesters = useServices().phone.value?.enrolment?.reference.calendar.semesters ?? [];
  const per = policy?.duties.find(({ id }) => id === duty)?.per ?? 'semester';
  const [only, ...others] = windows;
  if (!only) return null;
  if (others.length === 0) return <>{windowToWords(per, semesters, only, p)}</>;
  return (
    <details class="figures-windows">
      <summary>{o.person.windows(windows.length)}</summary>
      <ul>
        {windows.map((window) => (
          <li key={window.from}>
            <span>{windowToWords(per, semesters, window, p)}</span>
            <span class="quiet">
              {window.count}/{window.target} {p.detail.windowStates[window.state]}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

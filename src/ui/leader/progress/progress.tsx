import { useEffect, useMemo } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { Text } from '../../../domain/regulation/policy.ts';
import type { Reference } from '../../../domain/wire.ts';
import type { PhoneState } from '../../../storage/phone-state.ts';
import { useMessages } from '../../messages/language.ts';
import { useProgressMessages } from '../../messages/progress-messages.ts';
import type { ProgressMessages } from '../../messages/zh-cn-progress.ts';
import { useServices } from '../../services.ts';
import { CellGroup } from '../../shared/cell.tsx';
import { Chips } from '../../shared/chips.tsx';
import { Page } from '../../shared/page.tsx';
import { useToday } from '../../shared/use-today.ts';
import { DutyRow } from './duty-row.tsx';
import { type Period, periodInUrl, periodsToChoose, periodToHref } from './period.ts';
import { PeriodSelect } from './period-select.tsx';
import { periodStandings } from './period-standings.ts';
import { type By, type ProgressSection, progressModel } from './progress-model.ts';
import { Timeline } from './timeline.tsx';
import { unitSections } from './unit-model.ts';
import './progress.css';

/** `/progress?semester=…&by=…&kind=…`: where one stands, duty by duty. */
export function Progress({ query }: { query?: Record<string, string> }) {
  const p = useProgressMessages();
  const phone = useServices().phone.value;
  const today = useToday();
  const reference = phone?.enrolment?.reference;
  const periods = useMemo(
    () => (reference ? periodsToChoose(reference.calendar, today) : []),
    [reference, today],
  );
  const period = periodInUrl(periods, query);
  return (
    <Page title={p.title} back="/">
      {reference && !period && <p class="progress-empty">{p.noCalendar}</p>}
      {phone && reference && period && (
        <Duties
          phone={phone}
          reference={reference}
          periods={periods}
          period={period}
          by={query?.by === 'kind' ? 'kind' : 'clause'}
          kind={query?.kind}
          today={today}
        />
      )}
    </Page>
  );
}

interface DutiesProps {
  phone: PhoneState;
  reference: Reference;
  periods: Period[];
  period: Period;
  by: By;
  /** The kind of activity to begin with. */
  kind: string | undefined;
  today: string;
}

function Duties({ phone, reference, periods, period, by, kind, today }: DutiesProps) {
  const t = useMessages();
  const p = useProgressMessages();
  const { route } = useLocation();
  const { policy } = reference;
  const standings = useMemo(
    () => periodStandings(phone, reference, period, today),
    [phone, reference, period, today],
  );
  const model = useMemo(() => progressModel(policy, standings, by, today), [policy, standings, by, today]);
  const units = useMemo(
    () => unitSections(phone, reference, period, today),
    [phone, reference, period, today],
  );
  useShown(kind);
  const hrefOf = (duty: string, rest: string[] = []) =>
    periodToHref(`/progress/${encodeURIComponent(duty)}`, period, periods, [
      ...(by === 'kind' ? ['by=kind'] : []),
      ...rest,
    ]);
  const listHref = (to: Period, look: By) =>
    periodToHref('/progress', to, periods, look === 'kind' ? ['by=kind'] : []);
  return (
    <>
      <PeriodSelect periods={periods} period={period} onChange={(to) => route(listHref(to, by), true)} />
      {period.semesters.map((semester, _, { length }) => (
        <Timeline
          key={semester.id}
          phone={phone}
          semester={semester}
          name={length > 1 ? semester.name : null}
          today={today}
        />
      ))}
      <Chips
        legend={p.by}
        quiet
        even
        choices={[
          { value: 'clause', label: p.byClause },
          { value: 'kind', label: p.byKind },
        ]}
        value={by}
        onChange={(look) => route(listHref(period, look), true)}
      />
      {standings.length === 0 && <p class="progress-empty">{p.noDuties}</p>}
      {model.sections.map((section) => (
        <div
          key={section.key}
          id={`kind-${section.key}`}
          // Where one has come for a section further down, the heights of all before it have to be known.
          class={kind === undefined ? 'progress-lean' : undefined}
        >
          <CellGroup title={titleToWords(section, t.titleOf, p)}>
            {section.rows.map((row) => (
              <DutyRow key={row.duty} row={row} href={hrefOf(row.duty)} clause={by === 'kind'} />
            ))}
          </CellGroup>
          {section.oneMore.length > 0 && (
            <p class="progress-one-more">{p.oneMore(section.oneMore.join(p.and))}</p>
          )}
        </div>
      ))}
      {model.encouraged.length > 0 && (
        <CellGroup title={p.encouraged}>
          {model.encouraged.map((row) => (
            <DutyRow key={row.duty} row={row} href={hrefOf(row.duty)} clause />
          ))}
        </CellGroup>
      )}
      {units.map(
        ({ unit, rows }) =>
          rows.length > 0 && (
            <CellGroup key={unit.id} title={p.unit(unit.name)}>
              {rows.map(({ row, semester }) => (
                <DutyRow
                  key={`${row.duty} ${semester}`}
                  row={row}
                  href={hrefOf(row.duty, [`unit=${encodeURIComponent(unit.id)}`])}
                  clause
                />
              ))}
            </CellGroup>
          ),
      )}
    </>
  );
}

function titleToWords(
  { title }: ProgressSection,
  titleOf: (title: Text) => string,
  p: ProgressMessages,
): string {
  if (title === null) return p.general;
  return typeof title === 'string' ? title : titleOf(title);
}

/** Brings the kind of activity that one came for into view. */
function useShown(kind: string | undefined) {
  useEffect(() => {
    if (kind === undefined) return;
    // After the page has gone to its top.
    const frame = requestAnimationFrame(() =>
      document.getElementById(`kind-${kind}`)?.scrollIntoView({ block: 'start' }),
    );
    return () => cancelAnimationFrame(frame);
  }, [kind]);
}

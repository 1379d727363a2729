import { clampDate, isHeldOn } from '../../../domain/appointments.ts';
import type { PersonRow, ShownPeriod } from '../../../domain/office/overview-wire.ts';
import { stateToWords } from '../../leader/progress/row-words.ts';
import { useMessages } from '../../messages/language.ts';
import { useOverviewMessages } from '../../messages/overview-messages.ts';
import { useProgressMessages } from '../../messages/progress-messages.ts';
import { DataTable } from '../frame/data-table.tsx';
import { useAddresses } from './addresses.ts';
import { openRows } from './shown-row.ts';
import { type PolicyWords, usePolicyWords } from './use-policy-words.ts';

interface PeopleTableProps {
  people: PersonRow[];
  period: ShownPeriod;
  unit: string;
}

/** The people of a unit by name, with what is still open for each in words. */
export function PeopleTable({ people, period, unit }: PeopleTableProps) {
  const o = useOverviewMessages();
  const words = usePolicyWords();
  const { person: hrefOf } = useAddresses();
  return (
    <section class="figures-part" aria-labelledby="figures-people">
      <h2 id="figures-people">{o.unit.people}</h2>
      {people.length === 0 ? (
        <p class="desk-words">{o.unit.nobody}</p>
      ) : (
        <DataTable
          caption={o.unit.peopleCaption}
          rows={people}
          keyOf={({ id }) => id}
          columns={[
            {
              title: o.unit.name,
              cell: ({ id, name }) => (
                <a class="figures-whole" href={hrefOf(id)}>
                  {name}
                </a>
              ),
            },
            {
              title: o.unit.posts,
              cell: ({ appointments }) =>
                postsOn(
                  appointments.filter((held) => held.unit.id === unit),
                  period,
                  words,
                ).join(o.and),
            },
            {
              title: o.unit.phone,
              cell: ({ isEnrolled }) => (
                <span class={isEnrolled ? 'figures-whole' : 'figures-whole figures-due'}>
                  {isEnrolled ? o.unit.isEnrolled : o.unit.notEnrolled}
                </span>
              ),
            },
            {
              title: o.unit.required,
              look: 'number',
              cell: ({ required: { met, total } }) => (total > 0 ? `${met}/${total}` : ''),
            },
            {
              title: o.unit.open,
              look: 'wide',
              cell: (person) => <OpenWords person={person} today={period.today} />,
            },
          ]}
        />
      )}
    </section>
  );
}

function OpenWords({ person, today }: { person: PersonRow; today: string }) {
  const t = useMessages();
  const o = useOverviewMessages();
  const p = useProgressMessages();
  const { policy } = usePolicyWords();
  if (person.required.total === 0) return <span class="quiet">{o.unit.noDuties}</span>;
  const rows = openRows(policy, person, today);
  if (rows.length === 0)
    return person.required.met === person.required.total ? (
      <span class="figures-done">{o.unit.allMet}</span>
    ) : null;
  return (
    <ul class="figures-open">
      {rows.map((row) => {
        const { look, words } = stateToWords(row.state, p);
        return (
          <li key={row.duty} class={look === 'due' ? 'figures-due' : undefined}>
            {o.unit.item(t.titleOf(row.title), words.join(o.comma))}
          </li>
        );
      })}
    </ul>
  );
}

/** What somebody is on the day shown; the rank where they hold no post. */
export function postsOn(
  appointments: PersonRow['appointments'],
  { today, semester }: ShownPeriod,
  words: PolicyWords,
): string[] {
  const day = semester ? clampDate(today, { from: semester.start, to: semester.end }) : today;
  const held = appointments.filter((appointment) => isHeldOn(appointment, day));
  return [
    ...new Set(
      held.flatMap(({ posts, rank }) => (posts.length > 0 ? posts.map(words.post) : [words.rank(rank)])),
    ),
  ];
}

import { useMemo } from 'preact/hooks';
import { createCampusClock } from '../../../domain/campus-clock.ts';
import type { Reference } from '../../../domain/wire.ts';
import type { ProblemRecord } from '../../../storage/phone-state.ts';
import { DueTag } from '../../leader/problems/due-tag.tsx';
import { holderToWords, placeToWords, type Telling } from '../../leader/problems/problem-words.ts';
import { useDeskProblemMessages } from '../../messages/desk-problem-messages.ts';
import { useMessages } from '../../messages/language.ts';
import { dateToWords } from '../../shared/moment.ts';
import { DataTable } from '../frame/data-table.tsx';
import { mayRefer } from './refer-many.ts';
import type { RaisingUnitsOf } from './use-raising-units.ts';

interface ProblemTableProps {
  found: ProblemRecord[];
  picked: ReadonlySet<string>;
  reference: Reference;
  telling: Telling;
  raisingUnits: RaisingUnitsOf;
  onPick(picked: ReadonlySet<string>): void;
}

/** What was said, where it stands, who has it, and how long there is. */
export function ProblemTable(props: ProblemTableProps) {
  const { found, picked, reference, telling, raisingUnits, onPick } = props;
  const t = useMessages();
  const q = useDeskProblemMessages();
  const dateOf = useMemo(() => createCampusClock(reference.calendar.timeZone), [reference]);
  const { names, p, today } = telling;
  const toggle = (id: string) => {
    const next = new Set(picked);
    if (!next.delete(id)) next.add(id);
    onPick(next);
  };
  return (
    <DataTable
      caption={q.title}
      rows={found}
      keyOf={({ problem }) => problem.id}
      columns={[
        {
          title: q.columns.words,
          look: 'wide',
          cell: (record) => (
            <Words
              {...{ record, reference, telling }}
              isPicked={picked.has(record.problem.id)}
              onToggle={mayRefer(record, telling.viewer) ? () => toggle(record.problem.id) : null}
            />
          ),
        },
        {
          title: q.columns.state,
          cell: (record) => (
            <>
              <span class={`desk-state desk-state-${record.problem.state}`}>
                {p.states[record.problem.state]}
              </span>
              <span class="desk-holder">
                {record.problem.state !== 'referred' && holderToWords(record, telling)}
              </span>
            </>
          ),
        },
        {
          title: q.columns.department,
          cell: ({ problem }) => (problem.department === null ? null : names.unit(problem.department)),
        },
        {
          title: q.columns.raised,
          cell: ({ problem, authors }) => (
            <>
              {authors[problem.person] || p.somebody}
              <span class="desk-holder">{raisingUnits?.(problem.id).map(names.unit).join(' ')}</span>
            </>
          ),
        },
        {
          title: q.columns.heard,
          cell: ({ problem }) => (
            <span class="desk-day">{dateToWords(dateOf(problem.raised.on), today, t).split(' ')[0]}</span>
          ),
        },
        { title: q.columns.due, cell: ({ problem }) => <DueTag problem={problem} telling={telling} /> },
      ]}
    />
  );
}

interface WordsProps {
  record: ProblemRecord;
  reference: Reference;
  telling: Telling;
  isPicked: boolean;
  /** `null` where it is not the viewer's to refer it. */
  onToggle: (() => void) | null;
}

function Words({ record: { problem }, reference, telling, isPicked, onToggle }: WordsProps) {
  const t = useMessages();
  const q = useDeskProblemMessages();
  const category = reference.policy.problems.categories.find(({ id }) => id === problem.raised.category);
  const about = [category && t.titleOf(category.title), placeToWords(problem, telling)];
  return (
    <div class="desk-problem-words">
      {onToggle ? (
        <label class="desk-problem-pick">
          <input type="checkbox" checked={isPicked} onChange={onToggle} />
          <span class="hidden-text">{q.pick(problem.raised.words)}</span>
        </label>
      ) : (
        <span class="desk-problem-pick" />
      )}
      <div>
        <a href={`/office/problems/${problem.id}`}>{problem.raised.words}</a>
        <span class="desk-holder">{about.filter(Boolean).join(' · ')}</span>
      </div>
    </div>
  );
}

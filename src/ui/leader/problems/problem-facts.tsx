import type { ComponentChildren } from 'preact';
import type { Problem } from '../../../domain/problems/problem.ts';
import type { Reference } from '../../../domain/wire.ts';
import type { VisitRecord } from '../../../storage/phone-state.ts';
import { useMessages } from '../../messages/language.ts';
import { instantToWords } from '../../shared/moment.ts';
import { kindToWords } from '../history/record-words.ts';
import { placeToWords, type Telling } from './problem-words.ts';

interface ProblemFactsProps {
  problem: Problem;
  /** Own ones. */
  records: VisitRecord[];
  reference: Reference;
  telling: Telling;
}

/** What it is about, where and when it was heard, and the record that it came from. */
export function ProblemFacts({ problem, records, reference, telling }: ProblemFactsProps) {
  const t = useMessages();
  const { today, p } = telling;
  const { raised } = problem;
  const { policy, calendar } = reference;
  const titleIn = (named: { id: string; title: { zh: string; en: string } }[], id: string) => {
    const known = named.find((each) => each.id === id);
    return known ? t.titleOf(known.title) : id;
  };
  const visit = records.find((record) => record.visit.id === raised.visit)?.visit;
  const rows: [string, ComponentChildren][] = [
    [p.detail.category, titleIn(policy.problems.categories, raised.category)],
    [p.detail.urgency, titleIn(policy.problems.urgencies, raised.urgency)],
    [p.detail.where, placeToWords(problem, telling)],
    [p.detail.heard, instantToWords(raised.on, today, calendar.timeZone, t)],
    [p.detail.record, visit && <a href={`/history?record=${visit.id}`}>{kindToWords(visit, policy, t)}</a>],
  ];
  return (
    <dl class="problem-facts">
      {rows.map(
        ([label, value]) =>
          value && (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

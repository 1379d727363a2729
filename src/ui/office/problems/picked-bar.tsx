import { useMemo, useState } from 'preact/hooks';
import type { Reference } from '../../../domain/wire.ts';
import type { ProblemRecord } from '../../../storage/phone-state.ts';
import type { Telling } from '../../leader/problems/problem-words.ts';
import { useDeskProblemMessages } from '../../messages/desk-problem-messages.ts';
import { Button } from '../../shared/button.tsx';
import { mayRefer } from './refer-many.ts';
import { ReferSheet } from './refer-sheet.tsx';

interface PickedBarProps {
  /** Those that are ticked and in the table. */
  records: ProblemRecord[];
  /** All in the table. */
  found: ProblemRecord[];
  reference: Reference;
  telling: Telling;
  onPick(picked: ReadonlySet<string>): void;
}

/** No more steps are taken at once than one push holds. */
const MOST = 200;

/** What can be done with all that are ticked; it stays in sight while one scrolls. */
export function PickedBar({ records, found, reference, telling, onPick }: PickedBarProps) {
  const q = useDeskProblemMessages();
  const [isReferring, setReferring] = useState(false);
  const all = useMemo(
    () => found.filter((record) => mayRefer(record, telling.viewer)).slice(0, MOST),
    [found, telling],
  );
  const onDone = () => onPick(new Set());
  return (
    <section class="desk-picked" aria-label={q.picked(records.length)}>
      <p role="status">{q.picked(records.length)}</p>
      <Button look="primary" onClick={() => setReferring(true)}>
        {q.refer}
      </Button>
      {records.length < all.length && (
        <Button onClick={() => onPick(new Set(all.map(({ problem }) => problem.id)))}>
          {q.pickAll(all.length)}
        </Button>
      )}
      <Button look="text" onClick={onDone}>
        {q.pickNone}
      </Button>
      {isReferring && (
        <ReferSheet
          {...{ records, reference, telling }}
          onDone={onDone}
          onClose={() => setReferring(false)}
        />
      )}
    </section>
  );
}

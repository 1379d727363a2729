import type { Reference } from '../../../domain/wire.ts';
import type { ProblemRecord } from '../../../storage/phone-state.ts';
import { useMessages } from '../../messages/language.ts';
import { instantToWords } from '../../shared/moment.ts';
import { type Telling, timelineOf } from './problem-words.ts';

interface TimelineProps {
  record: ProblemRecord;
  reference: Reference;
  telling: Telling;
}

/** All that happened so far: what, by whom, when, and what was said. */
export function Timeline({ record, reference, telling }: TimelineProps) {
  const t = useMessages();
  const { today, p } = telling;
  return (
    <section class="timeline">
      <h2>{p.detail.history}</h2>
      <ol>
        {timelineOf(record, telling).map(({ key, title, who, at, by, words }) => (
          <li key={key}>
            <p class="timeline-title">{by === null ? title : `${title} · ${by}`}</p>
            {words !== null && <p class="timeline-words">{words}</p>}
            <p class="quiet">{`${who} · ${instantToWords(at, today, reference.calendar.timeZone, t)}`}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

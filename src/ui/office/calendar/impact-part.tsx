import type { Policy } from '../../../domain/regulation/policy.ts';
import { useCalendarMessages } from '../../messages/calendar-messages.ts';
import { useDeskMessages } from '../../messages/desk-messages.ts';
import { useMessages } from '../../messages/language.ts';
import { Button } from '../../shared/button.tsx';
import { dateToWords } from '../../shared/moment.ts';
import { faultToWords } from './fault-words.ts';
import { headlineOf, sectionsOf } from './impact-words.ts';
import type { Preview } from './use-preview.ts';

interface ImpactPartProps {
  title: string;
  /** Whether there is something to be mended first. */
  isFaulty: boolean;
  preview: Preview & { retry(): void };
  policy: Policy;
  today: string;
}

/** What saving would alter, before anything is saved. */
export function ImpactPart({ title, isFaulty, preview, policy, today }: ImpactPartProps) {
  const c = useCalendarMessages();
  return (
    <section class="desk-paper calendar-impact" aria-label={title}>
      <h2>{title}</h2>
      <div class="calendar-impact" role="status">
        {preview.state === 'none' && <p class="quiet">{isFaulty ? c.impact.faulty : c.impact.unchanged}</p>}
        {preview.state === 'waiting' && <p class="quiet">{c.impact.waiting}</p>}
        {preview.state === 'failed' && <Failed retry={preview.retry} />}
        {preview.state === 'ready' && <Ready preview={preview} policy={policy} today={today} />}
      </div>
    </section>
  );
}

function Failed({ retry }: { retry(): void }) {
  const c = useCalendarMessages();
  const d = useDeskMessages();
  return (
    <div class="calendar-foot">
      <p>{c.impact.failed}</p>
      <Button onClick={retry}>{d.retry}</Button>
    </div>
  );
}

interface ReadyProps extends Pick<ImpactPartProps, 'policy' | 'today'> {
  preview: Extract<Preview, { state: 'ready' }>;
}

function Ready({ preview: { answer }, policy, today }: ReadyProps) {
  const t = useMessages();
  const c = useCalendarMessages();
  switch (answer.outcome) {
    case 'changed':
      return <p class="quiet">{c.impact.waiting}</p>;
    case 'faulty':
      return (
        <ul class="calendar-notes">
          {answer.faults.map((fault) => (
            <li key={fault.fault}>{faultToWords(fault, c)}</li>
          ))}
        </ul>
      );
    case 'impact': {
      const day = (date: string) => dateToWords(date, today, t);
      const sections = sectionsOf(answer.impact, { policy, c, titleOf: t.titleOf, day });
      return (
        <>
          <ul>
            {headlineOf(answer.impact, c).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {sections.map(({ key, name, lines }) => (
            <div key={key}>
              <h3>{name}</h3>
              <ul>
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </div>
          ))}
        </>
      );
    }
    default:
      throw new Error(`An answer without words: ${answer satisfies never}`);
  }
}

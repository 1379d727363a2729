import type { Duty } from '../../../domain/regulation/policy.ts';
import { useMessages } from '../../messages/language.ts';
import { useProgressMessages } from '../../messages/progress-messages.ts';
import type { DutyDetailModel } from './duty-detail-model.ts';
import { dateToParts } from './window-words.ts';

interface ClausePartProps {
  duty: Pick<Duty, 'clause' | 'text' | 'reading'>;
  deadline: string | null;
  /** How many records came after the deadline. */
  late: number;
  model: Pick<DutyDetailModel, 'links' | 'isUnassigned'>;
}

/** What the regulation asks, how it is read, and until when. */
export function ClausePart({ duty, deadline, late, model: { links, isUnassigned } }: ClausePartProps) {
  const t = useMessages();
  const p = useProgressMessages();
  const words = p.detail;
  return (
    <dl class="duty-clause">
      <div>
        <dt>
          {words.clause} {duty.clause}
        </dt>
        <dd>{t.titleOf(duty.text)}</dd>
      </div>
      {duty.reading && (
        <div>
          <dt>{words.reading}</dt>
          <dd>{t.titleOf(duty.reading)}</dd>
        </div>
      )}
      {deadline && (
        <div>
          <dt>{words.deadline}</dt>
          <dd>
            {words.deadlineTeachingWeek(dateToParts(deadline))}
            {late > 0 && words.lateNote(late)}
          </dd>
        </div>
      )}
      {links && (isUnassigned || links.names.length > 0) && (
        <div>
          <dt>{words.links(links.kind)}</dt>
          <dd>{isUnassigned ? words.unassigned(links.kind) : links.names.join(p.and)}</dd>
        </div>
      )}
    </dl>
  );
}

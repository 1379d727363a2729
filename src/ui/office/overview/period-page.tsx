import type { ComponentChildren } from 'preact';
import type { z } from 'zod/mini';
import type { ShownPeriod } from '../../../domain/office/overview-wire.ts';
import { dateToParts } from '../../leader/progress/window-words.ts';
import { useOverviewMessages } from '../../messages/overview-messages.ts';
import { LinkButton } from '../../shared/button.tsx';
import { DeskAnswer } from '../frame/desk-answer.tsx';
import { DeskPage } from '../frame/desk-page.tsx';
import { useDeskData } from '../frame/use-desk-data.ts';
import { PeriodTools } from './period-tools.tsx';

interface PeriodPageProps<T extends { period: ShownPeriod }> {
  path: string;
  schema: z.ZodMiniType<T>;
  /** Until the answer tells a better one. */
  title: string;
  titleOf?(data: T): string;
  leadOf?(data: T): string;
  back?: string | undefined;
  /** Where there is no calendar yet, whether the viewer may set it up. */
  mayPlan?: boolean;
  children(data: T): ComponentChildren;
}

/** A page about one semester: what the endpoint answers, under a title, with the choice of semesters. */
export function PeriodPage<T extends { period: ShownPeriod }>(props: PeriodPageProps<T>) {
  const o = useOverviewMessages();
  const answer = useDeskData(props.path, props.schema);
  const data = answer.state === 'ready' ? answer.data : null;
  const semester = data?.period.semester;
  const lead = [semester?.name, data && props.leadOf?.(data)].filter(Boolean).join(' · ');
  return (
    <DeskPage
      title={data && props.titleOf ? props.titleOf(data) : props.title}
      lead={lead || '\u00a0'}
      back={props.back}
      actions={data && <PeriodTools period={data.period} />}
    >
      <DeskAnswer answer={answer}>
        {(ready) => (
          <div class="figures">
            {ready.period.semester ? (
              <>
                {props.children(ready)}
                <p class="figures-printed">{o.printedOn(dateToParts(ready.period.today))}</p>
              </>
            ) : (
              <div class="desk-words">
                <p>{o.noCalendar}</p>
                {props.mayPlan && <LinkButton href="/office/calendar">{o.toCalendar}</LinkButton>}
              </div>
            )}
          </div>
        )}
      </DeskAnswer>
    </DeskPage>
  );
}

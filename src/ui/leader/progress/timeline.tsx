import { useMemo } from 'preact/hooks';
import type { Semester } from '../../../domain/calendar.ts';
import { createCampusClock } from '../../../domain/campus-clock.ts';
import type { PhoneState } from '../../../storage/phone-state.ts';
import { useProgressMessages } from '../../messages/progress-messages.ts';
import { useTimeZone } from '../../shared/use-today.ts';
import { activitiesOf } from '../standings.ts';
import { type TimelineWeek, timelineOf } from './timeline-model.ts';
import { dateToParts } from './window-words.ts';
import './timeline.css';

interface TimelineProps {
  phone: PhoneState;
  semester: Semester;
  /** Said where there are several. */
  name: string | null;
  today: string;
}

/** A semester at a glance: each week with how much was logged in it, Teaching Week, holidays, and where one is (LO4). */
export function Timeline({ phone, semester, name, today }: TimelineProps) {
  const p = useProgressMessages();
  const timeZone = useTimeZone();
  const weeks = useMemo(() => {
    const dateOf = createCampusClock(timeZone);
    const dates = activitiesOf(phone).map(({ on }) => dateOf(on));
    return timelineOf(semester, dates, today);
  }, [phone, semester, today, timeZone]);
  const begun = weeks.filter(({ when }) => when !== 'future');
  const logged = begun.filter(({ records }) => records > 0).map(({ number }) => number);
  const holidays = weeks.filter(({ mark }) => mark === 'holiday').map(({ number }) => number);
  const { teachingWeek } = semester;
  const isEmpty = logged.length === 0;
  const words = isEmpty ? p.timeline.none : p.timeline.logged(logged.length, begun.length);
  return (
    <section class="timeline">
      {name !== null && <h2>{name}</h2>}
      <p>{begun.length === 0 ? p.timeline.notBegun : words}</p>
      <Weeks weeks={weeks} label={isEmpty ? p.timeline.none : p.timeline.label(logged)} />
      <p class="timeline-notes">
        {teachingWeek && (
          <span>
            <i class="timeline-key timeline-key-teaching" aria-hidden="true" />
            {p.timeline.teachingWeek(dateToParts(teachingWeek.from), dateToParts(teachingWeek.to))}
          </span>
        )}
        {holidays.length > 0 && (
          <span>
            <i class="timeline-key timeline-key-holiday" aria-hidden="true" />
            {p.timeline.holidays(holidays)}
          </span>
        )}
      </p>
    </section>
  );
}

/** In units of the drawing: how wide a week is, how high a week without records and with one, two and so on, and where all stand. */
const WEEK = 16;
const HEIGHTS = [4, 14, 21, 28, 35];
const FLOOR = 38;
const ALL = 45;

function Weeks({ weeks, label }: { weeks: TimelineWeek[]; label: string }) {
  const p = useProgressMessages();
  return (
    <>
      <svg viewBox={`0 0 ${weeks.length * WEEK} ${ALL}`} role="img" aria-label={label}>
        {weeks.map(({ number, records, mark, when }, index) => {
          const height = HEIGHTS[Math.min(records, HEIGHTS.length - 1)] ?? 0;
          const look = records > 0 ? 'logged' : mark === 'holiday' ? mark : when;
          const x = index * WEEK;
          return (
            <g key={number}>
              {mark === 'teachingWeek' && (
                <rect class="timeline-teaching" x={x} y={0} width={WEEK} height={FLOOR} rx={3} />
              )}
              <rect
                class={`timeline-bar timeline-bar-${look}`}
                x={x + 3}
                y={FLOOR - height}
                width={WEEK - 6}
                height={height}
                rx={2}
              />
              {when === 'now' && (
                <rect class="timeline-now" x={x + 1} y={FLOOR + 3} width={WEEK - 2} height={3} rx={1.5} />
              )}
            </g>
          );
        })}
      </svg>
      <div
        class="timeline-months"
        style={{ gridTemplateColumns: `repeat(${weeks.length}, minmax(0, 1fr))` }}
        aria-hidden="true"
      >
        {weeks.map(
          ({ number, month }) =>
            month !== null && (
              <span key={number} style={{ gridColumn: number }}>
                {p.detail.month(month)}
              </span>
            ),
        )}
      </div>
    </>
  );
}

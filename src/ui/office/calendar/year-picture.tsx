import type { Semester } from '../../../domain/calendar-schema.ts';
import { useCalendarMessages } from '../../messages/calendar-messages.ts';
import type { CalendarMessages } from '../../messages/zh-cn-calendar.ts';
import { type PictureMonth, type PictureWeek, pictureOf } from './year-model.ts';
import './year-picture.css';

interface YearPictureProps {
  /** What the picture shows, for those who hear it. */
  label: string;
  semesters: Semester[];
  today: string;
  /** Makes a week of a semester a holiday, or taught again; where it is not given nothing can be pressed. */
  onToggle?: (monday: string) => void;
}

/** The weeks of a year, month by month: what is taught, what is a holiday, and what happens in between. */
export function YearPicture({ label, semesters, today, onToggle }: YearPictureProps) {
  const c = useCalendarMessages();
  const months = pictureOf(semesters, today);
  return (
    <section class="year" aria-label={label}>
      {months.map((month, index) => (
        <div key={`${month.year} ${month.month}`} class="year-month">
          <h3>{monthToWords(month, index === 0 || month.month === 1, c)}</h3>
          <ol>
            {month.weeks.map((week) => (
              <li key={week.monday}>
                <Week week={week} onToggle={onToggle} />
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

function monthToWords({ year, month }: PictureMonth, withYear: boolean, c: CalendarMessages): string {
  return withYear ? c.monthWithYear(year, month) : c.month(month);
}

function Week({ week, onToggle }: { week: PictureWeek; onToggle: ((monday: string) => void) | undefined }) {
  const c = useCalendarMessages();
  const { monday, number, marks } = week;
  const look = [
    'year-week',
    number !== null && !marks.includes('holiday') && 'is-taught',
    ...marks.map((mark) => `is-${mark}`),
  ];
  const className = look.filter(Boolean).join(' ');
  const inside = (
    <>
      <span class="year-days" aria-hidden="true">
        {shortDays(week)}
      </span>
      <span class="hidden-text">{weekToWords(week, c)}</span>
      <span aria-hidden="true">{number !== null && c.picture.shortWeek(number)}</span>
      {marks.map((mark) => (
        <span key={mark} class="year-mark" aria-hidden="true">
          {c.picture.marks[mark]}
        </span>
      ))}
    </>
  );
  if (number === null || !onToggle) return <div class={className}>{inside}</div>;
  return (
    <button
      type="button"
      class={className}
      aria-pressed={marks.includes('holiday')}
      onClick={() => onToggle(monday)}
    >
      {inside}
    </button>
  );
}

/** `28–4` */
function shortDays({ monday, sunday }: PictureWeek): string {
  return `${Number(monday.slice(8))}–${Number(sunday.slice(8))}`;
}

/** All that the week's look says, in words. */
function weekToWords({ monday, sunday, number, marks }: PictureWeek, c: CalendarMessages): string {
  const day = (date: string) => c.picture.day(Number(date.slice(5, 7)), Number(date.slice(8)));
  return [
    c.picture.span(day(monday), day(sunday)),
    number === null ? c.picture.spoken.outside : c.picture.week(number),
    ...marks.map((mark) => c.picture.spoken[mark]),
  ].join(' · ');
}

/** What the looks mean. */
export function YearLegend() {
  const { legend, marks } = useCalendarMessages().picture;
  return (
    <ul class="year-legend">
      <li>
        <span class="year-swatch" aria-hidden="true" />
        {legend.teaching}
      </li>
      {(['holiday', 'teachingWeek', 'newStudents', 'today'] as const).map((mark) => (
        <li key={mark}>
          <span class="year-mark" aria-hidden="true">
            {marks[mark]}
          </span>
          {legend[mark]}
        </li>
      ))}
    </ul>
  );
}

import type { Semester } from '../../../domain/calendar-schema.ts';
import type { CalendarView } from '../../../domain/office/calendar/calendar-wire.ts';
import { useCalendarMessages } from '../../messages/calendar-messages.ts';
import { useMessages } from '../../messages/language.ts';
import { LinkButton } from '../../shared/button.tsx';
import { dateToWords } from '../../shared/moment.ts';
import { CALENDAR } from './use-semester-form.ts';
import { type AcademicYear, byAcademicYear, countWeeks } from './year-model.ts';
import { YearLegend, YearPicture } from './year-picture.tsx';

/** The years that run or come, each as a picture and in words; those that are over are folded. */
export function CalendarYears({ view: { calendar, today } }: { view: CalendarView }) {
  const c = useCalendarMessages();
  const years = byAcademicYear(calendar.semesters);
  const isOver = ({ semesters }: AcademicYear) => semesters.every(({ end }) => end < today);
  const [over, shown] = [years.filter(isOver), years.filter((year) => !isOver(year))];
  if (years.length === 0) return <p class="desk-words">{c.empty}</p>;
  return (
    <>
      {shown.map((year) => (
        <Year key={year.year} year={year} today={today} />
      ))}
      {over.length > 0 && (
        <details open={shown.length === 0}>
          <summary>{c.earlier(over.length)}</summary>
          {over.map((year) => (
            <Year key={year.year} year={year} today={today} />
          ))}
        </details>
      )}
      <YearLegend />
    </>
  );
}

function Year({ year: { year, semesters }, today }: { year: AcademicYear; today: string }) {
  const c = useCalendarMessages();
  return (
    <section class="desk-paper calendar-year">
      <h2>{c.year(year)}</h2>
      <YearPicture label={c.picture.label(c.year(year))} semesters={semesters} today={today} />
      {semesters.map((semester) => (
        <SemesterFacts key={semester.id} semester={semester} today={today} />
      ))}
    </section>
  );
}

/** All that the picture shows of a semester, in words. */
function SemesterFacts({ semester, today }: { semester: Semester; today: string }) {
  const t = useMessages();
  const c = useCalendarMessages();
  const { id, name, start, end, newStudents, teachingWeek, holidayWeeks, term } = semester;
  const { all, holidays } = countWeeks(semester);
  const day = (date: string) => dateToWords(date, today, t);
  const shortDay = (date: string) => c.picture.day(Number(date.slice(5, 7)), Number(date.slice(8)));
  const facts = [
    c.facts.weeks(all, holidays),
    newStudents === undefined
      ? term === 'autumn' && c.facts.noNewStudents
      : c.facts.newStudents(day(newStudents)),
    teachingWeek
      ? c.facts.teachingWeek(day(teachingWeek.from), day(teachingWeek.to))
      : c.facts.noTeachingWeek,
    holidayWeeks.length > 0 && c.facts.holidays(holidayWeeks.map(shortDay).join(c.comma)),
  ];
  return (
    <div class="calendar-semester">
      <div>
        <p>
          <strong>{name}</strong>
          {start <= today && today <= end && <span class="quiet"> · {c.running}</span>}
        </p>
        <p class="quiet">{c.days(day(start), day(end))}</p>
        <p class="quiet">{facts.filter(Boolean).join(' · ')}</p>
      </div>
      <LinkButton href={`${CALENDAR}/${id}`}>
        {c.edit}
        <span class="hidden-text">{name}</span>
      </LinkButton>
    </div>
  );
}

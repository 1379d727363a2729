import type { Activity } from '../../src/domain/activity.ts';
import type { Calendar, Semester } from '../../src/domain/calendar.ts';
import type { DutyState, Standing, Window, WindowState } from '../../src/domain/progress.ts';
import type { Appointment, Person } from '../../src/domain/roster.ts';
import { FACE_TO_FACE, has, type Links, OTHER_KINDS, type Row, TABLE } from './regulation-oracle-table.ts';

/**
 * The standings of a person under 科大党发〔2025〕30号, on the campus at UTC+8, a second time: straight from the table, day by
 * day, as slowly and as plainly as can be, without the policy data and without a single function of the product.
 */
export function oracle(
  calendar: Calendar,
  person: Person,
  activities: Activity[],
  semesterId: string,
  today: string,
): Standing[] {
  const semester = calendar.semesters.find((each) => each.id === semesterId);
  if (!semester) return [];
  const year = yearDays(calendar, semester);
  const term = days(semester.start, semester.end);
  const current = today < semester.start ? semester.start : today > semester.end ? semester.end : today;
  const holidays = new Set(calendar.semesters.flatMap((each) => each.holidayWeeks));
  const isHeld = (a: Appointment, day: string) => a.from <= day && (a.to === null || day <= a.to);
  const linksOn = (day: string, kind: Links) => {
    const all: string[] = [];
    for (const a of person.appointments) if (isHeld(a, day)) all.push(...a.links[kind]);
    return all;
  };
  const heldFor = (span: string[], who: Row['who']) => {
    let held = 0;
    for (const day of span) if (person.appointments.some((a) => isHeld(a, day) && who(a))) held += 1;
    return held * 2 >= span.length && held > 0;
  };

  const standings: Standing[] = [];
  for (const row of TABLE) {
    const isTheirsNow = person.appointments.some((a) => isHeld(a, current) && row.who(a));
    const hasLink = row.linked === undefined || linksOn(current, row.linked).length > 0;
    const isSchoolLeader = row.due && heldFor(term, (a) => has(a, 'schoolLeader'));
    const about = {
      duty: row.id,
      clause: row.clause,
      level: row.encouraged ? ('encouraged' as const) : ('required' as const),
      deadline: isSchoolLeader && semester.teachingWeek ? plusDays(semester.teachingWeek.from, -1) : null,
    };
    if (row.per === 'once') {
      if (isTheirsNow) standings.push({ ...about, state: hasLink ? 'met' : 'unassigned', windows: [] });
      continue;
    }

    let spans: string[][] = [];
    if (row.per === 'semester') spans = [term];
    if (row.per === 'year') spans = [year];
    if (row.per === 'month')
      spans = group(term, (day) => day.slice(0, 7)).filter((month) => month.length >= 15);
    if (row.per === 'week') {
      spans = group(term, mondayOf).filter(
        (week) => !semester.holidayWeeks.includes(mondayOf(week[0] ?? '')),
      );
    }

    const windows: Window[] = [];
    let behind = false;
    for (const span of spans) {
      if (!heldFor(span, row.who)) continue;
      const fitting: { id: string; date: string; people: number }[] = [];
      for (const activity of activities) {
        const date = campusDate(activity.on);
        if (!span.includes(date)) continue;
        if (row.kinds === 'F' && !FACE_TO_FACE.includes(activity.kind)) continue;
        if (row.kinds === '*' && ![...FACE_TO_FACE, ...OTHER_KINDS].includes(activity.kind)) continue;
        if (Array.isArray(row.kinds) && !row.kinds.includes(activity.kind)) continue;
        if (row.convened && activity.role !== 'convened') continue;
        if (row.linked) {
          const links = linksOn(date, row.linked);
          const named = activity.scope?.[row.linked];
          if (!named?.some((id) => links.includes(id))) continue;
        }
        if (row.id === 'halfTime' && !isWorkingDay(date, holidays)) continue;
        if (fitting.some(({ id }) => id === activity.id)) continue;
        fitting.push({ id: activity.id, date, people: activity.people ?? 0 });
      }
      fitting.sort((a, b) => (a.date + a.id < b.date + b.id ? -1 : 1));

      let count = fitting.length;
      let target = row.target;
      if (row.people) {
        count = 0;
        for (const { people } of fitting) count += people;
      }
      if (row.id === 'halfTime') {
        const working = span.filter((day) => isWorkingDay(day, holidays));
        count = working.filter((day) => fitting.some(({ date }) => date === day)).length;
        target = Math.ceil(working.length / 2);
      }

      const [from = '', to = ''] = [span[0], span.at(-1)];
      let state: WindowState = 'open';
      if (count >= target) state = 'met';
      else if (to < today) state = row.id === 'halfTime' ? 'open' : 'missed';
      else if (today < from) state = 'future';
      const elapsed = span.filter((day) => day <= today).length;
      if (state === 'open' && count < Math.floor((target * elapsed) / span.length)) behind = true;
      windows.push({ from, to, count, target, state, activities: fitting.map(({ id }) => id) });
    }
    if (windows.length === 0) continue;

    let state: DutyState = 'onTrack';
    if (windows.every((window) => window.state === 'met')) state = 'met';
    else if (isTheirsNow && !hasLink) state = 'unassigned';
    else if (windows.some((window) => window.state === 'missed')) state = 'missed';
    else if (windows.every((window) => window.state === 'future')) state = 'upcoming';
    else if (behind && row.id !== 'halfTime') state = 'behind';
    standings.push({ ...about, state, windows });
  }
  return standings;
}

/** From the autumn semester's first day to the day before the next one, or to 31 August. */
function yearDays(calendar: Calendar, semester: Semester): string[] {
  const startsOfAutumn = (year: number) =>
    calendar.semesters.find(({ term, start }) => term === 'autumn' && start.startsWith(String(year)))?.start;
  const year = Number(semester.start.slice(0, 4)) - (semester.term === 'autumn' ? 0 : 1);
  const first = startsOfAutumn(year) ?? `${year}-09-01`;
  const next = startsOfAutumn(year + 1);
  return days(first, next === undefined ? `${year + 1}-08-31` : plusDays(next, -1));
}

function campusDate(instant: string): string {
  return new Date(new Date(instant).getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}

function plusDays(day: string, count: number): string {
  const moved = new Date(`${day}T12:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + count);
  return moved.toISOString().slice(0, 10);
}

function days(first: string, last: string): string[] {
  const all: string[] = [];
  for (let day = first; day <= last; day = plusDays(day, 1)) all.push(day);
  return all;
}

function weekday(day: string): number {
  return new Date(`${day}T12:00:00Z`).getUTCDay();
}

function mondayOf(day: string): string {
  let monday = day;
  while (weekday(monday) !== 1) monday = plusDays(monday, -1);
  return monday;
}

function isWorkingDay(day: string, holidays: Set<string>): boolean {
  return weekday(day) >= 1 && weekday(day) <= 5 && !holidays.has(mondayOf(day));
}

/** Neighbours with the same name together. */
function group(all: string[], name: (day: string) => string): string[][] {
  const groups: string[][] = [];
  let last = '';
  for (const day of all) {
    if (name(day) !== last) groups.push([]);
    last = name(day);
    groups.at(-1)?.push(day);
  }
  return groups;
}

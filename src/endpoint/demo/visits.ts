import type { Semester } from '../../domain/calendar.ts';
import type { VisitBody } from '../../domain/log/bodies.ts';
import type { Place } from '../../domain/place.ts';
import type { Policy } from '../../domain/regulation/policy.ts';
import type { Appointment, Person } from '../../domain/roster.ts';
import { addDays, weekday } from './calendar.ts';
import { type Habit, habitsOf } from './habits.ts';
import type { SeededRandom } from './seeded-random.ts';

/** A place together with the code on its poster. */
export interface PostedPlace {
  place: Place;
  code: string;
}

const NOTES = [
  '学生反映晚间热水供应时间偏短。',
  '宿舍整体整洁，提醒注意用电安全。',
  '围绕学业规划和考研准备作了交流。',
  '同学们对食堂新增窗口比较满意。',
  '课堂秩序良好，师生互动较多。',
  '关注到个别同学近期情绪波动，已与辅导员沟通。',
  '建议延长教室自习开放时间。',
];
/** Most visits are on a working day. */
const ON_WEEKEND = 0.1;
/** The share of visits by poster, and of those to one's own class or college where there is one. */
const OFTEN = 0.8;

/**
 * What one leader did from the semesters' first day to today, in the order of time. The semester's whole habit is
 * thrown first and cut at today, so that a demo of a day later tells the same past.
 */
export function createDemoVisits(
  person: Person,
  semesters: Semester[],
  today: string,
  places: PostedPlace[],
  policy: Policy,
  random: SeededRandom,
): VisitBody[] {
  const appointment = person.appointments[0];
  if (!appointment) return [];
  return semesters
    .flatMap((semester) =>
      habitsOf(appointment).flatMap((habit) =>
        daysOf(habit, semester, random).map((date) =>
          createVisit(habit, date, appointment, places, policy, random),
        ),
      ),
    )
    .filter(({ on }) => on < today)
    .sort((a, b) => (a.on < b.on ? -1 : 1));
}

function daysOf(habit: Habit, semester: Semester, random: SeededRandom): string[] {
  const { from, to } = (habit.kind === 'teachingWeek' && semester.teachingWeek) || {
    from: semester.start,
    to: semester.end,
  };
  const length = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  return Array.from({ length: random.between(habit.low, habit.high) }, () => {
    const date = addDays(from, random.between(0, length));
    const daysPastFriday = Math.max(0, weekday(date) - 4);
    return random.happens(ON_WEEKEND) ? date : addDays(date, -daysPastFriday);
  });
}

function createVisit(
  { kind, people, role, topic }: Habit,
  date: string,
  { unit, links }: Appointment,
  places: PostedPlace[],
  policy: Policy,
  random: SeededRandom,
): VisitBody {
  const minute = String(random.between(0, 59)).padStart(2, '0');
  const on = `${date}T${String(random.between(8, 20)).padStart(2, '0')}:${minute}:00.000+08:00`;
  const visit: VisitBody = { kind, on, place: { proof: 'none' }, ...(topic === undefined ? {} : { topic }) };
  const posters = policy.kinds.find(({ id }) => id === kind)?.posters ?? [];
  const fitting = places.filter(({ place }) => posters.includes(place.kind));
  if (fitting.length > 0) {
    const near = fitting.filter(({ place }) => links.classes.includes(place.id) || place.college === unit.id);
    const { place, code } = random.pick(near.length > 0 && random.happens(OFTEN) ? near : fitting);
    visit.place = random.happens(OFTEN)
      ? { id: place.id, code, proof: 'poster' }
      : { id: place.id, proof: 'listed' };
    if (place.kind === 'class') visit.scope = { classes: [place.id] };
    else if (place.college) visit.scope = { colleges: [place.college] };
  }
  if (IN_LINKED_COLLEGE.has(kind)) visit.scope = { colleges: links.colleges };
  if (IN_LINKED_BRANCH.has(kind)) visit.scope = { branches: links.branches };
  if (role) visit.role = role;
  if (people) visit.people = random.between(...people);
  if (random.happens(0.3)) visit.note = random.pick(NOTES);
  return visit;
}

const IN_LINKED_COLLEGE = new Set(['survey', 'collegeEvent', 'collegeReport']);
const IN_LINKED_BRANCH = new Set(['partyLecture', 'branchInspection', 'hardshipVisit']);

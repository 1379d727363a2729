import type { Semester } from '../../domain/calendar.ts';
import { dateToDay, dayToDate } from '../../domain/campus-day.ts';
import type { ProblemMovedBody, ProblemRaisedBody } from '../../domain/problems/bodies.ts';
import type { Policy } from '../../domain/regulation/policy.ts';
import type { Person } from '../../domain/roster.ts';
import { createDemoEntry, type DemoEntry } from './entry.ts';
import { DEMO_LEADER } from './people.ts';
import {
  ANSWERED_ON_THE_SPOT,
  CANNOT_BE_SOLVED,
  CLOSED,
  DEMO_CONCERNS,
  type DemoConcern,
  EXPLAINED,
  REPORTED,
  TOLD,
} from './problem-texts.ts';
import type { SeededRandom } from './seeded-random.ts';
import type { PostedPlace } from './visits.ts';

/** How far a problem has come. */
type Plot = 'raised' | 'onTheSpot' | 'referred' | 'answered' | 'told' | 'closed' | 'explained' | 'reported';

interface Story {
  raiser: string;
  concern: DemoConcern;
  plot: Plot;
  /** How many days of semesters ago it was raised; there is always a whole semester to look back on. */
  daysAgo: number;
}

/** What the newcomer finds: two that wait for the leader, three that wait for others, one of them too long; and ended ones. */
const OF_DEMO_LEADER: [concern: number, plot: Plot, daysAgo: number][] = [
  [3, 'raised', 1],
  [9, 'referred', 3],
  [0, 'answered', 9],
  [1, 'referred', 16],
  [2, 'reported', 40],
  [6, 'closed', 24],
  [4, 'closed', 34],
  [8, 'onTheSpot', 48],
  [5, 'explained', 61],
];
/** A problem older than this is over. */
const LONG_AGO = 30;
const OPEN: Plot[] = ['raised', 'referred', 'referred', 'answered', 'answered', 'told'];
const OVER: Plot[] = [
  'closed',
  'closed',
  'closed',
  'closed',
  'onTheSpot',
  'onTheSpot',
  'explained',
  'reported',
];

/** Everything that is said about students' problems, by the person who says it. */
export function createDemoProblems(
  people: Person[],
  semesters: Semester[],
  today: string,
  places: PostedPlace[],
  policy: Policy,
  random: SeededRandom,
): Map<string, DemoEntry[]> {
  const days = semesters.flatMap(daysOf).filter((date) => date < today);
  const entries = new Map<string, DemoEntry[]>();
  for (const story of createStories(people, random)) {
    const { department } = story.concern;
    const answerer =
      people.find(({ clerkOf }) => clerkOf === department) ??
      people.find(({ appointments }) => appointments.some(({ unit }) => unit.id === department));
    let day = days.length - story.daysAgo;
    let step = 0;
    /** The next thing that happens, some days and hours later, by when at the latest yesterday. */
    const next = (): { date: string; at: number } => {
      if (step > 0) day = Math.min(day + random.between(1, 3), days.length - 1);
      const date = days[day] ?? today;
      const hour = String(9 + step * 2).padStart(2, '0');
      const minute = String(random.between(0, 59)).padStart(2, '0');
      step += 1;
      return { date, at: Date.parse(`${date}T${hour}:${minute}:00+08:00`) };
    };
    const say = (person: string, entry: DemoEntry) => {
      entries.set(person, [...(entries.get(person) ?? []), entry]);
      return entry;
    };

    const { date, at } = next();
    const body = createRaised(story, date, places, policy, random);
    const { id: problem } = say(story.raiser, createDemoEntry(at, { type: 'problem.raised', body }, random));
    for (const [index, { by, ...moved }] of stepsOf(story).entries()) {
      const author = by === 'raiser' ? story.raiser : answerer?.id;
      if (author === undefined) break;
      const stepBody = { problem, revision: index + 1, ...moved };
      say(author, createDemoEntry(next().at, { type: 'problem.moved', body: stepBody }, random));
    }
  }
  return entries;
}

function daysOf({ start, end }: Semester): string[] {
  const [first, last] = [dateToDay(start), dateToDay(end)];
  return Array.from({ length: last - first + 1 }, (_, index) => dayToDate(first + index));
}

function createStories(people: Person[], random: SeededRandom): Story[] {
  return people
    .filter(({ roles }) => roles.includes('leader'))
    .flatMap(({ id: raiser }): Story[] => {
      if (raiser === DEMO_LEADER) {
        return OF_DEMO_LEADER.flatMap(([index, plot, daysAgo]) => {
          const concern = DEMO_CONCERNS[index];
          return concern ? [{ raiser, concern, plot, daysAgo }] : [];
        });
      }
      return Array.from({ length: random.between(0, 3) }, () => {
        const daysAgo = random.happens(0.4) ? random.between(1, LONG_AGO) : random.between(LONG_AGO, 120);
        const plot = random.pick(daysAgo < LONG_AGO ? OPEN : OVER);
        return { raiser, concern: random.pick(DEMO_CONCERNS), plot, daysAgo };
      });
    });
}

function createRaised(
  { concern, plot }: Story,
  date: string,
  places: PostedPlace[],
  policy: Policy,
  random: SeededRandom,
): ProblemRaisedBody {
  const { category, urgency, words, heardIn, where, department } = concern;
  const on = `${date}T08:${String(random.between(0, 59)).padStart(2, '0')}:00.000+08:00`;
  const fitting = places.filter(({ place }) => place.kind === heardIn);
  const raised: ProblemRaisedBody = { category, urgency, words, on };
  if (fitting.length > 0) raised.place = random.pick(fitting).place.id;
  else if (where !== undefined) raised.where = where;
  if (plot === 'onTheSpot') return { ...raised, answer: ANSWERED_ON_THE_SPOT };
  if (plot === 'raised') return raised;
  const limit = policy.problems.urgencies.find(({ id }) => id === urgency)?.days ?? 0;
  const due = dayToDate(dateToDay(date) + limit);
  return { ...raised, department, due };
}

type DemoStep = Pick<ProblemMovedBody, 'step' | 'words'> & { by: 'raiser' | 'department' };

/** What follows once it was raised, and referred at once where it ever is. */
function stepsOf({ plot, concern }: Story): DemoStep[] {
  const answered: DemoStep = { by: 'department', step: 'answered', words: concern.answer };
  const declined: DemoStep = { by: 'department', step: 'answered', words: CANNOT_BE_SOLVED };
  const told: DemoStep = { by: 'raiser', step: 'told', words: TOLD };
  const explained: DemoStep = { by: 'raiser', step: 'explained', words: EXPLAINED };
  switch (plot) {
    case 'raised':
    case 'onTheSpot':
    case 'referred':
      return [];
    case 'answered':
      return [answered];
    case 'told':
      return [answered, told];
    case 'closed':
      return [answered, told, { by: 'raiser', step: 'closed', words: CLOSED }];
    case 'explained':
      return [declined, explained];
    case 'reported':
      return [declined, explained, { by: 'raiser', step: 'reported', words: REPORTED }];
    default:
      throw new Error(`A plot without an end: ${plot satisfies never}`);
  }
}

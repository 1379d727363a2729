import type { Activity } from '../../src/domain/activity.ts';
import type { Calendar } from '../../src/domain/calendar.ts';
import { assess } from '../../src/domain/progress.ts';
import policyJson from '../../src/domain/regulation/hnust-2025.json' with { type: 'json' };
import { policySchema } from '../../src/domain/regulation/policy.ts';
import type { Person } from '../../src/domain/roster.ts';
import { percentile } from './percentile.ts';

const RUNS = 200;
const YEARS = [2023, 2024, 2025, 2026];
const TODAY = '2026-11-23';
const SEMESTER = '2026-autumn';

/**
 * Prints how long one assessment takes for a person with a growing number of activities over 4 years, and one of 300
 * people in one go. The first run reads every campus date from `Intl`; the median has them at hand, as a screen has.
 */
export function benchAssess(): void {
  const policy = policySchema.parse(policyJson);
  const assessOnce = (person: Person, activities: Activity[]) => {
    const start = performance.now();
    assess(policy, calendar, person, activities, SEMESTER, TODAY);
    return performance.now() - start;
  };

  console.log('\nassess, one person over 4 years (goal: median below 5 ms at 2,000 activities, and linear)');
  console.log('activities   first run      median         p95   per 1,000');
  for (const count of [500, 1_000, 2_000, 4_000]) {
    const activities = createActivities(count, 1);
    const first = assessOnce(busiest(0), activities);
    const times = Array.from({ length: RUNS }, () => assessOnce(busiest(0), activities));
    const median = percentile(times, 0.5);
    const columns = [first, median, percentile(times, 0.95), (median / count) * 1_000];
    console.log(
      `${String(count).padStart(10)}${columns.map((value) => `${value.toFixed(2)} ms`.padStart(12)).join('')}`,
    );
  }

  const people = Array.from({ length: 300 }, (_, index) => ({
    person: busiest(index),
    activities: createActivities(200, index),
  }));
  const start = performance.now();
  for (const { person, activities } of people) assess(policy, calendar, person, activities, SEMESTER, TODAY);
  const all = performance.now() - start;
  console.log(`300 people with 200 activities each, in one go: ${all.toFixed(0)} ms (goal: below 1,000 ms)`);
}

const calendar: Calendar = {
  timeZone: 'Asia/Shanghai',
  semesters: YEARS.flatMap((year) => [
    {
      id: `${year}-autumn`,
      name: `${year} autumn`,
      term: 'autumn',
      start: `${year}-09-04`,
      end: `${year + 1}-01-20`,
      teachingWeek: { from: `${year}-11-27`, to: `${year}-12-03` },
      holidayWeeks: [`${year}-10-02`],
    },
    {
      id: `${year}-spring`,
      name: `${year} spring`,
      term: 'spring',
      start: `${year + 1}-02-24`,
      end: `${year + 1}-07-12`,
      teachingWeek: { from: `${year + 1}-05-15`, to: `${year + 1}-05-21` },
      holidayWeeks: [`${year + 1}-05-01`],
    },
  ]),
};

/** Somebody with nearly every duty: a vice-president, who changed posts once a year. */
function busiest(index: number): Person {
  return {
    id: `person-${index}`,
    name: '张三',
    roles: ['leader'],
    appointments: YEARS.map((year, position) => ({
      from: `${year}-08-01`,
      to: position === YEARS.length - 1 ? null : `${year + 1}-07-31`,
      rank: 'school',
      unit: { id: 'leadership', name: '校领导', kind: 'leadership' },
      posts: ['students', 'committee', 'studentLead', 'collegeCommittee'],
      links: { classes: ['class-1'], colleges: ['college-1'], branches: ['branch-1'] },
    })),
  };
}

/** Evenly over the four years, at no two people's same minutes. */
function createActivities(count: number, salt: number): Activity[] {
  const kinds = [
    'dormVisit',
    'canteenVisit',
    'talk',
    'classActivity',
    'observeClass',
    'survey',
    'clubActivity',
  ];
  const first = Date.parse('2023-09-04T00:00:00Z');
  const last = Date.parse(`${TODAY}T00:00:00Z`);
  return Array.from({ length: count }, (_, index) => ({
    id: `activity-${(index * 7919) % count}`,
    kind: kinds[index % kinds.length] ?? 'talk',
    on: new Date(first + ((last - first) * index) / count + salt * 61_000).toISOString(),
    people: 3,
    scope: { classes: ['class-1'], colleges: ['college-1'] },
  }));
}

if (import.meta.main) benchAssess();

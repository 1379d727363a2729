import { describe, expect, test } from 'vitest';
import type { Activity } from '../../../src/domain/activity.ts';
import { deadlineOf, lateActivities, lostWindows, nextSteps } from '../../../src/domain/pace.ts';
import { assess } from '../../../src/domain/progress.ts';
import { strictestFirst } from '../../../src/domain/strictest-first.ts';
import {
  activity,
  appointment,
  autumn,
  calendar,
  person,
  policy,
} from '../../support/regulation-fixtures.ts';

const LINKS = { classes: ['class'], colleges: ['college'], branches: ['branch'] };
const lead = person(appointment({ kind: 'college', rank: 'deputy', posts: ['studentLead'], links: LINKS }));
const leader = person(appointment({ kind: 'leadership', rank: 'school', posts: ['students'], links: LINKS }));
const stand = (of: typeof lead, activities: Activity[], today: string) =>
  assess(policy, calendar, of, activities, autumn.id, today);
const next = (of: typeof lead, activities: Activity[], today: string) =>
  nextSteps(policy, stand(of, activities, today), today);

/** All that the lead owes in the semester save what the tests are about. */
const REST = [
  ...[1, 2, 3, 4].map((hour) => activity('observeClass', `2026-09-08T0${hour}:00:00+08:00`)),
  ...[1, 2, 3, 4, 5].map((hour) => activity('workMeeting', `2026-09-08T0${hour}:00:00+08:00`)),
  ...[1, 2, 3, 4, 5].map((hour) => activity('clubActivity', `2026-09-08T0${hour}:00:00+08:00`)),
  activity('talk', '2026-09-08', { people: 30 }),
  activity('teachingWeek', '2026-09-08'),
  activity('giveLecture', '2026-09-08'),
  activity('canteenVisit', '2026-09-08'),
  activity('classActivity', '2026-09-08', { scope: { classes: ['class'] } }),
];

describe('RE14 next', () => {
  test('one dormitory visit serves the week and the month: one line, due on Sunday', () => {
    expect(next(lead, REST, '2026-10-14')).toEqual([
      {
        ...{ kinds: ['dormVisit'], linked: null, role: null, measure: 'records' },
        ...{ remaining: 1, by: '2026-10-18', due: 'week' },
        serves: [
          { duty: 'dormWeekly', clause: '五(三)', remaining: 1, by: '2026-10-18', due: 'week' },
          { duty: 'faceToFace', clause: '五(三)', remaining: 1, by: '2026-10-31', due: 'month' },
        ],
      },
    ]);
  });

  test('where any 面对面 will do, the kinds that serve equally stand together', () => {
    const [step] = next(lead, [...REST, activity('dormVisit', '2026-11-30')], '2026-12-01');
    expect(step?.serves.map(({ duty }) => duty)).toEqual(['faceToFace']);
    expect(step?.kinds).toEqual(policy.kinds.filter(({ faceToFace }) => faceToFace).map(({ id }) => id));
  });

  test('what is due before 教学礼拜 comes first, in the linked college, and is merged with what any visit serves', () => {
    const steps = next(leader, [], '2026-11-23');
    expect(steps.map(({ by }) => by)).toEqual(['2026-11-29', '2026-11-29', '2026-11-29']);
    const dorm = steps.find(({ kinds }) => kinds.includes('dormVisit'));
    expect(dorm).toMatchObject({ linked: 'colleges', due: 'teachingWeek', remaining: 1 });
    expect(dorm?.serves.map(({ duty }) => duty)).toEqual(
      expect.arrayContaining(['collegeDorm', 'dormFour', 'dorm']),
    );
  });

  test('once 教学礼拜 has begun, it is due before the semester ends', () => {
    const survey = (today: string) =>
      next(leader, [], today).find(({ kinds }) => kinds.includes('survey')) ??
      stand(leader, [], today).find(({ duty }) => duty === 'survey');
    expect(survey('2026-11-29')).toMatchObject({ by: '2026-11-29' });
    const steps = nextSteps(
      policy,
      stand(leader, [], '2026-11-30').filter(({ duty }) => duty === 'survey'),
      '2026-11-30',
    );
    expect(steps).toMatchObject([{ kinds: ['survey'], by: '2027-01-24', due: 'semester' }]);
  });

  test('a record is asked to be in one linked place, not in two', () => {
    const only = stand(leader, [], '2026-10-12').filter(({ duty }) =>
      ['classActivity', 'collegeEvent'].includes(duty),
    );
    const steps = nextSteps(policy, only, '2026-10-12');
    expect(steps.map(({ linked, serves }) => [linked, serves.map(({ duty }) => duty)])).toEqual([
      ['colleges', ['collegeEvent']],
      ['classes', ['classActivity']],
    ]);
  });

  test('what is behind goes before what is not, at the same date', () => {
    const [first] = next(person(appointment({ rank: 'deputy' })), [], '2026-12-01');
    expect(first).toMatchObject({ kinds: ['observeClass'], remaining: 4, due: 'semester' });
  });

  test('encouraged duties, those without verdict and those without their link are never due', () => {
    const unlinked = person(appointment({ kind: 'party', rank: 'deputy', posts: ['collegeCommittee'] }));
    const done = [
      activity('hardshipVisit', '2026-09-08'),
      ...REST.slice(0, 4),
      activity('teachingWeek', '2026-09-09'),
    ];
    const visits = [
      ...done,
      ...[1, 2, 3, 4].flatMap((day) => [
        activity('dormVisit', `2026-10-1${day}`),
        activity('canteenVisit', `2026-10-1${day}`),
      ]),
    ];
    expect(next(unlinked, visits, '2026-11-01')).toEqual([]);
    expect(stand(unlinked, visits, '2026-11-01').map(({ duty }) => duty)).toEqual(
      expect.arrayContaining(['linkClassEncouraged', 'halfTime', 'partyLecture']),
    );
  });

  test('nothing before the semester, the year’s duties after it', () => {
    expect(next(lead, [], '2026-09-06')).toEqual([]);
    const member = person(appointment({ kind: 'college', posts: ['collegeCommittee'], links: LINKS }));
    expect(next(member, [], '2027-01-25').map(({ due, by }) => [due, by])).toEqual([
      ['year', '2027-09-05'],
      ['year', '2027-09-05'],
    ]);
  });
});

test('RE17 lost windows are told once for each duty', () => {
  const lost = lostWindows(stand(lead, [activity('dormVisit', '2026-09-22')], '2026-10-14'));
  expect(lost.map(({ duty, windows }) => [duty, windows.map(({ from }) => from)])).toEqual([
    ['dormWeekly', ['2026-09-07', '2026-09-14', '2026-10-05']],
  ]);
  expect(lostWindows(stand(lead, [], '2026-09-08'))).toEqual([]);
});

describe('RE15 lateness', () => {
  const survey = policy.duties.find(({ id }) => id === 'survey');
  const surveyOn = (on: string) => activity('survey', on, { scope: { colleges: ['college'] } });
  const late = (...dates: string[]) => {
    const activities = dates.map(surveyOn);
    const standing = stand(leader, activities, autumn.end).find(({ duty }) => duty === 'survey');
    return standing && lateActivities(policy, calendar, standing, activities);
  };

  test('the deadline is the day before the week begins', () => {
    expect(survey && deadlineOf(survey, autumn)).toBe('2026-11-29');
  });

  test('the first after it is late; what comes in addition is not', () => {
    expect(late('2026-11-29')).toEqual([]);
    expect(late('2026-11-30')).toEqual(['survey@2026-11-30']);
    expect(late('2026-10-12', '2026-12-01')).toEqual([]);
    expect(late('2026-12-01', '2026-12-08')).toEqual(['survey@2026-12-01']);
  });
});

describe('RE14 by kind of activity', () => {
  const rows = (of: typeof lead, activities: Activity[], kind: string) =>
    strictestFirst(policy, stand(of, activities, '2026-10-14')).find((each) => each.kind === kind);

  test('the strictest demand is first, and one more visit meets those that want one', () => {
    const dorm = rows(lead, [], 'dormVisit');
    expect(dorm?.demands.map(({ duty, remaining }) => [duty, remaining])).toEqual([
      ['dormWeekly', 1],
      ['faceToFace', 1],
    ]);
    expect(dorm?.oneMore.map(({ duty }) => duty)).toEqual(['dormWeekly', 'faceToFace']);
  });

  test('a week that is done is shown as done, not the next as wanting', () => {
    const dorm = rows(lead, [activity('dormVisit', '2026-10-12')], 'dormVisit');
    expect(dorm?.demands.map(({ duty, remaining }) => [duty, remaining])).toEqual([
      ['dormWeekly', 0],
      ['faceToFace', 0],
    ]);
    expect(dorm?.demands.map(({ window }) => [window.from, window.state])).toEqual([
      ['2026-10-12', 'met'],
      ['2026-10-01', 'met'],
    ]);
    expect(dorm?.oneMore).toEqual([]);
  });

  test('kinds that nothing asks for are left out, and so is what has no verdict', () => {
    expect(rows(lead, [], 'attendLecture')).toBeUndefined();
    const secretary = person(appointment({ kind: 'party' }));
    expect(strictestFirst(policy, stand(secretary, [], '2026-10-14')).map(({ kind }) => kind)).not.toContain(
      'online',
    );
  });
});

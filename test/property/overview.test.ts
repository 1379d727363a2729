import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DeclaredStanding } from '../../src/domain/declarations.ts';
import { foldDeclarations } from '../../src/domain/declarations.ts';
import { foldVisits } from '../../src/domain/log/fold.ts';
import type { DutyFigure } from '../../src/domain/office/overview-wire.ts';
import { answerOverview } from '../../src/endpoint/progress/answer-overview.ts';
import { readCampus } from '../../src/endpoint/progress/read-campus.ts';
import { readUnitActivities } from '../../src/endpoint/reference/read-unit-records.ts';
import { ownStandings } from '../../src/ui/leader/standings.ts';
import { campusArbitrary, insertEntries, insertPeople, type LoggedPerson } from '../support/logged-campus.ts';
import { SEED } from '../support/regulation-arbitraries.ts';
import { createTestApplication } from '../support/test-application.ts';
import { reference } from '../unit/ui/records.ts';

/** What the person's own phone shows once it holds all that they logged, in whatever order it came. */
function onPhone(
  { person, entries }: LoggedPerson,
  calendar: typeof reference.calendar,
  semester: string,
  today: string,
): DeclaredStanding[] {
  const shuffled = [...entries].reverse();
  const records = foldVisits(shuffled).map((visit) => ({
    visit,
    state: { name: 'archived' as const, receivedAt: visit.at },
    fromOtherDevice: false,
  }));
  const held = { ...reference, calendar, person };
  return ownStandings({ records, declarations: foldDeclarations(shuffled) }, held, semester, today);
}

/** The sum, worked out the plain way. */
function sumOf(standings: DeclaredStanding[]): Map<string, DutyFigure['states']> {
  const sums = new Map<string, DutyFigure['states']>();
  for (const { duty, state } of standings) {
    const sum = sums.get(duty) ?? { met: 0, onTrack: 0, behind: 0, upcoming: 0, missed: 0, unassigned: 0 };
    sums.set(duty, { ...sum, [state]: sum[state] + 1 });
  }
  return sums;
}

test('OV1 OV7 the figures are the sum of what each phone shows, also after more was logged', async () => {
  await fc.assert(
    fc.asyncProperty(campusArbitrary, async ({ calendar, semester, today, people }) => {
      const application = await createTestApplication();
      const { database, time, policy } = application;
      try {
        time.now = Date.parse(`${today}T04:00:00Z`);
        for (const each of calendar.semesters) {
          await database
            .insertInto('semesters')
            .values({ id: each.id, data: JSON.stringify(each) })
            .execute();
        }
        await insertPeople(database, people);

        const running = calendar.semesters.find(({ id }) => id === semester);
        const day = [running?.start ?? '', today, running?.end ?? ''].sort()[1] ?? '';
        const isIn = ({ from, to }: { from: string; to: string | null }) =>
          from <= day && (to === null || day <= to);
        const here = people.filter(({ person }) => person.appointments.some(isIn));

        async function expectSums(logged: LoggedPerson[]): Promise<void> {
          const progress = await application.progress.read(semester);
          const overview = await answerOverview(application, progress, { reach: 'all' });
          const shown = logged.flatMap((each) => onPhone(each, calendar, semester, today));
          expect(overview.people).toBe(here.length);
          expect(new Map(overview.duties.map(({ duty, states }) => [duty, states]))).toEqual(sumOf(shown));
          for (const { unit, people: count } of overview.units) {
            const members = here.filter(({ person }) =>
              person.appointments.some((held) => held.unit.id === unit.id && isIn(held)),
            );
            expect(count).toBe(members.length);
          }
          const campus = await readCampus(application, progress, { reach: 'all' });
          const fromLog = await readUnitActivities(database, policy, calendar.timeZone);
          const inOrder = (of: typeof fromLog) => of.map((each) => JSON.stringify(each)).sort();
          expect(inOrder(campus.unitActivities)).toEqual(inOrder(fromLog));
        }

        // What somebody logs later: the second half of each chain.
        const half = ({ entries }: LoggedPerson) => Math.floor(entries.length / 2);
        const earlier = here.map((each) => ({ ...each, entries: each.entries.slice(0, half(each)) }));
        for (const { person, entries } of earlier) await insertEntries(database, person.id, entries);
        await expectSums(earlier);
        for (const each of here) {
          await insertEntries(database, each.person.id, each.entries.slice(half(each)));
        }
        await expectSums(here);
      } finally {
        await application.close();
      }
    }),
    { seed: SEED, numRuns: 25 },
  );
});

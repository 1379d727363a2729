import { bytesToCrockford } from '../../domain/crockford.ts';
import { enrolmentCodeToLink } from '../../domain/enrolment.ts';
import { PLACE_CODE_BYTES, placeCodeToHash, placeCodeToPosterLink } from '../../domain/place.ts';
import { campusToday } from '../campus-time.ts';
import type { Dependencies } from '../dependencies.ts';
import { issueEnrolmentCode } from '../enrolment/issue-code.ts';
import type { WelcomeLink } from '../welcome.ts';
import { logDemoChanges } from './audit.ts';
import { createDemoSemesters } from './calendar.ts';
import { createDemoBranches, createDemoPlaces } from './campus.ts';
import { visitToEntry } from './entry.ts';
import { draftDemoSummaries, fileDemoTexts } from './filed-texts.ts';
import { createDemoFilings } from './filings.ts';
import { logDemoEntries } from './log-entries.ts';
import { createDemoPeople, DEMO_CLERK, DEMO_LEADER, DEMO_OFFICE, unitsOf } from './people.ts';
import { createDemoProblems } from './problems.ts';
import { createSeededRandom } from './seeded-random.ts';
import { createDemoVisits, type PostedPlace } from './visits.ts';

const SEED = 20250704;
const POSTER_PLACE = 'dorm-1-3';
/** Whose links are printed. */
const ENROLLING: [WelcomeLink['name'], string][] = [
  ['leader', DEMO_LEADER],
  ['clerk', DEMO_CLERK],
  ['office', DEMO_OFFICE],
];

export interface Demo {
  /** What the newcomer opens. */
  links(origin: string): WelcomeLink[];
}

/** Fills an empty database with the fictional campus, and makes fresh enrolment codes for three of its people. */
export async function prepareDemo(dependencies: Dependencies): Promise<Demo> {
  const { database } = dependencies;
  const anybody = await database.selectFrom('people').select('id').limit(1).executeTakeFirst();
  if (!anybody) await fillCampus(dependencies);

  const enrolling = await Promise.all(
    ENROLLING.map(async ([name, person]) => ({
      name,
      code: await issueEnrolmentCode(dependencies, person, 'demo'),
      note: await nameOf(dependencies, person),
    })),
  );
  const { code, data } = await database
    .selectFrom('place_codes')
    .innerJoin('places', 'places.id', 'place_codes.place')
    .select(['place_codes.code', 'places.data'])
    .where('place', '=', POSTER_PLACE)
    .executeTakeFirstOrThrow();

  return {
    links: (origin) => [
      ...enrolling.map(({ code: own, ...link }) => ({ ...link, url: enrolmentCodeToLink(origin, own) })),
      { name: 'poster', url: placeCodeToPosterLink(origin, code), note: JSON.parse(data).name },
    ],
  };
}

async function nameOf({ database }: Dependencies, person: string): Promise<string> {
  const { name } = await database
    .selectFrom('people')
    .select('name')
    .where('id', '=', person)
    .executeTakeFirstOrThrow();
  return name;
}

async function fillCampus(dependencies: Dependencies): Promise<void> {
  const random = createSeededRandom(SEED);
  const today = campusToday(dependencies);
  const semesters = createDemoSemesters(today);
  const since = semesters[0]?.start ?? today;
  const posted = createDemoPlaces().map(
    (place): PostedPlace => ({ place, code: bytesToCrockford(random.bytes(PLACE_CODE_BYTES)) }),
  );
  const classes = posted.map(({ place }) => place).filter(({ kind }) => kind === 'class');
  const people = createDemoPeople(since, classes);
  const hashes = await Promise.all(posted.map(({ code }) => placeCodeToHash(code)));

  const filings = createDemoFilings(people, semesters, today, random);
  const problems = createDemoProblems(people, semesters, today, posted, dependencies.policy, random);

  await dependencies.database.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('units')
      .values(unitsOf(people).map((unit) => ({ id: unit.id, data: JSON.stringify(unit) })))
      .execute();
    await transaction
      .insertInto('branches')
      .values(createDemoBranches().map((branch) => ({ id: branch.id, data: JSON.stringify(branch) })))
      .execute();
    await transaction
      .insertInto('semesters')
      .values(semesters.map((semester) => ({ id: semester.id, data: JSON.stringify(semester) })))
      .execute();
    await transaction
      .insertInto('places')
      .values(posted.map(({ place }) => ({ id: place.id, data: JSON.stringify(place) })))
      .execute();
    await transaction
      .insertInto('place_codes')
      .values(
        posted.map(({ place, code }, index) => ({
          hash: hashes[index] ?? '',
          code,
          place: place.id,
          issued_at: `${since}T00:00:00.000Z`,
          withdrawn_at: null,
        })),
      )
      .execute();
    await transaction
      .insertInto('people')
      .values(
        people.map(({ id, name, roles, clerkOf }, index) => ({
          ...{ id, name, roles: JSON.stringify(roles) },
          clerk_of: clerkOf ?? null,
          staff_number: `D${String(index + 1).padStart(4, '0')}`,
        })),
      )
      .execute();
    await transaction
      .insertInto('appointments')
      .values(
        people.flatMap(({ id, appointments }) =>
          appointments.map((appointment, index) => ({
            id: `${id}-${index + 1}`,
            person: id,
            data: JSON.stringify(appointment),
          })),
        ),
      )
      .execute();
    await logDemoChanges(transaction, semesters, today, createSeededRandom(SEED - 1));
  });

  // Each person has chances of their own, so that the phones may log side by side and the result stays the same.
  await Promise.all(
    people.map((person, index) => {
      const own = createSeededRandom(SEED + index + 1);
      const visits = createDemoVisits(person, semesters, today, posted, dependencies.policy, own);
      const entries = visits.map((visit) => visitToEntry(visit, own));
      return logDemoEntries(dependencies, person.id, [...entries, ...(problems.get(person.id) ?? [])], own);
    }),
  );
  await fileDemoTexts(dependencies, filings);
  await draftDemoSummaries(dependencies);
}

import type { Semester } from '../../domain/calendar.ts';
import { bytesToCrockford } from '../../domain/crockford.ts';
import { PLACE_CODE_BYTES, placeCodeToHash } from '../../domain/place.ts';
import { writeAudit } from '../database/audit.ts';
import type { WriteTransaction } from '../database/tables.ts';
import { DEMO_OFFICE } from './people.ts';
import type { SeededRandom } from './seeded-random.ts';

const RENEWED_PLACE = 'dorm-2-4';
/** Whose old phone was lost, and whose name was once typed wrong. */
const LOSER = 'clerk-1';
const MISSPELT = 'leader-11';
const OLD_PHONE = 'demo-old-phone-of-clerk-1';

/** What the office did before the newcomer came: the audit has something to tell, and each line is true. */
export async function logDemoChanges(
  transaction: WriteTransaction,
  semesters: Semester[],
  today: string,
  random: SeededRandom,
): Promise<void> {
  const who = DEMO_OFFICE;
  const at = (daysAgo: number, time: string) =>
    new Date(Date.parse(`${today}T${time}:00+08:00`) - daysAgo * 86_400_000).toISOString();

  for (const [index, semester] of semesters.entries()) {
    const { id, holidayWeeks } = semester;
    const after = { ...semester, holidayWeeks: [] };
    await writeAudit(transaction, {
      at: at(90, `10:0${index}`),
      who,
      what: 'semester.created',
      subject: id,
      after,
    });
    const change = { before: after, after: semester };
    if (holidayWeeks.length > 0)
      await writeAudit(transaction, {
        at: at(60, `11:1${index}`),
        who,
        what: 'semester.changed',
        subject: id,
        ...change,
      });
  }

  const person = await transaction
    .selectFrom('people')
    .select(['name', 'staff_number'])
    .where('id', '=', MISSPELT)
    .executeTakeFirstOrThrow();
  await writeAudit(transaction, {
    ...{ at: at(34, '15:20'), who, what: 'person.changed', subject: MISSPELT },
    before: { name: `${person.name.slice(0, 1)}莉君`, staffNumber: null },
    after: { name: person.name, staffNumber: person.staff_number },
  });

  await renewCode(transaction, { withdrawn: at(12, '09:05'), issued: at(12, '09:06'), who }, random);
  await loseDevice(transaction, { enrolled: at(70, '08:30'), revoked: at(5, '16:40'), who });
}

/** A poster was torn down: its code was withdrawn, and the one that hangs now came in its place. */
async function renewCode(
  transaction: WriteTransaction,
  { withdrawn, issued, who }: { withdrawn: string; issued: string; who: string },
  random: SeededRandom,
): Promise<void> {
  const { hash, issued_at } = await transaction
    .selectFrom('place_codes')
    .select(['hash', 'issued_at'])
    .where('place', '=', RENEWED_PLACE)
    .executeTakeFirstOrThrow();
  const code = bytesToCrockford(random.bytes(PLACE_CODE_BYTES));
  const former = { hash: await placeCodeToHash(code), code, place: RENEWED_PLACE };
  await transaction
    .insertInto('place_codes')
    .values({ ...former, issued_at, withdrawn_at: withdrawn })
    .execute();
  await transaction.updateTable('place_codes').set({ issued_at: issued }).where('hash', '=', hash).execute();
  const place = { place: RENEWED_PLACE };
  await writeAudit(transaction, {
    at: withdrawn,
    who,
    what: 'code.withdrawn',
    subject: former.hash,
    before: place,
  });
  await writeAudit(transaction, { at: issued, who, what: 'code.issued', subject: hash, after: place });
}

async function loseDevice(
  transaction: WriteTransaction,
  { enrolled, revoked, who }: { enrolled: string; revoked: string; who: string },
): Promise<void> {
  const label = 'Android, Chrome';
  await transaction
    .insertInto('devices')
    .values({
      ...{ id: OLD_PHONE, person: LOSER, label, enrolled_at: enrolled, revoked_at: revoked },
      // A key that signs nothing: the device is shut out for good.
      public_key: JSON.stringify({ kty: 'EC', crv: 'P-256', x: '', y: '' }),
    })
    .execute();
  const after = { person: LOSER, label };
  await writeAudit(transaction, {
    at: enrolled,
    who: LOSER,
    what: 'device.enrolled',
    subject: OLD_PHONE,
    after,
  });
  await writeAudit(transaction, { at: revoked, who, what: 'device.revoked', subject: OLD_PHONE });
}

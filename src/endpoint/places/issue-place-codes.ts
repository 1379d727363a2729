import { bytesToCrockford } from '../../domain/crockford.ts';
import { PLACE_CODE_BYTES, placeCodeToHash } from '../../domain/place.ts';
import { writeAudits } from '../database/audit.ts';
import type { WriteTransaction } from '../database/tables.ts';
import type { Dependencies } from '../dependencies.ts';

/** Rows of one statement: SQLite binds at most 32,766 values. */
const ROWS = 1_000;

/** Who changes places, and when. */
export interface PlaceChange {
  at: string;
  who: string;
}

/** Gives each place a fresh code (PO5). The audit tells by which hash phones know it, not the code. */
export async function issuePlaceCodes(
  transaction: WriteTransaction,
  { randomBytes }: Pick<Dependencies, 'randomBytes'>,
  { at, who }: PlaceChange,
  places: string[],
): Promise<void> {
  const issued = await Promise.all(
    places.map(async (place) => {
      const code = bytesToCrockford(randomBytes(PLACE_CODE_BYTES));
      return { hash: await placeCodeToHash(code), code, place, issued_at: at, withdrawn_at: null };
    }),
  );
  for (let start = 0; start < issued.length; start += ROWS) {
    await transaction
      .insertInto('place_codes')
      .values(issued.slice(start, start + ROWS))
      .execute();
  }
  await writeAudits(
    transaction,
    issued.map(({ hash, place }) => ({ at, who, what: 'code.issued', subject: place, after: { hash } })),
  );
}

import { v7 } from 'uuid';
import { createPlaceNames, isNamedAlike } from '../../domain/office/place-names.ts';
import {
  type ChangePlace,
  isSamePlace,
  type PlaceAdded,
  type PlaceChanged,
  type PlaceFields,
  placeToFields,
} from '../../domain/office/places.ts';
import type { Place } from '../../domain/place.ts';
import { toRfc3339 } from '../../domain/time.ts';
import { writeAudit } from '../database/audit.ts';
import type { WriteTransaction } from '../database/tables.ts';
import type { Dependencies } from '../dependencies.ts';
import { ProblemError } from '../http/problem.ts';
import { issuePlaceCodes } from './issue-place-codes.ts';
import { readPlaces } from './read-places.ts';

/** Adds a place with its first code, unless there is one of that name already (PO1, PO5). */
export async function addPlace(
  dependencies: Dependencies,
  who: string,
  fields: PlaceFields,
): Promise<PlaceAdded> {
  const change = { at: toRfc3339(dependencies.clock(), 0), who };
  return dependencies.database.transaction().execute(async (transaction) => {
    await requireCollege(transaction, fields);
    const known = createPlaceNames(await readPlaces(transaction)).find(fields);
    if (known && known !== 'several' && isNamedAlike(known, fields)) {
      return { outcome: 'duplicate', place: known.id };
    }
    const place: Place = { id: v7(), ...placeToFields(fields) };
    await transaction
      .insertInto('places')
      .values({ id: place.id, data: JSON.stringify(place) })
      .execute();
    await writeAudit(transaction, { ...change, what: 'place.created', subject: place.id, after: place });
    await issuePlaceCodes(transaction, dependencies, change, [place.id]);
    return { outcome: 'added', place: place.id };
  });
}

/** Says a place anew. Its id and its code stay, and so do the records that name it. */
export async function changePlace(
  { database, clock }: Pick<Dependencies, 'database' | 'clock'>,
  who: string,
  { place: id, before, after }: ChangePlace,
): Promise<PlaceChanged> {
  return database.transaction().execute(async (transaction) => {
    await requireCollege(transaction, after);
    const places = await readPlaces(transaction);
    const place = places.find((each) => each.id === id);
    if (!place) throw new ProblemError('not-found');
    if (!isSamePlace(place, before)) return { outcome: 'overtaken' };
    if (places.some((other) => other.id !== id && isNamedAlike(other, after)))
      return { outcome: 'duplicate' };
    const changed: Place = { id, ...placeToFields(after) };
    await transaction
      .updateTable('places')
      .set({ data: JSON.stringify(changed) })
      .where('id', '=', id)
      .execute();
    await writeAudit(transaction, {
      ...{ at: toRfc3339(clock(), 0), who, what: 'place.changed', subject: id },
      before: place,
      after: changed,
    });
    return { outcome: 'changed' };
  });
}

async function requireCollege(transaction: WriteTransaction, { college }: PlaceFields): Promise<void> {
  if (college === undefined) return;
  const unit = await transaction
    .selectFrom('units')
    .select('id')
    .where('id', '=', college)
    .executeTakeFirst();
  if (!unit) throw new ProblemError('not-found');
}

import { z } from 'zod/mini';
import { foldText } from '../fold-text.ts';
import type { Place } from '../place.ts';
import { placeKindSchema } from '../place-schema.ts';
import type { Unit } from '../roster.ts';
import { createPlaceNames, type PlaceNames } from './place-names.ts';
import { type PlaceColumn, readPlaceKind, readPlaceTable, type TableRow } from './place-table.ts';
import {
  isSamePlace,
  PLACE_NAME_MAX_LENGTH,
  type PlaceFields,
  placeFieldsSchema,
  placeToFields,
} from './places.ts';

const MAX_ROWS = 5_000;
/** Room for the longest table, in bytes. */
export const PLACE_TABLE_MAX_BYTES = 2 * 1024 * 1024;

/** `POST /places/plan`: cells as they stand in the spreadsheet, its heads among them. */
export const placeTableSchema = z
  .array(z.array(z.string().check(z.maxLength(1_000))))
  .check(z.maxLength(MAX_ROWS));
export const planPlacesSchema = z.object({ table: placeTableSchema });
/** `POST /places/import`: the same table, and the digest of the plan that the asker has seen (PO4). */
export const importPlacesSchema = z.object({ table: placeTableSchema, digest: z.string() });

/** What keeps a row from being imported. */
export const placeFaultSchema = z.object({
  code: z.enum([
    'nameMissing',
    'nameTooLong',
    'kindMissing',
    'kindUnknown',
    'collegeUnknown',
    'buildingTooLong',
    /** An earlier row is about the same place; `text` is its number. */
    'duplicate',
    /** Several places bear the name, and the row names no building. */
    'several',
  ]),
  /** What stands in the cell. */
  text: z.string(),
});
export type PlaceFault = z.infer<typeof placeFaultSchema>;

const rowSchema = z.int();
export const plannedPlaceSchema = z.discriminatedUnion('outcome', [
  z.object({ row: rowSchema, outcome: z.literal('added'), fields: placeFieldsSchema }),
  z.object({
    row: rowSchema,
    outcome: z.literal('changed'),
    place: z.string(),
    before: placeFieldsSchema,
    fields: placeFieldsSchema,
  }),
  z.object({ row: rowSchema, outcome: z.literal('unchanged'), place: z.string() }),
  z.object({
    row: rowSchema,
    outcome: z.literal('faulty'),
    name: z.string(),
    kind: z.nullable(placeKindSchema),
    faults: z.array(placeFaultSchema),
  }),
]);
export type PlannedPlace = z.infer<typeof plannedPlaceSchema>;

export const placePlanSchema = z.object({
  /** Columns without which nothing can be read; there are then no rows. */
  missing: z.array(z.enum(['name', 'kind', 'college', 'building'])),
  rows: z.array(plannedPlaceSchema),
});
export type PlacePlan = z.infer<typeof placePlanSchema>;

/** The answer to `POST /places/plan`. */
export const placePlanAnswerSchema = z.extend(placePlanSchema, { digest: z.string() });
export type PlacePlanAnswer = z.infer<typeof placePlanAnswerSchema>;

/** The answer to `POST /places/import`. `changed`: the plan is another by now, look at it anew. */
export const placesImportedSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('imported'), added: z.int(), changed: z.int() }),
  z.object({ outcome: z.literal('changed'), plan: placePlanAnswerSchema }),
]);
export type PlacesImported = z.infer<typeof placesImportedSchema>;

/**
 * What a table would do to the places: PO1 recognises, PO2 leaves alone what an empty cell does not say, PO3 names what
 * is wrong with a row and imports the others.
 */
export function planPlaces(table: string[][], places: Place[], units: Unit[]): PlacePlan {
  const read = readPlaceTable(table);
  if ('missing' in read) return { missing: read.missing, rows: [] };
  const names = createPlaceNames(places);
  const colleges = new Map(
    units.flatMap(({ id, name }) => [
      [foldText(id), id],
      [foldText(name), id],
    ]),
  );
  const rowOf = new Map<Place, number>();
  return { missing: [], rows: read.rows.map((row) => planRow(row, names, colleges, rowOf)) };
}

function planRow(
  { row, cell }: TableRow,
  names: PlaceNames,
  colleges: Map<string, string>,
  rowOf: Map<Place, number>,
): PlannedPlace {
  const kind = readPlaceKind(cell('kind'));
  const college = colleges.get(foldText(cell('college')));
  const faults = faultsOf(cell, kind !== null, college !== undefined);
  const faulty = (more: PlaceFault[]): PlannedPlace => ({
    ...{ row, outcome: 'faulty', name: cell('name').slice(0, PLACE_NAME_MAX_LENGTH), kind },
    faults: more,
  });
  if (kind === null || faults.length > 0) return faulty(faults);

  const said = placeToFields({ kind, name: cell('name'), college, building: cell('building') });
  const known = names.find(said);
  if (known === 'several') return faulty([{ code: 'several', text: said.name }]);
  const earlier = known && rowOf.get(known);
  if (earlier !== undefined) return faulty([{ code: 'duplicate', text: String(earlier) }]);
  if (!known) {
    const place = { id: `row ${row}`, ...said };
    names.add(place);
    rowOf.set(place, row);
    return { row, outcome: 'added', fields: said };
  }
  rowOf.set(known, row);
  const before = placeToFields(known);
  const fields: PlaceFields = { ...before, ...said };
  return isSamePlace(before, fields)
    ? { row, outcome: 'unchanged', place: known.id }
    : { row, outcome: 'changed', place: known.id, before, fields };
}

function faultsOf(cell: TableRow['cell'], hasKind: boolean, hasCollege: boolean): PlaceFault[] {
  const faults: PlaceFault[] = [];
  const note = (code: PlaceFault['code'], column: PlaceColumn) => faults.push({ code, text: cell(column) });
  if (cell('name') === '') note('nameMissing', 'name');
  if (cell('name').length > PLACE_NAME_MAX_LENGTH) note('nameTooLong', 'name');
  if (cell('kind') === '') note('kindMissing', 'kind');
  else if (!hasKind) note('kindUnknown', 'kind');
  if (cell('college') !== '' && !hasCollege) note('collegeUnknown', 'college');
  if (cell('building').length > PLACE_NAME_MAX_LENGTH) note('buildingTooLong', 'building');
  return faults;
}

import { compareChinese } from '../../domain/chinese-order.ts';
import type { DeskPlace } from '../../domain/office/places.ts';
import type { Scope } from '../../domain/permissions.ts';
import { reachesUnit } from '../../domain/permissions.ts';
import type { Place } from '../../domain/place.ts';
import { placeKindSchema, placeSchema } from '../../domain/place-schema.ts';
import { type Unit, unitSchema } from '../../domain/roster.ts';
import type { Database } from '../database/tables.ts';

/** Every place: by kind, building and name, as people count: 2栋 before 10栋, 第一 before 第二. */
export async function readPlaces(database: Database): Promise<Place[]> {
  const rows = await database.selectFrom('places').select('data').orderBy('id').execute();
  return rows.map(({ data }) => placeSchema.parse(JSON.parse(data))).sort(byName);
}

/** The places that the scope takes in, with their codes. */
export async function readDeskPlaces(database: Database, scope: Scope): Promise<DeskPlace[]> {
  const places = (await readPlaces(database)).filter(
    ({ college }) => scope.reach === 'all' || (college !== undefined && reachesUnit(scope, college)),
  );
  const codes = await database.selectFrom('place_codes').selectAll().orderBy('issued_at', 'desc').execute();
  const byPlace = new Map<string, typeof codes>();
  for (const code of codes) byPlace.set(code.place, [...(byPlace.get(code.place) ?? []), code]);
  return places.map((place) => {
    const held = byPlace.get(place.id) ?? [];
    const current = held.find(({ withdrawn_at }) => withdrawn_at === null);
    return {
      place,
      code: current ? { code: current.code, issuedAt: current.issued_at } : null,
      withdrawn: held.flatMap(({ code, issued_at, withdrawn_at }) =>
        withdrawn_at === null ? [] : [{ code, issuedAt: issued_at, withdrawnAt: withdrawn_at }],
      ),
    };
  });
}

/** The units that the scope takes in: those that a place may belong to. */
export async function readUnitsWithin(database: Database, scope: Scope): Promise<Unit[]> {
  const rows = await database.selectFrom('units').select('data').orderBy('id').execute();
  return rows
    .map(({ data }) => unitSchema.parse(JSON.parse(data)))
    .filter(({ id }) => reachesUnit(scope, id))
    .sort((a, b) => compareChinese(a.name, b.name));
}

/** Numerals of the schoolbook stand in the order of their sounds, which nobody looks for. */
function byName(a: Place, b: Place): number {
  const kinds = placeKindSchema.options;
  return (
    kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
    compareChinese(a.building ?? '', b.building ?? '') ||
    compareChinese(toCountable(a.name), toCountable(b.name))
  );
}

function toCountable(name: string): string {
  return name.replace(/[一二三四五六七八九]/g, (numeral) =>
    String('一二三四五六七八九'.indexOf(numeral) + 1),
  );
}

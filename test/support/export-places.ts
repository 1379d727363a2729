/** A JSON value that can be changed in place. */
export type Json = null | boolean | number | string | Json[] | { [member: string]: Json };
type Holder = Json[] | { [member: string]: Json };

/** One place in a file's parsed lines: the value is `holder[key]`. */
export interface Place {
  holder: Holder;
  key: string;
  /** `source.units.0.name` */
  path: string;
}

export function read({ holder, key }: Place): Json {
  return (holder as Record<string, Json>)[key] ?? null;
}

export function write({ holder, key }: Place, value: Json): void {
  (holder as Record<string, Json>)[key] = value;
}

export function remove({ holder, key }: Place): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
}

/** Every place within a line, members and items, outermost first. */
export function placesIn(line: Json, path = ''): Place[] {
  if (typeof line !== 'object' || line === null) return [];
  return Object.keys(line).flatMap((key) => {
    const place: Place = { holder: line, key, path: path ? `${path}.${key}` : key };
    return [place, ...placesIn(read(place), place.path)];
  });
}

/** What a file says without proof of its own, by the kind of its line (VE6). */
const CLAIMS: Record<string, RegExp> = {
  header: /^(exportedAt|calendar|source\.(units|filings|leftOut))(\.|$)/,
  person: /^person(\.|$)/,
};

export function isClaim(line: Json, { path }: Place): boolean {
  const kind = typeof line === 'object' && line !== null && !Array.isArray(line) ? line.line : null;
  return CLAIMS[String(kind)]?.test(path) ?? false;
}

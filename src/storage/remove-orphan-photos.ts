import type { PhoneDatabase } from './phone-database.ts';

/**
 * Removes the photographs that neither an entry nor a draft names (PH9): those of forms that were left.
 *
 * @param before RFC 3339: a younger one may belong to a form that is being filled in
 */
export function removeOrphanPhotos(database: PhoneDatabase, before: string): Promise<void> {
  const { photos, entries, drafts } = database;
  return database.transaction('rw', photos, entries, drafts, async () => {
    const limit = Date.parse(before);
    const orphans = new Set(await photos.filter(({ addedAt }) => Date.parse(addedAt) < limit).primaryKeys());
    if (orphans.size === 0) return;
    const keep = (value: unknown) => {
      for (const hash of hashesIn(value)) orphans.delete(hash);
    };
    // An entry that this version cannot read may name photographs too.
    await entries.each(({ event, body }) => keep(event ?? body));
    await drafts.each(({ value }) => keep(value));
    await photos.bulkDelete([...orphans]);
  });
}

/** Whatever in a JSON value looks like a hash, wherever it stands: too much is kept rather than too little. */
function hashesIn(value: unknown): string[] {
  const text = JSON.stringify(value) ?? '';
  return [...text.matchAll(/"([\w-]{43})"/g)].map(([, hash = '']) => hash);
}

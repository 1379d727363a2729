import { beforeEach, expect, test } from 'vitest';
import { endWhenLeft } from '../../src/storage/end-when-left.ts';
import type { PhoneDatabase } from '../../src/storage/phone-database.ts';
import { createPhoneStorage, type PhoneStorage } from '../support/phone.ts';

let storage: PhoneStorage;
let page: EventTarget;
let reloads: number;
let database: PhoneDatabase;

beforeEach(async () => {
  storage = createPhoneStorage();
  page = new EventTarget();
  reloads = 0;
  database = storage.open();
  endWhenLeft(database, page, () => {
    reloads += 1;
  });
  await database.drafts.put({ key: 'kept', value: 1 });
});

const tell = (type: string, persisted: boolean) =>
  page.dispatchEvent(Object.assign(new Event(type), { persisted }));

/** A transaction that would go on for as long as the page lives. */
async function startEndless(): Promise<{ ended: Promise<string> }> {
  const { drafts } = database;
  let begun = () => {};
  const running = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const ended = database
    .transaction('rw', drafts, async () => {
      await drafts.put({ key: 'half', value: 1 });
      begun();
      for (;;) await drafts.get('kept');
    })
    .then(
      () => 'committed',
      ({ name }: Error) => name,
    );
  await running;
  return { ended };
}

test('ST8 a page put aside in the middle of a transaction leaves nothing of it, and no other page waits', async () => {
  const { ended } = await startEndless();
  tell('pagehide', true);

  const other = storage.open();
  await other.drafts.put({ key: 'later', value: 2 });
  expect(await other.drafts.toCollection().primaryKeys()).toEqual(['kept', 'later']);
  expect(await ended).toMatch(/Abort|DatabaseClosed/);
});

test('ST8 a page put aside opens nothing any more, and starts anew when it is shown', async () => {
  tell('pagehide', true);
  await expect(database.drafts.get('kept')).rejects.toThrow(/closed/i);
  expect(reloads).toBe(0);
  tell('pageshow', true);
  expect(reloads).toBe(1);
});

test('ST8 a page that ends for good, or is shown for the first time, is left alone', async () => {
  tell('pageshow', false);
  tell('pagehide', false);
  expect(reloads).toBe(0);
  expect(await database.drafts.get('kept')).toEqual({ key: 'kept', value: 1 });
});

test('ST8 what was saved before the page is put aside is kept', async () => {
  await database.drafts.put({ key: 'last', value: 3 });
  tell('pagehide', true);
  expect(await storage.open().drafts.get('last')).toEqual({ key: 'last', value: 3 });
});

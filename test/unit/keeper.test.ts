import { expect, test } from 'vitest';
import { showUnarchived } from '../../src/sync/app-badge.ts';
import { createKeeper } from '../../src/sync/keeper.ts';

/** A browser's storage that has promised or not, and counts how often it was asked. */
function createStorage(promised: boolean) {
  const storage = {
    asked: 0,
    async persist() {
      storage.asked += 1;
      return false;
    },
    persisted: async () => promised,
    estimate: async () => ({ quota: 5_000, usage: 2_000 }),
  };
  return storage;
}

test('EV1 the browser is asked once a session, however much is saved', async () => {
  const storage = createStorage(false);
  const keeper = createKeeper(storage);
  await Promise.all([keeper.ask(), keeper.ask()]);
  await keeper.ask();
  expect(storage.asked).toBe(1);
  expect(await keeper.read()).toEqual({ isPromised: false, room: 3_000 });
});

test('EV1 a browser that has promised is not asked again', async () => {
  const storage = createStorage(true);
  const keeper = createKeeper(storage);
  await keeper.ask();
  expect(storage.asked).toBe(0);
  expect(await keeper.read()).toEqual({ isPromised: true, room: 3_000 });
});

test('EV1 a browser that says nothing, or refuses to, is taken as it is', async () => {
  const reject = () => Promise.reject(new Error('not allowed'));
  for (const storage of [undefined, {}, { persist: reject, persisted: reject, estimate: reject }]) {
    const keeper = createKeeper(storage);
    await keeper.ask();
    expect(await keeper.read()).toEqual({ isPromised: null, room: null });
  }
});

test('EV4 the icon shows the number, and nothing where there is none', async () => {
  const shown: (number | null)[] = [];
  const badging = {
    setAppBadge: async (count: number) => void shown.push(count),
    clearAppBadge: async () => void shown.push(null),
  };
  for (const count of [3, 0]) await showUnarchived(badging, count);
  expect(shown).toEqual([3, null]);
});

test('EV4 a browser without badges, or that does not allow them, does no harm', async () => {
  const reject = () => Promise.reject(new Error('not allowed'));
  for (const badging of [{}, { setAppBadge: reject, clearAppBadge: reject }]) {
    for (const count of [3, 0]) await showUnarchived(badging, count);
  }
});

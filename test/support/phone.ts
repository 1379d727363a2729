import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Reference } from '../../src/domain/wire.ts';
import { PhoneDatabase } from '../../src/storage/phone-database.ts';
import { writeSetting } from '../../src/storage/settings.ts';
import { createKeyPair } from './key-pair.ts';

/** The storage of one phone that survives closing and opening the database. */
export interface PhoneStorage {
  /** Another tab, or the worker: a connection of its own to the same data. */
  open(): PhoneDatabase;
}

/** A fresh phone's IndexedDB in memory. */
export function createPhoneStorage(): PhoneStorage {
  const indexedDB = new IDBFactory();
  return {
    open() {
      Dexie.dependencies.indexedDB = indexedDB;
      Dexie.dependencies.IDBKeyRange = IDBKeyRange;
      return new PhoneDatabase();
    },
  };
}

/** Enrols a phone without an endpoint, for tests of the store alone; returns its device id. */
export async function enrolWithoutEndpoint(database: PhoneDatabase, reference: Reference): Promise<string> {
  const { id: device, publicKey, privateKey } = await createKeyPair();
  await database.keys.put({
    name: 'own',
    device,
    privateKey,
    enrolledAt: '2026-09-01T08:00:00Z',
  });
  await database.chains.put({ device, publicKey });
  await writeSetting(database, 'reference', { etag: '"1"', data: reference });
  return device;
}

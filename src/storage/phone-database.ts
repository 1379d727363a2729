import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Event } from '../domain/log/bodies.ts';
import type { Entry, Refusal } from '../domain/log/entry.ts';
import type { Receipt } from '../domain/log/receipt.ts';
import type { PublicKey } from '../domain/wire.ts';

/** An entry with its body as this version reads it, `null` where it cannot (LG10). */
export interface EntryRow extends Entry {
  event: Event | null;
}

/** A refusal as the endpoint answered it. */
export interface RefusalRow {
  device: string;
  seq: number;
  reason: Refusal;
}

/** A chain of this person that this phone holds, its own or another device's, with the key that proves it. */
export interface ChainRow {
  device: string;
  publicKey: PublicKey;
  /** How often its end was exchanged for the endpoint's (RC3): what was read of it before is no longer so. */
  exchanges?: number;
}

/** This phone's own device. The private key is a handle: its bits never leave the browser's key store (ST1). */
export interface OwnDeviceRow {
  name: 'own';
  device: string;
  privateKey: CryptoKey;
  enrolledAt: string;
  /** Which devices this phone was before (RC4). */
  former?: string[];
}

/** An entry about a problem that somebody else wrote and that concerns this person. */
export interface ForeignEntryRow extends EntryRow {
  /** The problem's id. */
  problem: string;
  /** The author, as the endpoint names them. */
  person: string;
  name: string;
  /** When the endpoint got it, by its clock. */
  receivedAt: string;
}

/** A photograph on this phone. */
export interface PhotoRow {
  sha256: string;
  /** The picture as it goes to the endpoint; `null` once it is there and room was wanted. */
  blob: Blob | null;
  /** A small one, kept for good. */
  thumbnail: Blob;
  addedAt: string;
  /** When the endpoint had all of it, or `null`. */
  uploadedAt: string | null;
}

/** A key that was made for an enrolment whose answer has not come yet (EN2). */
export interface PendingKeyRow {
  name: 'pending';
  publicKey: PublicKey;
  privateKey: CryptoKey;
}

/**
 * IndexedDB on the phone. Rows are parsed when they are written, under the `SCHEMA` of `parsed-under.ts`; a version with
 * other schemas parses all of them anew before it reads any.
 */
export class PhoneDatabase extends Dexie {
  declare entries: Table<EntryRow, [string, number]>;
  declare receipts: Table<Receipt, [string, number]>;
  declare refusals: Table<RefusalRow, [string, number]>;
  declare chains: EntityTable<ChainRow, 'device'>;
  declare keys: Table<OwnDeviceRow | PendingKeyRow, string>;
  declare settings: Table<{ name: string; value: unknown }, string>;
  declare foreignEntries: Table<ForeignEntryRow, [string, number]>;
  declare photos: EntityTable<PhotoRow, 'sha256'>;
  declare drafts: Table<{ key: string; value: unknown }, string>;

  constructor(name = 'qijintong') {
    // Chromium commits without flushing unless asked; 已保存 has to outlive a battery that dies.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      entries: '[device+seq], id',
      receipts: '[device+seq]',
      refusals: '[device+seq]',
      chains: 'device',
      keys: 'name',
      settings: 'name',
      drafts: 'key',
    });
    this.version(2).stores({
      entries: '[device+seq], id, type',
      foreignEntries: '[device+seq], problem',
      photos: 'sha256',
    });
  }
}

import type { ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Place } from '../domain/place.ts';
import type { ScanModule } from '../scan/scanning.ts';
import type { AppendFailure, NewEntry } from '../storage/append-events.ts';
import type { PhoneState } from '../storage/phone-state.ts';
import type { WholeChain } from '../storage/read-chains.ts';
import type { Unarchived } from '../storage/read-unarchived.ts';
import type { Desk } from '../sync/desk.ts';
import type { EnrolFailure } from '../sync/enrol-phone.ts';
import type { Keeper } from '../sync/keeper.ts';
import type { PhotoAlbum } from '../sync/photo-album.ts';
import type { PullProgress } from '../sync/pull-log.ts';
import type { SyncStatus } from '../sync/sync-scheduler.ts';
import type { AppUpdate } from './app-update.ts';

export type { AppendFailure, EnrolFailure, NewEntry, SyncStatus };

/** Everything that screens ask of the rest; composed in `main.tsx`. */
export interface Services {
  /** `undefined` until the first read from IndexedDB. */
  phone: ReadonlySignal<PhoneState | undefined>;
  /** Signs and commits events together, all or none. Asking twice with the same ids commits once (ST3). */
  append(events: NewEntry[]): Promise<{ failure: AppendFailure } | null>;
  /** The place that the reference data know under this code, or `null`. */
  findPlace(code: string): Promise<Place | null>;
  /** Every chain of the person that this phone holds, as it stands (EX1). */
  readChains(): Promise<WholeChain[]>;
  /** Signs the digest of an export with this phone's key (VE1). */
  sealExport(digest: string): Promise<string>;
  /** What this phone has not had archived yet, to be written to a file (HA1); `null` where nothing is. */
  readUnarchived(): Promise<Unarchived | null>;
  enrol(code: string): Promise<{ failure: EnrolFailure } | null>;
  /** Keeps a place code until this phone is enrolled; `null` forgets it. */
  keepPlaceCode(code: string | null): Promise<void>;
  sync: {
    status: ReadonlySignal<SyncStatus>;
    /** How far a long pull has come; `null` while there is none. */
    pulled: ReadonlySignal<PullProgress | null>;
    request(): void;
  };
  /** The photographs on this phone, fetched when first asked for. */
  photos(): Promise<PhotoAlbum>;
  /** Whether this browser keeps what it was given. */
  keeper(): Promise<Keeper>;
  /** The endpoint, for those who work at the desk. */
  desk(): Promise<Desk>;
  /** The camera and decoder, fetched when first asked for. */
  loadScanner(): Promise<ScanModule>;
  update: AppUpdate;
  /** Form drafts that outlive a reload. The value is JSON. */
  drafts: {
    read(key: string): Promise<unknown>;
    write(key: string, value: unknown): Promise<void>;
    remove(key: string): Promise<void>;
    list(): Promise<{ key: string; value: unknown }[]>;
  };
  /** Milliseconds since the epoch by the phone's clock, and the phone's minutes east of UTC at that time. */
  now(): { time: number; offset: number };
}

const ServicesContext = createContext<Services | null>(null);
export const ServicesProvider = ServicesContext.Provider;

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('useServices outside of ServicesProvider');
  return services;
}

import type { Event } from '../../src/domain/log/bodies.ts';

/** What a test does with the phone of a release, whichever it is. */
export interface ReleasedPhone {
  /** What refused it, or `null`. */
  enrol(code: string): Promise<unknown>;
  /** Saves what was done at this time, or throws. */
  log(id: string, event: Event): Promise<void>;
  /** How one run of sync ended. */
  sync(): Promise<string>;
  /** What its screens say of each visit, by the visit's id. */
  visits(): Promise<Map<string, 'saved' | 'archived' | 'refused'>>;
  close(): void;
}

export interface ReleasedPhoneSurroundings {
  fetch: typeof globalThis.fetch;
  /** Milliseconds since the epoch. */
  now: () => number;
}

/** `phone.mjs`: opens the phone on the IndexedDB that Dexie was given. */
export interface ReleasedPhoneModule {
  openPhone(surroundings: ReleasedPhoneSurroundings): ReleasedPhone;
}

/** What a test does with the endpoint of a release, whichever it is. */
export interface ReleasedEndpoint {
  request(path: string, init?: RequestInit): Promise<Response>;
  /** Adds a leader without a post to the roster. */
  addPerson(id: string, name: string): Promise<void>;
  /** A fresh enrolment code for the person. */
  issueCode(person: string): Promise<string>;
  close(): Promise<void>;
}

/** `endpoint.mjs`: opens the endpoint on a SQLite file, made if it is missing. */
export interface ReleasedEndpointModule {
  openEndpoint(file: string, now: () => number): Promise<ReleasedEndpoint>;
}

import type { Kysely, Transaction } from 'kysely';

/** Times are RFC 3339 texts in UTC, documents are JSON texts: the same columns serve SQLite and PostgreSQL. */
export interface Tables {
  /** `clerk_of`: the unit of a clerk. `staff_number`: 工号, unique where it is known. */
  people: {
    id: string;
    name: string;
    roles: string;
    clerk_of: string | null;
    staff_number: string | null;
  };
  appointments: { id: string; person: string; data: string };
  semesters: { id: string; data: string };
  places: { id: string; data: string };
  branches: { id: string; data: string };
  units: { id: string; data: string };
  /** Rosters that were imported; `data` holds what each row was before, so that an import can be taken back. */
  imports: {
    id: string;
    at: string;
    who: string;
    /** Of the file. */
    name: string;
    data: string;
    undone_at: string | null;
  };
  /** Plans and summaries of units. */
  filings: { id: string; data: string };
  /** The text of a plan or summary while it is being written. */
  filing_drafts: {
    unit: string;
    semester: string;
    filing: string;
    data: string;
    saved_at: string;
    saved_by: string;
  };
  /** The text of a filing as it was filed, and the person who filed it. */
  filed_documents: { filing: string; filed_by: string; data: string };
  /** `hash` is what phones know the code by; the code itself is kept for printing posters. */
  place_codes: { hash: string; code: string; place: string; issued_at: string; withdrawn_at: string | null };
  /** Only the hash of an enrolment code is kept (EN1). */
  enrolment_codes: {
    hash: string;
    person: string;
    created_at: string;
    expires_at: string;
    used_at: string | null;
    device: string | null;
  };
  devices: {
    /** The RFC 7638 thumbprint of `public_key` (LG2). */
    id: string;
    person: string;
    public_key: string;
    label: string;
    enrolled_at: string;
    revoked_at: string | null;
    /** The device that the same phone was before it had to begin a new chain (RC4). */
    successor_of: string | null;
  };
  /** The log: `jws` is the statement itself, the other columns are read from it. Rows are only ever inserted. */
  entries: {
    device: string;
    seq: number;
    hash: string;
    id: string;
    person: string;
    prev: string | null;
    at: string;
    type: string;
    /** The activity kind of a visit. */
    kind: string | null;
    /** The id of the entry that this one is about: that it amends or takes back, or the problem that it raises or moves. */
    about: string | null;
    jws: string;
    received_at: string;
  };
  /** Authentic entries that contradict the chain (LG6), kept as evidence. */
  forks: { device: string; seq: number; hash: string; jws: string; received_at: string };
  receipts: { device: string; seq: number; hash: string; jws: string; received_at: string };
  /** Every problem that was raised, and who raised it first. */
  problems: { id: string; person: string };
  /** Everybody who has taken a step and was entitled to (PR7), whatever became of them since. */
  problem_people: { problem: string; person: string };
  /** The units that a problem concerns or has concerned: the raiser's, and each that it was referred to. */
  problem_units: { problem: string; unit: string };
  /** Which photographs a person's entries name. */
  attachments: { sha256: string; person: string; size: number };
  /** What has come of a photograph so far, in pieces. */
  blob_parts: { sha256: string; start: number; size: number; bytes: Uint8Array };
  /** The photographs that are whole, and whose hash is right. */
  blobs: { sha256: string; size: number; received_at: string };
  settings: { key: string; value: string };
  /** Who changed what: rows are only ever inserted. `before` and `after` are JSON texts. */
  audit: {
    id: string;
    at: string;
    who: string;
    what: string;
    subject: string;
    before: string | null;
    after: string | null;
  };
}

export type Database = Kysely<Tables>;
export type WriteTransaction = Transaction<Tables>;

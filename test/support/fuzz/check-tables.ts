import { createHash } from 'node:crypto';
import { z } from 'zod/mini';
import { semesterSchema } from '../../../src/domain/calendar-schema.ts';
import { hashSchema } from '../../../src/domain/hash-schema.ts';
import { instantSchema } from '../../../src/domain/log/entry.ts';
import { AUDITED } from '../../../src/domain/office/audited.ts';
import { draftSchema, filingKindSchema } from '../../../src/domain/office/filings/draft.ts';
import { officialDocumentSchema } from '../../../src/domain/office/filings/official-document.ts';
import { placeCodeSchema, placeSchema } from '../../../src/domain/place-schema.ts';
import { appointmentSchema, branchSchema, roleSchema, unitSchema } from '../../../src/domain/roster.ts';
import { filingSchema } from '../../../src/domain/unit-records.ts';
import { publicKeySchema } from '../../../src/domain/wire.ts';
import { importRecordSchema } from '../../../src/endpoint/roster/import-record.ts';
import { all } from '../read-table.ts';
import { LOST_PHONES } from '../two-units.ts';

const textSchema = z.string().check(z.minLength(1));
const timeSchema = z.nullable(instantSchema);

/** Every column that holds more than a text, by what reads it. */
const SCHEMAS: Record<string, Record<string, z.core.$ZodType>> = {
  people: { name: textSchema, roles: json(z.array(roleSchema)) },
  appointments: { data: json(appointmentSchema) },
  semesters: { data: json(semesterSchema) },
  places: { data: json(placeSchema) },
  branches: { data: json(branchSchema) },
  units: { data: json(unitSchema) },
  imports: { at: instantSchema, undone_at: timeSchema, data: json(importRecordSchema) },
  filings: { data: json(filingSchema) },
  filing_drafts: { filing: filingKindSchema, saved_at: instantSchema, data: json(draftSchema) },
  filed_documents: { data: json(officialDocumentSchema) },
  place_codes: {
    hash: hashSchema,
    code: placeCodeSchema,
    issued_at: instantSchema,
    withdrawn_at: timeSchema,
  },
  enrolment_codes: {
    hash: hashSchema,
    created_at: instantSchema,
    expires_at: instantSchema,
    used_at: timeSchema,
  },
  devices: {
    id: hashSchema,
    public_key: json(publicKeySchema),
    enrolled_at: instantSchema,
    revoked_at: timeSchema,
  },
  attachments: { sha256: hashSchema, size: z.int() },
  problems: { id: z.uuid() },
  audit: {
    at: instantSchema,
    what: z.enum(AUDITED),
    before: z.nullable(json(z.unknown())),
    after: z.nullable(json(z.unknown())),
  },
};

/** What no text in any column may hold: a database may refuse it, or keep something else than was sent. */
const BROKEN = /\0|\ufffd/;

/** What is wrong with the rows of an endpoint's SQLite file: nothing, where all can be read as they will be read. */
export function findTableFaults(file: string): string[] {
  const faults: string[] = [];
  const tables = all(file, "SELECT name FROM sqlite_master WHERE type = 'table'").map(({ name }) =>
    String(name),
  );
  for (const table of tables) {
    if (table === 'blob_parts') continue;
    for (const row of all(file, `SELECT * FROM "${table}"`)) {
      if (row.id === LOST_PHONES.own || row.id === LOST_PHONES.other) continue;
      for (const [column, value] of Object.entries(row)) {
        const schema = SCHEMAS[table]?.[column];
        const isRead = !schema || z.safeParse(schema, value).success;
        if (!isRead || (typeof value === 'string' && BROKEN.test(value))) {
          faults.push(`${table}.${column} holds ${JSON.stringify(value)}`);
        }
      }
    }
  }
  return [...faults, ...findBlobFaults(file)];
}

function findBlobFaults(file: string): string[] {
  return all(file, 'SELECT sha256 FROM blobs').flatMap(({ sha256 }) => {
    const hash = createHash('sha256');
    for (const { bytes } of all(
      file,
      `SELECT bytes FROM blob_parts WHERE sha256 = '${sha256}' ORDER BY start`,
    )) {
      hash.update(bytes as Uint8Array);
    }
    return hash.digest('base64url') === sha256 ? [] : [`the bytes of blob ${sha256} are not its own`];
  });
}

/** A JSON text that this schema reads. */
function json(schema: z.core.$ZodType) {
  return z.string().check(
    z.refine((text) => {
      try {
        return z.safeParse(schema, JSON.parse(text)).success;
      } catch {
        return false;
      }
    }),
  );
}

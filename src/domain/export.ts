import { z } from 'zod/mini';
import { calendarSchema } from './calendar-schema.ts';
import { personFiguresSchema } from './export/figures-schema.ts';
import { semesterTotalsSchema } from './export/totals-schema.ts';
import { deviceIdSchema, instantSchema } from './log/entry.ts';
import { policySchema } from './regulation/policy.ts';
import { personSchema, unitSchema } from './roster.ts';
import { filingSchema } from './unit-records.ts';
import { endpointIdentitySchema, publicKeySchema } from './wire.ts';

/** One device's chain, with all that proves it. */
export const chainExportSchema = z.object({
  device: deviceIdSchema,
  /** The key that all entries of the chain are signed with; `device` is its thumbprint (LG2). */
  publicKey: publicKeySchema,
  /** The JWS texts of the entries, by `seq` from 1 on without gaps (LG4); each names the hash of the one before (LG3). */
  entries: z.array(z.string()),
  /** The JWS texts of the endpoint's receipts over this chain, by `seq` (LG7). */
  receipts: z.array(z.string()),
});
export type ChainExport = z.infer<typeof chainExportSchema>;

const FORMAT = z.literal('qijintong-log');

/** An export as version 1 wrote it: one JSON document of a phone's own log. It states no figures and bears no seal. */
export const logExportSchema = z.object({
  format: FORMAT,
  version: z.literal(1),
  /** By the phone's clock. */
  exportedAt: instantSchema,
  person: personSchema,
  /** The endpoint that signed the receipts, as pinned when the phone was enrolled. */
  endpoint: endpointIdentitySchema,
  chains: z.array(chainExportSchema),
});

/** Whose file it is: what a phone holds of its person, or what the endpoint holds of all, or of one unit's people. */
const sourceSchema = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('phone'), device: deviceIdSchema }),
  z.strictObject({
    from: z.literal('endpoint'),
    /** The id of the unit; `null` for the whole university. */
    unit: z.nullable(z.string()),
    /** How many people of the unit are left out, since their chains tell of other units too (VE8). */
    leftOut: z.int().check(z.gte(0)),
    /** What the duties of units are computed from, beside the log; none in the export of one unit. */
    units: z.array(unitSchema),
    filings: z.array(filingSchema),
  }),
]);
export type ExportSource = z.infer<typeof sourceSchema>;

/** The first line: by what the figures are computed. */
export const headerLineSchema = z.strictObject({
  line: z.literal('header'),
  format: FORMAT,
  version: z.literal(2),
  /** By the clock of whoever wrote the file; its campus date is the day that the figures are told for. */
  exportedAt: instantSchema,
  endpoint: endpointIdentitySchema,
  source: sourceSchema,
  calendar: calendarSchema,
  policy: policySchema,
});
export type ExportHeader = z.infer<typeof headerLineSchema>;

/** Opens what belongs to one person: their chains follow, then their figures. */
export const personLineSchema = z.strictObject({
  line: z.literal('person'),
  person: personSchema,
  /** Ids of records that do not count, because the endpoint refused them. */
  refused: z.array(z.string()),
});

/** Every further line, in their order: `person`, each `chain`, `figures`, and so on; `totals` where from the endpoint; `seal`. */
export const bodyLineSchema = z.discriminatedUnion('line', [
  personLineSchema,
  z.extend(chainExportSchema, { line: z.literal('chain') }),
  z.strictObject({ line: z.literal('figures'), figures: personFiguresSchema }),
  z.strictObject({ line: z.literal('totals'), semesters: z.array(semesterTotalsSchema) }),
  z.strictObject({ line: z.literal('seal'), jws: z.string() }),
]);

/**
 * A line of an export, which is a file of JSON lines: it is written and read line by line, never held whole. It says what
 * was done, proves it, and states the figures that follow from it (VE1).
 */
export type ExportLine = ExportHeader | z.infer<typeof bodyLineSchema>;
export type PersonLine = z.infer<typeof personLineSchema>;

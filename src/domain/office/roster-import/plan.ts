import { z } from 'zod/mini';
import { campusDateSchema } from '../../calendar-schema.ts';
import { linkKindSchema } from '../../regulation/policy.ts';
import { appointmentSchema } from '../../roster.ts';
import { ROSTER_COLUMNS } from './columns.ts';

/** What an import may be told beside its rows. */
export const importOptionsSchema = z.object({
  /** 生效日期: appointments begin on it. */
  from: campusDateSchema,
  /** Whoever is not in the list holds no appointment any more. */
  endOthers: z.boolean(),
  /** Staff numbers whose persons have changed their names. */
  renamed: z._default(z.array(z.string()), []),
  /** What units are that the roster does not know, by their names in the list. */
  units: z._default(
    z.record(
      z.string(),
      z.union([
        /** A new one. */
        z.object({ kind: z.string() }),
        /** One of the roster, by its id. */
        z.object({ unit: z.string() }),
      ]),
    ),
    {},
  ),
});
export type ImportOptions = z.infer<typeof importOptionsSchema>;

const columnSchema = z.enum(ROSTER_COLUMNS);

/** Why a row is left out (IM4). Everything that is named was found in it, or is what the roster says. */
export const rowErrorSchema = z.discriminatedUnion('code', [
  z.object({ code: z.literal('missing'), column: columnSchema }),
  z.object({ code: z.literal('tooLong'), column: columnSchema }),
  z.object({ code: z.literal('formulaError'), column: columnSchema, found: z.string() }),
  z.object({ code: z.literal('staffNumberMalformed'), found: z.string() }),
  /** Other rows bear the same number. */
  z.object({ code: z.literal('staffNumberTwice'), found: z.string(), rows: z.array(z.int()) }),
  z.object({
    code: z.literal('otherName'),
    staffNumber: z.string(),
    found: z.string(),
    known: z.string(),
  }),
  /** The roster's number of a person of that name differs by zeros at its beginning. */
  z.object({ code: z.literal('zerosLost'), found: z.string(), known: z.string() }),
  z.object({ code: z.literal('rankUnknown'), found: z.string() }),
  z.object({ code: z.literal('rankAgainstPost'), rank: z.string(), post: z.string() }),
  z.object({
    code: z.literal('linkUnknown'),
    link: linkKindSchema,
    found: z.string(),
    near: z.nullable(z.string()),
  }),
  z.object({ code: z.literal('linkAmbiguous'), link: linkKindSchema, found: z.string() }),
  /** Several persons without a number have this name in this unit. */
  z.object({ code: z.literal('personAmbiguous'), found: z.string() }),
  /** The person holds several appointments, and none is of the row's unit. */
  z.object({ code: z.literal('severalAppointments'), units: z.array(z.string()) }),
  /** The person begins another appointment after the import's date. */
  z.object({ code: z.literal('laterAppointment'), from: campusDateSchema }),
]);
export type RowError = z.infer<typeof rowErrorSchema>;

/** What to look at in a row that goes in. */
export const rowNoticeSchema = z.discriminatedUnion('code', [
  /** 职务 of a school leader means no post that is known: most duties hang on it. */
  z.object({ code: z.literal('noPost'), found: z.string() }),
  /** Somebody of this name stands in the roster without a number, in another unit. */
  z.object({ code: z.literal('sameName'), units: z.array(z.string()) }),
]);
export type RowNotice = z.infer<typeof rowNoticeSchema>;

const plannedRowSchema = z.object({
  row: z.int(),
  /** `null`: somebody new. */
  person: z.nullable(z.string()),
  name: z.string(),
  staffNumber: z.string(),
  /** What the roster called the person until now, where it did otherwise; `null` for no number. */
  formerName: z.optional(z.string()),
  formerNumber: z.optional(z.nullable(z.string())),
  /** As it will be. A unit whose id is empty is a new one, found by its name. */
  appointment: appointmentSchema,
  /** The appointment that it changes, as it stands. */
  was: z.nullable(z.extend(appointmentSchema, { id: z.string() })),
  /**
   * `begin` adds it; `follow` ends the former on the day before; `replace` puts it in the place of one that began on the
   * same day; `describe` writes what changes no duty into the former; `keep` leaves the former as it is.
   */
  how: z.enum(['begin', 'follow', 'replace', 'describe', 'keep']),
});
export type PlannedRow = z.infer<typeof plannedRowSchema>;

const plannedEndSchema = z.object({
  person: z.string(),
  name: z.string(),
  staffNumber: z.nullable(z.string()),
  appointment: z.extend(appointmentSchema, { id: z.string() }),
});

/** A unit of the list that the roster does not know. */
const newUnitSchema = z.object({
  name: z.string(),
  rows: z.int(),
  /** As it was told, or as its name says. */
  kind: z.string(),
  code: z.optional(z.string()),
  near: z.nullable(z.string()),
});

/** What an import will do (IM2). */
export const importPlanSchema = z.object({
  added: z.array(plannedRowSchema),
  changed: z.array(plannedRowSchema),
  ended: z.array(plannedEndSchema),
  unchanged: z.int(),
  errors: z.array(z.object({ row: z.int(), name: z.string(), errors: z.array(rowErrorSchema) })),
  notices: z.array(z.object({ row: z.int(), name: z.string(), notices: z.array(rowNoticeSchema) })),
  newUnits: z.array(newUnitSchema),
});
export type ImportPlan = z.infer<typeof importPlanSchema>;
export type NewUnit = ImportPlan['newUnits'][number];

/** Figures of an import, as lists of them show it. */
export const importFiguresSchema = z.object({
  added: z.int(),
  changed: z.int(),
  ended: z.int(),
  unchanged: z.int(),
  left: z.int(),
});
export type ImportFigures = z.infer<typeof importFiguresSchema>;

export function planToFigures({ added, changed, ended, unchanged, errors }: ImportPlan): ImportFigures {
  return {
    added: added.length,
    changed: changed.length,
    ended: ended.length,
    unchanged,
    left: errors.length,
  };
}

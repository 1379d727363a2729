import { z } from 'zod/mini';
import { campusDateSchema } from '../calendar-schema.ts';
import { instantSchema } from '../log/entry.ts';
import { appointmentSchema, branchSchema, roleSchema, unitSchema } from '../roster.ts';
import { IMPORT_MAX_ROWS, importRowSchema } from './roster-import/import-row.ts';
import { MAX_LENGTHS } from './roster-import/max-lengths.ts';
import { importFiguresSchema, importOptionsSchema, importPlanSchema } from './roster-import/plan.ts';

const heldAppointmentSchema = z.extend(appointmentSchema, { id: z.string() });
export const rosterPersonSchema = z.object({
  id: z.string(),
  name: z.string(),
  staffNumber: z.nullable(z.string()),
  roles: z.array(roleSchema),
  clerkOf: z.nullable(z.string()),
  appointments: z.array(heldAppointmentSchema),
});

const namedSchema = z.object({ id: z.string(), name: z.string(), college: z.optional(z.string()) });

/** `GET /roster`: everybody within reach, and what appointments name. */
export const rosterSchema = z.object({
  /** By the university's clock. */
  today: campusDateSchema,
  people: z.array(rosterPersonSchema),
  units: z.array(unitSchema),
  branches: z.array(branchSchema),
  /** Places of the kind `class`. */
  classes: z.array(namedSchema),
  /** The date that an import begins with where nobody says another. */
  importFrom: campusDateSchema,
});
export type Roster = z.infer<typeof rosterSchema>;

/** `POST /roster/plan` */
export const planRequestSchema = z.object({
  rows: z.array(importRowSchema).check(z.minLength(1), z.maxLength(IMPORT_MAX_ROWS)),
  options: importOptionsSchema,
});
/** What stands for the plan: an import goes ahead only while it would be the same (IM8). */
const digestSchema = z.string().check(z.maxLength(64));
export const planResponseSchema = z.object({ plan: importPlanSchema, digest: digestSchema });
export type PlanResponse = z.infer<typeof planResponseSchema>;

/** `POST /roster/import` */
export const importRequestSchema = z.extend(planRequestSchema, {
  digest: digestSchema,
  /** Of the file, as the list of imports shows it. */
  fileName: z.string().check(z.maxLength(200)),
});
export const importResponseSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('done'), id: z.string(), figures: importFiguresSchema }),
  /** The roster has changed since the preview: nothing was written, and this is what would happen now. */
  z.extend(planResponseSchema, { outcome: z.literal('changed') }),
  /** There is nothing to write. */
  z.object({ outcome: z.literal('nothing') }),
]);
export type ImportResponse = z.infer<typeof importResponseSchema>;

/** `GET /roster/imports`, the newest first. */
export const importsSchema = z.object({
  imports: z.array(
    z.object({
      id: z.string(),
      at: instantSchema,
      /** The name of who did it. */
      who: z.string(),
      fileName: z.string(),
      from: campusDateSchema,
      figures: importFiguresSchema,
      undoneAt: z.nullable(instantSchema),
    }),
  ),
});
export type Imports = z.infer<typeof importsSchema>;

/** `POST /roster/imports/:id/undo` */
export const undoResponseSchema = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('done'),
    restored: z.int(),
    /** Names of those who were changed since: they are left as they are (IM9). */
    left: z.array(z.string()),
    /** Names of those who stay without an appointment, because a phone is or was to be theirs. */
    stay: z.array(z.string()),
    /** Names of new units that something else names by now. */
    unitsLeft: z.array(z.string()),
  }),
  z.object({ outcome: z.literal('undoneAlready') }),
]);
export type UndoResponse = z.infer<typeof undoResponseSchema>;

const nameSchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(MAX_LENGTHS.name));
const idSchema = z.string().check(z.maxLength(100));
const idsSchema = z.array(idSchema).check(z.maxLength(200));

/** An appointment as a form says it: the unit by its id. */
export const appointmentFormSchema = z.object({
  from: campusDateSchema,
  to: z.nullable(campusDateSchema),
  rank: idSchema,
  unit: idSchema,
  posts: idsSchema,
  title: z.optional(z.string().check(z.maxLength(MAX_LENGTHS.title))),
  charge: z.optional(z.string().check(z.maxLength(MAX_LENGTHS.charge))),
  links: z.object({ classes: idsSchema, colleges: idsSchema, branches: idsSchema }),
});
export type AppointmentForm = z.infer<typeof appointmentFormSchema>;

/** `POST /roster/people` and `POST /roster/people/:id` */
export const personFormSchema = z.object({
  name: nameSchema,
  staffNumber: z.nullable(z.string().check(z.maxLength(MAX_LENGTHS.staffNumber))),
});
export const personOutcomeSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('done'), id: z.string() }),
  /** Somebody of this name has the number. */
  z.object({ outcome: z.literal('staffNumberTaken'), name: z.string() }),
  z.object({ outcome: z.literal('staffNumberMalformed') }),
]);
export type PersonOutcome = z.infer<typeof personOutcomeSchema>;

/** `POST /roster/people/:id/appointments`: one change of the person's appointments (RO6). */
export const appointmentChangeSchema = z.discriminatedUnion('change', [
  z.object({ change: z.literal('add'), appointment: appointmentFormSchema }),
  /** Ends it on the day before the new one begins. */
  z.object({ change: z.literal('follow'), id: idSchema, appointment: appointmentFormSchema }),
  /** A mistake is set right: as if it had been so from the beginning. */
  z.object({ change: z.literal('correct'), id: idSchema, appointment: appointmentFormSchema }),
  /** `to` is its last day; `null` lets it go on. */
  z.object({ change: z.literal('end'), id: idSchema, to: z.nullable(campusDateSchema) }),
  /** It never was. */
  z.object({ change: z.literal('remove'), id: idSchema }),
]);
export type AppointmentChange = z.infer<typeof appointmentChangeSchema>;

/** What became of a change by hand. */
export const changeOutcomeSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('done'), id: z.string() }),
  /** Somebody else took away what was to be changed. */
  z.object({ outcome: z.literal('gone') }),
  /** The last day is before the first, or the new appointment does not begin after the former. */
  z.object({ outcome: z.literal('datesCross') }),
  z.object({ outcome: z.literal('nameTaken') }),
  /** Whoever or whatever names it; nothing was removed. */
  z.object({ outcome: z.literal('inUse') }),
  /** The one administrator who is left. */
  z.object({ outcome: z.literal('lastAdmin') }),
]);
export type ChangeOutcome = z.infer<typeof changeOutcomeSchema>;

/** `POST /roster/people/:id/roles`: who may use the desk for the whole school. */
export const rolesFormSchema = z.object({ office: z.boolean(), admin: z.boolean() });
/** `POST /roster/people/:id/clerk`: the unit that the person is the clerk of. */
export const clerkFormSchema = z.object({ unit: z.nullable(idSchema) });
/** `POST /roster/units` and `POST /roster/units/:id` */
export const unitFormSchema = z.object({
  name: nameSchema,
  kind: idSchema,
  code: z.nullable(idSchema),
});
/** `POST /roster/branches` and `POST /roster/branches/:id` */
export const branchFormSchema = z.object({ name: nameSchema, college: z.nullable(idSchema) });

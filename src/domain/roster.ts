import { z } from 'zod/mini';
import { campusDateSchema } from './calendar-schema.ts';

/** Who may do what in the product; a person may hold several. */
export const roleSchema = z.enum(['leader', 'clerk', 'office', 'admin']);

export const unitSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** One of the policy's kinds of unit. */
  kind: z.string(),
  code: z.optional(z.string()),
});
export type Unit = z.infer<typeof unitSchema>;

/** What a person is and is linked to from one campus date to another, so that a change rewrites nothing. */
export const appointmentSchema = z.object({
  from: campusDateSchema,
  to: z.nullable(campusDateSchema),
  /** One of the policy's ranks. */
  rank: z.string(),
  unit: unitSchema,
  /** Posts of the policy, without those that they imply. */
  posts: z.array(z.string()),
  /** 职务 and 分管 in the words of the list that it was imported from. Nothing is computed from them. */
  title: z.optional(z.string()),
  charge: z.optional(z.string()),
  links: z.object({
    classes: z.array(z.string()),
    colleges: z.array(z.string()),
    branches: z.array(z.string()),
  }),
});
export type Appointment = z.infer<typeof appointmentSchema>;

export const personSchema = z.object({
  id: z.string(),
  name: z.string(),
  roles: z.array(roleSchema),
  /** The unit of a `clerk`. */
  clerkOf: z.optional(z.string()),
  appointments: z.array(appointmentSchema),
});
export type Person = z.infer<typeof personSchema>;

/** A student Party branch that leaders may be linked to. */
export const branchSchema = z.object({ id: z.string(), name: z.string(), college: z.optional(z.string()) });
export type Branch = z.infer<typeof branchSchema>;

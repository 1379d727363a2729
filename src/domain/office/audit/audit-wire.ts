import { z } from 'zod/mini';
import { campusDateSchema } from '../../calendar-schema.ts';
import { instantSchema } from '../../log/entry.ts';
import { differenceSchema } from './differences.ts';

const typedSchema = z.optional(z.string().check(z.maxLength(60)));

/** `GET /api/office/audit`: the newest first, page by page. */
export const auditQuerySchema = z.object({
  /** Where the page before ended, as its `next` said. */
  cursor: z.optional(z.string().check(z.maxLength(120))),
  /** One of `AUDITED`, or what a newer version writes. */
  what: typedSchema,
  /** Part of the name of who changed it. */
  who: typedSchema,
  /** Part of the name of the person, place, unit … that was changed. */
  subject: typedSchema,
  from: z.optional(campusDateSchema),
  to: z.optional(campusDateSchema),
});
export type AuditQuery = z.infer<typeof auditQuerySchema>;

const auditLineSchema = z.object({
  id: z.string(),
  at: instantSchema,
  who: z.string(),
  what: z.string(),
  subject: z.string(),
  /** What it is or was called, where the documents tell. */
  called: z.nullable(z.string()),
  differences: z.array(differenceSchema),
  /** How many more differences there are. */
  more: z.int(),
});
export type AuditLine = z.infer<typeof auditLineSchema>;

const auditNameSchema = z.object({
  kind: z.enum(['person', 'device', 'unit', 'branch', 'place', 'code', 'semester', 'import']),
  name: z.string(),
  /** Of a device: what sort it is. */
  detail: z.optional(z.string()),
});
export type AuditName = z.infer<typeof auditNameSchema>;

export const auditAnswerSchema = z.object({
  lines: z.array(auditLineSchema),
  /** What the ids in the lines are called. */
  names: z.record(z.string(), auditNameSchema),
  next: z.nullable(z.string()),
});
export type AuditAnswer = z.infer<typeof auditAnswerSchema>;

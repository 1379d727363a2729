import { z } from 'zod/mini';
import { campusDateSchema, semesterSchema } from '../../calendar-schema.ts';
import { instantSchema } from '../../log/entry.ts';
import { unitSchema } from '../../roster.ts';
import { draftSchema, filingKindSchema } from './draft.ts';
import { filingStateSchema } from './filing-state.ts';
import { officialDocumentSchema } from './official-document.ts';

/** What a filing is about: one unit, one semester, the plan or the summary. */
export const filingKeySchema = z.object({
  unit: z.string(),
  semester: z.string(),
  filing: filingKindSchema,
});
export type FilingKey = z.infer<typeof filingKeySchema>;

/** One time that a unit filed. */
const versionSchema = z.object({
  id: z.string(),
  on: instantSchema,
  /** The name of who filed it; `null` where that is not known. */
  by: z.nullable(z.string()),
  /** Whether its text is kept. */
  hasText: z.boolean(),
});
export type FiledVersion = z.infer<typeof versionSchema>;

const statusSchema = z.object({
  state: filingStateSchema,
  deadline: z.nullable(campusDateSchema),
  /** The newest first. */
  versions: z.array(versionSchema),
});
export type FilingStatus = z.infer<typeof statusSchema>;

/** Every unit in reach, and how its filings of a semester stand; `null` where none is owed. */
export const filingsSchema = z.object({
  semester: semesterSchema,
  semesters: z.array(z.pick(semesterSchema, { id: true, name: true })),
  units: z.array(
    z.object({
      unit: z.pick(unitSchema, { id: true, name: true }),
      plan: z.nullable(statusSchema),
      summary: z.nullable(statusSchema),
    }),
  ),
});
export type Filings = z.infer<typeof filingsSchema>;

/** A draft as it is kept, and who wrote it last. `savedAt` stands for exactly this text (FI3). */
export const savedDraftSchema = z.object({
  draft: draftSchema,
  savedAt: z.nullable(instantSchema),
  savedBy: z.nullable(z.string()),
});
export type SavedDraft = z.infer<typeof savedDraftSchema>;

/** A part of the text that the clerk may write; what is computed is no section. */
const sectionSchema = z.object({
  id: z.string(),
  /** As the document's heading names it. */
  title: z.string(),
  /** What stands there as long as nobody writes anything else; empty where nothing is generated. */
  generated: z.string(),
});
export type Section = z.infer<typeof sectionSchema>;

/** A record with words, which may be told as an example. Numbers of persons in it are masked. */
const exampleSchema = z.object({
  id: z.uuid(),
  date: campusDateSchema,
  person: z.string(),
  kind: z.string(),
  place: z.nullable(z.string()),
  note: z.string(),
});
export type Example = z.infer<typeof exampleSchema>;

/** A record of the semester that reached the endpoint, or was changed, after the filing (FI7). */
const laterSchema = z.object({
  id: z.uuid(),
  change: z.enum(['logged', 'amended', 'retracted']),
  date: campusDateSchema,
  person: z.string(),
  kind: z.string(),
  receivedAt: instantSchema,
});
export type LaterRecord = z.infer<typeof laterSchema>;

export const unitFilingSchema = z.object({
  unit: z.pick(unitSchema, { id: true, name: true }),
  semester: z.pick(semesterSchema, { id: true, name: true }),
  /** `null` where the unit owes none in this semester. */
  status: z.nullable(statusSchema),
  sections: z.array(sectionSchema),
  saved: savedDraftSchema,
  /** The newest first. */
  candidates: z.array(exampleSchema),
  later: z.array(laterSchema),
});
export type UnitFiling = z.infer<typeof unitFilingSchema>;

/** A text as it would be filed now, or as it was filed. */
export const documentAnswerSchema = z.object({
  document: officialDocumentSchema,
  /** `null` for what is not filed yet. */
  filed: z.nullable(versionSchema),
});
export type DocumentAnswer = z.infer<typeof documentAnswerSchema>;

export const saveDraftSchema = z.extend(filingKeySchema, {
  draft: draftSchema,
  /** The `savedAt` of the draft that this one goes on from. */
  base: z.nullable(instantSchema),
});
export type SaveDraft = z.infer<typeof saveDraftSchema>;

export const draftOutcomeSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('saved'), savedAt: instantSchema }),
  /** Somebody else has saved another since: nothing was written. */
  z.object({ outcome: z.literal('changed'), saved: savedDraftSchema }),
]);
export type DraftOutcome = z.infer<typeof draftOutcomeSchema>;

export const fileSchema = z.extend(filingKeySchema, {
  /** The `savedAt` of the draft that is to be filed. */
  base: z.nullable(instantSchema),
  /** The id of the newest version that the person knows of. */
  newest: z.nullable(z.string()),
});
export type FileRequest = z.infer<typeof fileSchema>;

export const fileOutcomeSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('filed'), filed: versionSchema }),
  /** The draft was changed, or it was filed, by somebody else: nothing was filed. */
  z.object({ outcome: z.literal('changed') }),
]);
export type FileOutcome = z.infer<typeof fileOutcomeSchema>;

import { z } from 'zod/mini';
import { placeKindSchema } from '../place-schema.ts';
import { conditionSchema } from './condition-schema.ts';

/** A text in both languages of the product. */
export const textSchema = z.object({ zh: z.string(), en: z.string() });
export type Text = z.infer<typeof textSchema>;

const namedSchema = z.object({ id: z.string(), title: textSchema });

/** Something that lists of persons name in words of their own; where several are found the longest counts. */
const wordedSchema = z.extend(namedSchema, { words: z._default(z.array(z.string()), []) });

/**
 * How a post is recognised in what a list says of a person (IM6): by all that is given. Where the list names the post by
 * its own title none of this is needed.
 */
const postWordsSchema = z.object({
  /** Kinds of unit; left out, any. */
  unitKinds: z.optional(z.array(z.string())),
  /** How one of the offices in 职务 ends. */
  titles: z.optional(z.array(z.string())),
  /** What one of the fields in 分管 has in it. */
  charges: z.optional(z.array(z.string())),
  /** No office with one of these is meant; in a field they are overlooked. */
  not: z._default(z.array(z.string()), []),
});
export type PostWords = z.infer<typeof postWordsSchema>;

/** What a form may ask of a record, beside when it was, a note, photographs and problems, which every record takes. */
export const visitFieldSchema = z.enum([
  'place',
  'classes',
  'colleges',
  'branches',
  'role',
  'topic',
  'people',
  'themes',
  'hardships',
  'minutes',
]);
export type VisitField = z.infer<typeof visitFieldSchema>;

/** One kind of activity that the regulation knows; one record is one activity of one kind. */
export const activityKindSchema = z.object({
  id: z.string(),
  title: textSchema,
  /** The 进 that it belongs to; some kinds belong to none. */
  category: z.nullable(z.string()),
  /** Whether it counts as 面对面, in person with students. */
  faceToFace: z.boolean(),
  /** The kinds of place whose poster starts it. */
  posters: z.array(placeKindSchema),
  /** What its form shows at once: what a duty needs to count it, and what is usually said. */
  asks: z._default(z.array(visitFieldSchema), []),
  /** What its form keeps folded. */
  takes: z._default(z.array(visitFieldSchema), []),
  /** Kinds that one may do on the same occasion, and log in the same form. */
  along: z._default(z.array(z.string()), []),
});
export type ActivityKind = z.infer<typeof activityKindSchema>;

/** What a person may be linked to (联系). */
export const linkKindSchema = z.enum(['classes', 'colleges', 'branches']);
export type LinkKind = z.infer<typeof linkKindSchema>;

/** Which activities count for a duty. */
const selectionSchema = z.object({
  /** Activity kinds; left out, any kind. */
  kinds: z.optional(z.array(z.string())),
  /** Only kinds that are 面对面. */
  faceToFace: z.optional(z.literal(true)),
  /** Only within a class, college or branch to which the person was linked on that day. */
  linked: z.optional(linkKindSchema),
  /** Only in this role. */
  role: z.optional(z.enum(['convened', 'attended'])),
});

/** What is counted. */
export const countsSchema = z.discriminatedUnion('measure', [
  /** The activities themselves. */
  z.extend(selectionSchema, { measure: z.literal('records') }),
  /** The students met in them, 人次. */
  z.extend(selectionSchema, { measure: z.literal('people') }),
  /** The working days (Monday to Friday, no holiday week) on which there was one. */
  z.extend(selectionSchema, { measure: z.literal('workingDays') }),
  /** That an assignment exists. */
  z.object({ measure: z.literal('link'), linked: linkKindSchema }),
]);
export type Counts = z.infer<typeof countsSchema>;

export const periodSchema = z.enum(['semester', 'year', 'month', 'week', 'once']);
export type Period = z.infer<typeof periodSchema>;

const clauseFields = {
  id: z.string(),
  /** Where the regulation asks it: `五(三)`. */
  clause: z.string(),
  title: textSchema,
  /** What it asks, in our own short words. */
  text: textSchema,
  /** Where the regulation leaves a choice open: how it is read here. */
  reading: z.optional(textSchema),
};

export const dutySchema = z.object({
  ...clauseFields,
  level: z.enum(['required', 'encouraged']),
  who: conditionSchema,
  counts: countsSchema,
  /** How many; for `workingDays` the share of them. */
  target: z.number().check(z.positive()),
  per: periodSchema,
  /** Shown as a figure, never as missed or behind. */
  noVerdict: z.optional(z.literal(true)),
  /** What the person may declare: that there was `noOccasion`, and the duty then asks nothing; or an own `share`. */
  declarable: z.optional(z.enum(['noOccasion', 'share'])),
  /** Due before that week begins, for whom the condition holds; later it still counts, and is shown as late. */
  dueBefore: z.optional(z.object({ event: z.literal('teachingWeek'), who: conditionSchema })),
});
export type Duty = z.infer<typeof dutySchema>;

/** A duty of a unit, which any of its leaders, or the office, records. */
export const unitDutySchema = z.object({
  ...clauseFields,
  /** Kinds of unit that owe it; left out, every unit. */
  unitKinds: z.optional(z.array(z.string())),
  /** One for all units of these kinds together. */
  shared: z.optional(z.literal(true)),
  target: z.number().check(z.positive()),
  counts: z.discriminatedUnion('measure', [
    z.object({ measure: z.literal('records'), kinds: z.array(z.string()), topic: z.optional(z.string()) }),
    z.object({ measure: z.literal('filing'), filing: z.enum(['plan', 'summary']) }),
  ]),
  /** The term in which it is owed; left out, each. */
  term: z.optional(z.enum(['autumn', 'spring'])),
  /** The last day: so many days after the new students' day, or before the semester ends. */
  due: z.optional(
    z.discriminatedUnion('from', [
      z.object({ from: z.literal('newStudents'), daysAfter: z.int() }),
      z.object({ from: z.literal('end'), daysBefore: z.int() }),
    ]),
  ),
});
export type UnitDuty = z.infer<typeof unitDutySchema>;

const evidenceSchema = z.object({
  /** So far may a phone's clock be wrong. */
  clockMinutes: z.number().check(z.gte(0)),
  /** Sooner than this nobody gets from one building to another. */
  walkMinutes: z.number().check(z.gte(0)),
  /** So far apart two records about the same are two occasions. */
  sameMinutes: z.number().check(z.gte(0)),
  /** So long only the person sees what is odd, where their phone is not heard of. */
  quietDays: z.number().check(z.gte(0)),
});

/**
 * A university's regulation as data: no duty is code, another university's needs none either. The shape alone; whether
 * its names fit together is told by `findPolicyFaults`.
 */
export const policySchema = z.object({
  id: z.string(),
  title: textSchema,
  /** The campus date from which it holds. */
  from: z.iso.date(),
  /** The 七进, in the order in which the regulation names them. */
  categories: z.array(namedSchema),
  kinds: z.array(activityKindSchema),
  ranks: z.array(wordedSchema),
  unitKinds: z.array(wordedSchema),
  /** Codes that single units bear, where a duty is for one unit alone. */
  unitCodes: z._default(z.array(wordedSchema), []),
  /** A post brings with it the posts that it implies. */
  posts: z.array(
    z.extend(namedSchema, {
      implies: z.array(z.string()),
      words: z._default(z.array(postWordsSchema), []),
      /** The ranks in which alone it is held; left out, any. */
      ranks: z.optional(z.array(z.string())),
    }),
  ),
  /** What a report to the Party committee may be about, as the unit duties name it. */
  topics: z._default(z.array(namedSchema), []),
  /** Themes of 教育指导. */
  themes: z._default(z.array(namedSchema), []),
  /** Kinds of special difficulty of students; only counts are kept. */
  hardships: z._default(z.array(namedSchema), []),
  /** What students' problems may be about, and how soon each should be answered, in days. */
  problems: z._default(
    z.object({
      categories: z.array(namedSchema),
      /** Kinds of unit, those that are likeliest to solve a problem first. */
      solvers: z._default(z.array(z.string()), []),
      urgencies: z.array(z.extend(namedSchema, { days: z.int().check(z.gte(0)) })),
    }),
    { categories: [], solvers: [], urgencies: [] },
  ),
  /** Named conditions. One may use those before it. */
  groups: z.array(z.extend(namedSchema, { who: conditionSchema })),
  readings: z.object({
    /** A duty applies in a window if the appointment was held on at least this share of its days. */
    appliesFromShare: z.number().check(z.gte(0), z.lte(1)),
    /** A calendar month counts when at least so many of its days lie in the semester. */
    monthFromDays: z.int().check(z.gte(1), z.lte(31)),
  }),
  /** What is not yet odd about a record, so that nobody is asked for nothing. */
  evidence: z._default(evidenceSchema, { clockMinutes: 10, walkMinutes: 2, sameMinutes: 5, quietDays: 3 }),
  duties: z.array(dutySchema),
  unitDuties: z.array(unitDutySchema),
});
export type Policy = z.infer<typeof policySchema>;

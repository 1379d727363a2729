import { z } from 'zod/mini';
import { placeCodeSchema } from '../../place-schema.ts';

const leafSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);
export type Leaf = z.infer<typeof leafSchema>;

/** One thing that a change made different: where it stands, and what was taken away there and put there. */
export const differenceSchema = z.object({
  path: z.array(z.string()),
  before: z.array(leafSchema),
  after: z.array(leafSchema),
  /** Whether these are the members of a list that went and came; else they are what stood there and stands there. */
  isList: z.boolean(),
});
export type Difference = z.infer<typeof differenceSchema>;

/** Names of things and of secrets, which say nothing to a reader: the line itself tells what was changed. */
const UNTOLD = new Set(['id', 'hash']);

/** A place code in a document would let whoever reads it invent visits. */
const SECRET = placeCodeSchema;

/** What differs between two JSON documents, field by field (AD2); what is the same is left out, and so are place codes (AD4). */
export function differencesOf(before: unknown, after: unknown): Difference[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key): Difference[] => {
    const [then, now] = [was.get(key), is.get(key)];
    const path = JSON.parse(key) as string[];
    if (then?.isList || now?.isList) {
      const gone = then?.leaves.filter((leaf) => !now?.leaves.includes(leaf)) ?? [];
      const come = now?.leaves.filter((leaf) => !then?.leaves.includes(leaf)) ?? [];
      return gone.length + come.length > 0 ? [{ path, before: gone, after: come, isList: true }] : [];
    }
    const [from, to] = [then?.leaves[0] ?? null, now?.leaves[0] ?? null];
    return from === to ? [] : [{ path, before: toList(from), after: toList(to), isList: false }];
  });
}

interface FieldValue {
  leaves: Leaf[];
  isList: boolean;
}

/** The document's fields by the path to each, as a JSON text. */
function fieldsOf(document: unknown): Map<string, FieldValue> {
  const fields = new Map<string, FieldValue>();
  const walk = (value: unknown, path: string[]): void => {
    if (isLeaf(value)) {
      if (value !== null && !SECRET.safeParse(value).success)
        fields.set(JSON.stringify(path), { leaves: [value], isList: false });
    } else if (Array.isArray(value)) {
      const leaves = value.filter(isLeaf);
      if (leaves.length > 0) fields.set(JSON.stringify(path), { leaves, isList: true });
      for (const [index, item] of value.entries()) if (!isLeaf(item)) walk(item, [...path, `${index + 1}`]);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) if (!UNTOLD.has(key)) walk(item, [...path, key]);
    }
  };
  walk(document, []);
  return fields;
}

function isLeaf(value: unknown): value is Leaf {
  return leafSchema.safeParse(value).success;
}

function toList(leaf: Leaf): Leaf[] {
  return leaf === null ? [] : [leaf];
}

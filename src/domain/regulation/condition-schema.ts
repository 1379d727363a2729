import { z } from 'zod/mini';
import type { Condition } from './condition.ts';

/** Apart from {@link Condition} itself, so that the phone's home screen judges conditions without the parser. */
export const conditionSchema: z.ZodMiniType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ everyone: z.literal(true) }),
    z.strictObject({ group: z.string() }),
    z.strictObject({ rank: z.array(z.string()) }),
    z.strictObject({ unitKind: z.array(z.string()) }),
    z.strictObject({ unitCode: z.array(z.string()) }),
    z.strictObject({ post: z.array(z.string()) }),
    z.strictObject({ all: z.array(conditionSchema) }),
    z.strictObject({ any: z.array(conditionSchema) }),
    z.strictObject({ not: conditionSchema }),
  ]),
);

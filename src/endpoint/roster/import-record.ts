import { z } from 'zod/mini';
import { campusDateSchema } from '../../domain/calendar-schema.ts';
import { importFiguresSchema } from '../../domain/office/roster-import/plan.ts';
import { rosterPersonSchema } from '../../domain/office/roster-wire.ts';
import { unitSchema } from '../../domain/roster.ts';

/** How a person stood in the roster before an import, and after it. */
const personStateSchema = z.object({ before: z.nullable(rosterPersonSchema), after: rosterPersonSchema });
export type PersonState = z.infer<typeof personStateSchema>;

/** What an import keeps of itself, so that it can be taken back (IM9). */
export const importRecordSchema = z.object({
  from: campusDateSchema,
  figures: importFiguresSchema,
  people: z.array(personStateSchema),
  /** Units that it made. */
  units: z.array(unitSchema),
});
export type ImportRecord = z.infer<typeof importRecordSchema>;

import { z } from 'zod/mini';

/** `GET /api/office/problems/units`: by each unit, the problems that its people raised (PD2). */
export const raisingUnitsSchema = z.object({
  units: z.array(z.object({ unit: z.string(), problems: z.array(z.uuid()) })),
});
export type RaisingUnits = z.infer<typeof raisingUnitsSchema>;

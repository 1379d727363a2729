import { z } from 'zod/mini';

/** Most rows of one import, and letters of a cell as it travels. */
export const IMPORT_MAX_ROWS = 5000;
const CELL_MAX_LENGTH = 1000;
/** Room for the rows of one import, in bytes. */
export const IMPORT_MAX_BYTES = 8 * 1024 * 1024;

const cellSchema = z.string().check(z.maxLength(CELL_MAX_LENGTH));

/** One row of a roster as it stood in the file; a column that the file lacks is left out, and changes nothing. */
export const importRowSchema = z.object({
  /** Its number in the file, from 1, as spreadsheets show it. */
  row: z.int().check(z.gte(1)),
  name: z.optional(cellSchema),
  staffNumber: z.optional(cellSchema),
  unit: z.optional(cellSchema),
  title: z.optional(cellSchema),
  rank: z.optional(cellSchema),
  charge: z.optional(cellSchema),
  classes: z.optional(cellSchema),
  colleges: z.optional(cellSchema),
  branches: z.optional(cellSchema),
});
export type ImportRow = z.infer<typeof importRowSchema>;

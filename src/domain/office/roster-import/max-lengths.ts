import type { RosterColumn } from './columns.ts';

/** More letters than what stands in a roster ever has, in a file and in a form. */
export const MAX_LENGTHS: Record<RosterColumn, number> = {
  name: 60,
  staffNumber: 40,
  unit: 60,
  title: 200,
  rank: 40,
  charge: 300,
  classes: 600,
  colleges: 600,
  branches: 600,
};

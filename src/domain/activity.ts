import type { z } from 'zod/mini';
import type { activitySchema } from './activity-schema.ts';
import type { Visit } from './log/fold.ts';

/** A record as the regulation's engine sees it. */
export type Activity = z.infer<typeof activitySchema>;

/** What counts of a person's records: all that were not taken back. */
export function visitsToActivities(visits: Visit[]): Activity[] {
  return visits
    .filter((visit) => !visit.retracted)
    .map(({ id, kind, on, people, role, scope }) => ({
      id,
      kind,
      on,
      ...(people === undefined ? {} : { people }),
      ...(role === undefined ? {} : { role }),
      ...(scope === undefined ? {} : { scope }),
    }));
}

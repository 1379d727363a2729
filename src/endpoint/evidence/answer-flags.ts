import { isOfUnitOn } from '../../domain/appointments.ts';
import { createCampusClock } from '../../domain/campus-clock.ts';
import { findFlags } from '../../domain/evidence/find-flags.ts';
import { flagsToShow } from '../../domain/evidence/flags-to-show.ts';
import type { ShownFlags } from '../../domain/office/flags-wire.ts';
import type { Scope } from '../../domain/permissions.ts';
import type { Person } from '../../domain/roster.ts';
import type { Dependencies } from '../dependencies.ts';
import { readEvidence } from './read-evidence.ts';

/**
 * What is odd about a person's records, once the person could have seen it (FL10). A clerk sees that of records from the
 * person's time in the clerk's unit.
 */
export async function answerFlags(
  dependencies: Pick<Dependencies, 'database' | 'policy' | 'clock'>,
  person: Person,
  scope: Scope,
): Promise<ShownFlags> {
  const evidence = await readEvidence(dependencies, person.id);
  const dateOf = createCampusClock(evidence.calendar.timeZone);
  const dates = new Map(evidence.visits.map(({ id, on }) => [id, dateOf(on)]));
  const isWithin = (visit: string) =>
    scope.reach !== 'unit' || isOfUnitOn(person.appointments, scope.unit, dates.get(visit) ?? '');
  return {
    flags: flagsToShow(findFlags(evidence), evidence, dependencies.clock())
      .filter(({ visit }) => isWithin(visit))
      .map(({ visit, name, answer }) => ({ visit, name, answer: answer?.text ?? null })),
  };
}

import type { FilingKind } from '../../domain/office/filings/draft.ts';
import { filingState } from '../../domain/office/filings/filing-state.ts';
import type { FilingStatus } from '../../domain/office/filings/wire.ts';
import type { Unit } from '../../domain/roster.ts';
import { assessUnit } from '../../domain/unit-progress.ts';
import type { Campus } from './read-campus.ts';
import { rowToVersion, type VersionRow } from './read-versions.ts';

/** How a unit's filing of a semester stands; `null` where it owes none. */
export function statusOf(
  { policy, calendar, today }: Campus,
  unit: Unit,
  semester: string,
  filing: FilingKind,
  versions: VersionRow[],
): FilingStatus | null {
  const filings = versions.map((version) => version.filing);
  const duty = policy.unitDuties.find(
    ({ counts }) => counts.measure === 'filing' && counts.filing === filing,
  );
  const standing = assessUnit(policy, calendar, unit, [], filings, semester, today).find(
    (each) => each.duty === duty?.id,
  );
  if (!standing) return null;
  const own = versions.filter(
    (version) =>
      version.filing.unit.id === unit.id &&
      version.filing.semester === semester &&
      version.filing.filing === filing,
  );
  return {
    state: filingState(standing, today),
    deadline: standing.deadline,
    versions: own.map(rowToVersion),
  };
}

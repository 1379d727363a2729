import { linksOn } from '../../../domain/appointments.ts';
import type { DeclaredWindow } from '../../../domain/declarations.ts';
import type { Duty, LinkKind } from '../../../domain/regulation/policy.ts';
import type { Reference } from '../../../domain/wire.ts';
import type { PhoneState, VisitRecord } from '../../../storage/phone-state.ts';
import { type DutyRow, dutyRow } from './duty-row-model.ts';
import type { Period } from './period.ts';
import { periodStandings } from './period-standings.ts';

/** All that stands behind one duty's figure. */
export interface DutyDetailModel {
  duty: Duty;
  row: DutyRow;
  /** The last day in time, where there is one (RE15). */
  deadline: string | null;
  /** Of the records, those after it. */
  late: string[];
  /** The open window first, then those that are over, the newest first. */
  windows: WindowModel[];
  /** Windows that are still to come. */
  ahead: number;
  lost: number;
  /** The names or ids of what the person is linked to, for a duty that asks for a link. */
  links: { kind: LinkKind; names: string[] } | null;
  /** Who can mend a missing link. */
  isUnassigned: boolean;
}

export interface WindowModel {
  window: DeclaredWindow;
  records: VisitRecord[];
}

/** `null` where the duty is not the person's in the period. */
export function dutyDetailModel(
  phone: PhoneState,
  reference: Reference,
  period: Period,
  id: string,
  today: string,
): DutyDetailModel | null {
  const { policy, person } = reference;
  const duty = policy.duties.find((each) => each.id === id);
  const standing = periodStandings(phone, reference, period, today).find((each) => each.duty === id);
  if (!duty || !standing) return null;
  const byId = new Map(phone.records.map((record) => [record.visit.id, record]));
  const shown = standing.windows
    .filter(({ state, count }) => state !== 'future' || count > 0)
    .map((window) => ({
      window,
      records: window.activities.flatMap((each) => byId.get(each) ?? []).reverse(),
    }))
    .sort((a, b) => (a.window.from < b.window.from ? 1 : -1));
  const linked = duty.counts.linked;
  const day = dayIn(period, today);
  return {
    duty,
    row: dutyRow(duty, standing, today),
    deadline: standing.deadline,
    late: standing.late,
    windows: shown,
    ahead: standing.windows.length - shown.length,
    lost: standing.windows.filter(({ state }) => state === 'missed').length,
    links: linked
      ? { kind: linked, names: nameLinks(reference, linked, linksOn(person.appointments, day, linked)) }
      : null,
    isUnassigned: standing.state === 'unassigned',
  };
}

/** The names of classes and colleges, where this phone knows them. */
export function nameLinks({ places, person }: Reference, kind: LinkKind, ids: string[]): string[] {
  const names = new Map<string, string>();
  if (kind === 'classes') for (const { id, name } of Object.values(places)) names.set(id, name);
  if (kind === 'colleges') for (const { unit } of person.appointments) names.set(unit.id, unit.name);
  return ids.flatMap((id) => names.get(id) ?? []);
}

function dayIn(period: Period, today: string): string {
  const end = period.semesters.at(-1)?.end ?? today;
  return today < end ? today : end;
}

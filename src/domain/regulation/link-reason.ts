import { linksOn } from '../appointments.ts';
import type { Appointment } from '../roster.ts';
import type { LinkKind } from './policy.ts';
import type { DatedActivity } from './selection.ts';

/** Why a record was in no class, college or branch to which the person was linked (RE9). */
export type LinkReason =
  /** The record names none. */
  | { tag: 'noScope'; linked: LinkKind }
  /** The person was linked to none on that day. */
  | { tag: 'noLink'; linked: LinkKind }
  /** It names others than the person's. */
  | { tag: 'notLinked'; linked: LinkKind; named: string[]; yours: string[] }
  /** What it names became the person's only later. */
  | { tag: 'linkBegan'; linked: LinkKind; named: string[]; from: string }
  /** What it names was the person's only until then. */
  | { tag: 'linkEnded'; linked: LinkKind; named: string[]; to: string };

/** `null` where the record names what the person was linked to on its date. */
export function linkReason(
  linked: LinkKind,
  appointments: Appointment[],
  { date, scope }: DatedActivity,
): LinkReason | null {
  const named = scope?.[linked] ?? [];
  if (named.length === 0) return { tag: 'noScope', linked };
  const yours = linksOn(appointments, date, linked);
  if (named.some((id) => yours.includes(id))) return null;

  const other = appointments.filter(({ links }) => named.some((id) => links[linked].includes(id)));
  const from = other
    .map((appointment) => appointment.from)
    .filter((start) => date < start)
    .sort()[0];
  if (from !== undefined) return { tag: 'linkBegan', linked, named, from };
  const to = other
    .map((appointment) => appointment.to ?? '')
    .filter((end) => end !== '' && end < date)
    .sort()
    .at(-1);
  if (to !== undefined) return { tag: 'linkEnded', linked, named, to };
  return yours.length === 0 ? { tag: 'noLink', linked } : { tag: 'notLinked', linked, named, yours };
}

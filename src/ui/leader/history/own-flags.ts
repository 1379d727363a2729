import { codesByHash } from '../../../domain/evidence/codes-by-hash.ts';
import { findFlags } from '../../../domain/evidence/find-flags.ts';
import type { Flag, FlagsByRecord } from '../../../domain/evidence/flag.ts';
import type { PhoneState } from '../../../storage/phone-state.ts';

const held = new WeakMap<PhoneState, Promise<FlagsByRecord>>();

/** The person's flags, by all that this phone knows; worked out once for each state of it. */
export function ownFlags(phone: PhoneState): Promise<FlagsByRecord> {
  const flags = held.get(phone) ?? findOwnFlags(phone);
  held.set(phone, flags);
  return flags;
}

async function findOwnFlags({ enrolment, records, log }: PhoneState): Promise<FlagsByRecord> {
  const byRecord = new Map<string, Flag[]>();
  if (!enrolment) return byRecord;
  const { calendar, policy, places, withdrawnCodes } = enrolment.reference;
  // A record that the endpoint refused waits for something else.
  const visits = records.filter(({ state }) => state.name !== 'refused').map(({ visit }) => visit);
  const named = visits.flatMap(({ place }) => place.code ?? []);
  const codes = await codesByHash(named, places, withdrawnCodes);
  for (const flag of findFlags({ ...log, visits, codes, calendar, policy })) {
    byRecord.set(flag.visit, [...(byRecord.get(flag.visit) ?? []), flag]);
  }
  return byRecord;
}

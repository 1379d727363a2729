import type { Evidence, LoggedEntry, ReceiptFacts } from '../../src/domain/evidence/evidence.ts';
import type { VisitBody } from '../../src/domain/log/bodies.ts';
import { foldVisits } from '../../src/domain/log/fold.ts';
import type { Place } from '../../src/domain/place.ts';
import policyJson from '../../src/domain/regulation/hnust-2025.json' with { type: 'json' };
import { policySchema } from '../../src/domain/regulation/policy.ts';

export const policy = policySchema.parse(policyJson);

export const calendar = {
  timeZone: 'Asia/Shanghai',
  semesters: [
    {
      id: '2026-2027-1',
      name: '2026—2027学年第一学期',
      term: 'autumn' as const,
      start: '2026-09-07',
      end: '2027-01-24',
      holidayWeeks: [],
    },
  ],
};

export const north: Place = { id: 'north', kind: 'dorm', name: '北苑1栋', building: '北苑1栋' };
export const south: Place = { id: 'south', kind: 'dorm', name: '南苑2栋', building: '南苑2栋' };

/** Minutes after nine in the morning of 23 November 2026, as RFC 3339; may be fractions. */
export function minute(after: number): string {
  return new Date(Date.parse('2026-11-23T09:00:00+08:00') + after * 60_000).toISOString();
}

/** An id made of one digit. */
export const uuid = (digit: number | string) => `${digit}0000000-0000-7000-8000-000000000000`;

export function visitBody(part: Partial<VisitBody> = {}): VisitBody {
  return { kind: 'dormVisit', on: minute(0), place: { proof: 'none' }, ...part };
}

/** An entry that logs a visit, by default the first of chain `a`. */
export function logged(part: Partial<LoggedEntry> = {}, body: Partial<VisitBody> = {}): LoggedEntry {
  return {
    ...{ id: uuid(1), device: 'a', seq: 1, at: minute(0), after: null },
    event: { type: 'visit.logged', body: visitBody(body) },
    ...part,
  };
}

/** A receipt over a chain up to `seq`, given so many minutes after nine. */
export function receipt(seq: number, after: number, device = 'a'): ReceiptFacts {
  return { device, seq, receivedAt: minute(after), receiptHash: `${device} ${seq}` };
}

export function evidence(entries: LoggedEntry[], part: Partial<Evidence> = {}): Evidence {
  return {
    ...{ entries, visits: foldVisits(entries), receipts: [], codes: new Map(), calendar, policy },
    ...part,
  };
}

import type { VisitBody } from '../../../src/domain/log/bodies.ts';
import type { Visit } from '../../../src/domain/log/fold.ts';
import policy from '../../../src/domain/regulation/hnust-2025.json' with { type: 'json' };
import { type Reference, referenceSchema } from '../../../src/domain/wire.ts';
import type { PhoneState, RecordState, VisitRecord } from '../../../src/storage/phone-state.ts';

const hash = 'A'.repeat(43);

/** What a phone holds of a small campus. */
export const reference: Reference = referenceSchema.parse({
  endpoint: { id: hash, publicKey: { kty: 'EC', crv: 'P-256', x: hash, y: hash } },
  person: {
    id: 'p1',
    name: '李建国',
    roles: ['leader'],
    appointments: [
      appointment('2024-03-01', '2026-08-31', '图书馆', []),
      appointment('2026-09-01', null, '计算机学院', ['unitHead']),
    ],
  },
  calendar: {
    timeZone: 'Asia/Shanghai',
    semesters: [
      {
        id: 's1',
        name: '第二学期',
        term: 'spring',
        start: '2026-03-02',
        end: '2026-07-12',
        holidayWeeks: [],
      },
      {
        id: 's2',
        name: '第一学期',
        term: 'autumn',
        start: '2026-08-31',
        end: '2027-01-17',
        holidayWeeks: [],
      },
    ],
  },
  policy,
  unitActivities: [],
  filings: [],
  places: { [hash]: { id: 'dorm-12', kind: 'dorm', name: '琴湖公寓 12 栋' } },
});

function appointment(from: string, to: string | null, name: string, posts: string[]) {
  const unit = { id: name, name, kind: 'college' };
  return { from, to, rank: 'division', unit, posts, links: { classes: [], colleges: [], branches: [] } };
}

let count = 0;

export function createRecord(
  visit: Partial<Visit> = {},
  state: RecordState = { name: 'saved' },
): VisitRecord {
  count += 1;
  const body: VisitBody = {
    kind: 'dormVisit',
    on: '2026-11-23T14:05:00+08:00',
    place: { id: 'dorm-12', proof: 'poster' },
  };
  return {
    visit: {
      ...body,
      id: `visit-${count}`,
      at: '2026-11-23T14:06:00+08:00',
      device: hash,
      seq: count,
      retracted: false,
      logged: body,
      amendments: [],
      ...visit,
    },
    state,
    fromOtherDevice: false,
  };
}

export const archived: RecordState = { name: 'archived', receivedAt: '2026-11-23T14:07:00+08:00' };
export const refused: RecordState = { name: 'refused', reason: 'badSignature' };

export function createPhone(records: VisitRecord[], rest: Partial<PhoneState> = {}): PhoneState {
  return {
    enrolment: { device: hash, enrolledAt: '2026-09-01T08:00:00+08:00', reference },
    records,
    log: { entries: [], receipts: [] },
    problems: [],
    declarations: [],
    unarchived: 0,
    oldestUnarchivedAt: null,
    pendingPlaceCode: null,
    syncedAt: null,
    ...rest,
  };
}

import { describe, expect, test } from 'vitest';
import type { VisitBody, VisitChanges } from '../../../src/domain/log/bodies.ts';
import { foldVisits, type ReadEntry } from '../../../src/domain/log/fold.ts';
import type { Reference } from '../../../src/domain/wire.ts';
import type { VisitRecord } from '../../../src/storage/phone-state.ts';
import { recordDetailModel } from '../../../src/ui/leader/history/record-detail-model.ts';
import type { Vocabulary } from '../../../src/ui/leader/history/visit-words.ts';
import { zhCn } from '../../../src/ui/messages/zh-cn.ts';
import { zhCnHistory } from '../../../src/ui/messages/zh-cn-history.ts';
import { instantToWords } from '../../../src/ui/shared/moment.ts';
import { archived, createRecord, reference, refused } from './records.ts';

const campus: Reference = {
  ...reference,
  places: {
    ...reference.places,
    c: { id: 'cs-2501', kind: 'class', name: '计科 2501 班' },
    d: { id: 'dorm-13', kind: 'dorm', name: '琴湖公寓 13 栋' },
  },
  units: [{ id: 'cs', name: '计算机学院', kind: 'college' }],
  branches: [{ id: 'b1', name: '学生第一党支部' }],
};
const vocabulary: Vocabulary = {
  reference: campus,
  t: zhCn,
  h: zhCnHistory,
  when: (instant) => instantToWords(instant, '2026-11-23', 'Asia/Shanghai', zhCn),
};
const model = (record: VisitRecord, records = [record]) =>
  recordDetailModel(record, records, 'mine', vocabulary);

/** What a phone makes of a record that was logged and then amended. */
function amended(logged: VisitBody, ...said: { device: string; at: string; changes: VisitChanges }[]) {
  const entry: ReadEntry = {
    ...{ id: 'v', device: 'mine', seq: 1, at: '2026-11-23T14:06:00+08:00' },
    event: { type: 'visit.logged', body: logged },
  };
  const amendments = said.map(
    ({ device, at, changes }, index): ReadEntry => ({
      ...{ id: `a${index}`, device, seq: index + 2, at },
      event: { type: 'visit.amended', body: { visit: 'v', revision: index + 1, changes } },
    }),
  );
  const [visit] = foldVisits([entry, ...amendments]);
  return createRecord(visit);
}

const body: VisitBody = {
  kind: 'dormVisit',
  on: '2026-11-23T14:05:00+08:00',
  place: { id: 'dorm-12', proof: 'poster' },
  people: 6,
  note: '要求加装防滑垫。',
};

describe('HI3 a record says all that it holds', () => {
  test('each part in words, by name', () => {
    const record = createRecord({
      scope: { classes: ['cs-2501'], colleges: ['cs'], branches: ['b1', 'gone'] },
      role: 'convened',
      topic: 'studentWork',
      people: 6,
      minutes: 40,
      themes: ['study', 'mind'],
      hardships: { economic: 2, other: 1 },
      note: '好',
      photos: [{ sha256: 'A'.repeat(43), type: 'image/jpeg', bytes: 1, width: 1, height: 1 }],
    });
    expect(model(record).parts.map(({ part, words }) => [part, words])).toEqual([
      ['kind', '走访学生宿舍'],
      ['on', '今天 14:05'],
      ['proof', '扫海报'],
      ['classes', '计科 2501 班'],
      ['colleges', '计算机学院'],
      ['branches', '学生第一党支部、gone'],
      ['role', '我召开的'],
      ['topic', '学生工作专题'],
      ['people', '6'],
      ['minutes', '40 分钟'],
      ['themes', '学业辅导、心理疏导'],
      ['hardships', '家庭经济困难 2 人、其他困难 1 人'],
      ['note', '好'],
      ['photos', '1 张'],
    ]);
  });

  test('without a place the title is what was done, and is not said twice', () => {
    const parts = model(createRecord({ kind: 'talk', place: { proof: 'none' } })).parts;
    expect(parts.map(({ part }) => part)).toEqual(['on']);
  });

  test('the records of one form name each other', () => {
    const visit = createRecord();
    const talk = createRecord({ kind: 'talk', place: { proof: 'none' }, within: visit.visit.id });
    const other = createRecord();
    const records = [visit, talk, other];
    expect(model(visit, records).together).toEqual([{ id: talk.visit.id, title: '谈心谈话' }]);
    expect(model(talk, records).together).toEqual([
      { id: visit.visit.id, title: '琴湖公寓 12 栋 · 走访学生宿舍' },
    ]);
    expect(model(other, records).together).toEqual([]);
  });
});

describe('HI4 what was amended', () => {
  test('each amendment in order: when, on which phone, and what each part said before', () => {
    const record = amended(
      body,
      {
        ...{ device: 'mine', at: '2026-11-23T15:00:00+08:00' },
        changes: { people: 8, place: { id: 'dorm-13', proof: 'listed' } },
      },
      {
        ...{ device: 'other', at: '2026-11-22T08:30:00+08:00' },
        changes: { people: null, note: null, themes: ['life'], on: '2026-11-22T14:05:00+08:00' },
      },
    );
    expect(model(record).amendments).toEqual([
      {
        ...{ id: 'a0', at: '今天 15:00', fromThisDevice: true },
        changes: [
          { part: 'place', before: '琴湖公寓 12 栋', after: '琴湖公寓 13 栋' },
          { part: 'proof', before: '扫海报', after: '从名单选' },
          { part: 'people', before: '6', after: '8' },
        ],
      },
      {
        ...{ id: 'a1', at: '昨天 08:30', fromThisDevice: false },
        changes: [
          { part: 'on', before: '今天 14:05', after: '昨天 14:05' },
          { part: 'people', before: '8', after: null },
          { part: 'themes', before: null, after: '生活指导' },
          { part: 'note', before: '要求加装防滑垫。', after: null },
        ],
      },
    ]);
  });

  test('an amendment that says what was said already changes nothing', () => {
    const record = amended(body, { device: 'mine', at: body.on, changes: { people: 6 } });
    expect(model(record).amendments[0]?.changes).toEqual([]);
  });

  test('what was retracted or refused can be neither amended nor retracted', () => {
    expect(model(createRecord({}, archived)).can).toEqual({ amend: true, retract: true, raise: true });
    for (const record of [createRecord({ retracted: true }), createRecord({}, refused)])
      expect(model(record).can).toEqual({ amend: false, retract: false, raise: false });
  });
});

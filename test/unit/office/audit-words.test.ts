import { describe, expect, test } from 'vitest';
import type { AuditLine } from '../../../src/domain/office/audit/audit-wire.ts';
import { differencesOf } from '../../../src/domain/office/audit/differences.ts';
import { AUDITED } from '../../../src/domain/office/audited.ts';
import { enAudit } from '../../../src/ui/messages/en-audit.ts';
import { zhCnAudit } from '../../../src/ui/messages/zh-cn-audit.ts';
import { auditedByGroup, auditHref, readAuditAsked } from '../../../src/ui/office/audit/audit-filters.ts';
import {
  type AuditTelling,
  differenceToWords,
  whatToWords,
  whoToWords,
} from '../../../src/ui/office/audit/audit-words.ts';
import { autumn, policy } from '../../support/regulation-fixtures.ts';

const telling: AuditTelling = {
  names: {
    'p-1': { kind: 'person', name: '林知夏' },
    'd-1': { kind: 'device', name: '林知夏', detail: 'Android, Chrome' },
    'u-1': { kind: 'unit', name: '计算机学院' },
    'h-1': { kind: 'code', name: '北苑1栋' },
  },
  ...{ policy, a: zhCnAudit, titleOf: ({ zh }) => zh },
  ...{ day: (date) => date.slice(5), moment: (instant) => instant.slice(0, 10) },
};
const words = (before: unknown, after: unknown) =>
  differencesOf(before, after).map((difference) => differenceToWords(difference, telling));
const line = (part: Partial<AuditLine>): AuditLine => ({
  ...{ id: 'l', at: '2026-11-23T01:00:00Z', who: 'p-1', what: 'person.changed', subject: 'p-1' },
  ...{ called: null, differences: [], more: 0 },
  ...part,
});

describe('AD2 what differs is said in words', () => {
  test('only changed fields, members of lists as they went and came', () => {
    const after = {
      ...autumn,
      name: '秋',
      teachingWeek: { from: '2026-12-07', to: '2026-12-13' },
      holidayWeeks: ['2026-10-05'],
    };
    expect(words(autumn, after)).toEqual([
      '名称：2026—2027学年第一学期 → 秋',
      '教学礼拜·从：11-30 → 12-07',
      '教学礼拜·到：12-06 → 12-13',
      '放假周：去掉 09-28；加上 10-05',
    ]);
    expect(words(autumn, autumn)).toEqual([]);
  });

  test('what was added or taken away, ids by name, the policy’s words by title', () => {
    const appointment = {
      id: 'a-1',
      ...{ person: 'p-1', from: '2026-09-01', to: null, rank: 'deputy' },
      unit: { id: 'u-1', name: '计算机学院', kind: 'college' },
      posts: ['studentLead'],
      links: { classes: [], colleges: ['u-1'], branches: ['gone'] },
    };
    const added = words(null, appointment);
    expect(added).toContain('人员：林知夏');
    expect(added).toContain('从：09-01');
    expect(added).toContain('级别：副处级');
    expect(added).toContain('单位·类别：教学院');
    expect(added).toContain('联系·教学院：加上 计算机学院');
    expect(added).toContain('联系·学生党支部：加上 gone');
    expect(added.join()).not.toMatch(/a-1|studentLead|[{}"]/);
    expect(words({ clerkOf: 'u-1' }, {})).toEqual(['联络的单位：原为 计算机学院']);
    expect(words({ roles: ['leader'] }, { roles: ['leader', 'office'] })).toEqual(['身份：加上 学生工作部']);
  });

  test('a field, a value or a shape that this version does not know is still readable', () => {
    expect(words({ colour: true }, { colour: false })).toEqual(['其他内容（colour）：是 → 否']);
    expect(words(null, { colour: [{ depth: 3 }] })).toEqual([
      '其他内容（colour）·第 1 项·其他内容（depth）：3',
    ]);
    expect(words('a', 'b')).toEqual(['内容：a → b']);
    expect(words(null, null)).toEqual([]);
  });

  test('AD4 a place code is told to nobody', () => {
    expect(words(null, { place: 'north', code: '7K3MZQ4TP0R8VX2A' })).toEqual(['地点：north']);
  });
});

describe('AD3 a line says who did what to what', () => {
  test('everything that is audited has words in both languages, and stands in one group of the filter', () => {
    for (const a of [zhCnAudit, enAudit]) {
      for (const audited of AUDITED) expect(a.what[audited], audited).toBeTruthy();
      expect(new Set(AUDITED.map((audited) => a.what[audited])).size).toBe(AUDITED.length);
    }
    expect(
      auditedByGroup()
        .flatMap(([, audited]) => audited)
        .sort(),
    ).toEqual([...AUDITED].sort());
  });

  test('a person, a person’s device, the operator, the demo, or whoever is gone', () => {
    expect(
      ['p-1', 'd-1', 'operator', 'demo', 'gone', 'x'.repeat(43)].map((who) => whoToWords(who, telling)),
    ).toEqual([
      ...['林知夏', '林知夏的 Android, Chrome', '服务器管理员', '演示数据'],
      ...['已不在册（gone）', '已不在册（xxxxxxxx…）'],
    ]);
  });

  test('what was changed by its name now, or as it was called then; an unknown change is one all the same', () => {
    expect(whatToWords(line({}), telling)).toBe('修改人员：林知夏');
    expect(whatToWords(line({ what: 'code.issued', subject: 'h-1' }), telling)).toBe(
      '发放地点码：北苑1栋的地点码',
    );
    expect(whatToWords(line({ what: 'semester.removed', subject: 's', called: '春' }), telling)).toBe(
      '删除学期：春',
    );
    expect(whatToWords(line({ what: 'moon.landed', subject: 'm' }), telling)).toBe('其他改动');
  });
});

test('what is asked for stands in the address', () => {
  const asked = readAuditAsked({ who: ' 何 ', what: 'code.issued', other: 'x' });
  expect(auditHref('/office/audit', asked)).toBe('/office/audit?what=code.issued&who=%E4%BD%95');
  expect(auditHref('/audit', readAuditAsked({}), 'a b')).toBe('/audit?cursor=a+b');
  expect(auditHref('/audit', readAuditAsked({}))).toBe('/audit');
});

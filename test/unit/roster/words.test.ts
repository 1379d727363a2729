import { describe, expect, test } from 'vitest';
import { createNameFinder } from '../../../src/domain/office/roster-import/names.ts';
import {
  postAgainstRank,
  postsToWords,
  readPosts,
} from '../../../src/domain/office/roster-import/read-posts.ts';
import { guessByWords, readRank } from '../../../src/domain/office/roster-import/read-rank.ts';
import policyJson from '../../../src/domain/regulation/hnust-2025.json' with { type: 'json' };
import { policySchema } from '../../../src/domain/regulation/policy.ts';

const policy = policySchema.parse(policyJson);

describe('IM5 ranks', () => {
  test.each([
    ['校级', 'school'],
    ['副厅级', 'school'],
    ['正厅', 'school'],
    ['正处', 'division'],
    ['正处级', 'division'],
    ['副处级（主持工作）', 'deputy'],
    ['处级副职', 'deputy'],
    ['Division head', 'division'],
  ])('%s', (words, rank) => {
    expect(readRank(policy, words)).toBe(rank);
  });

  test.each(['正科', '处级', '', '正处或副处', '科员'])('%s is none', (words) => {
    expect(readRank(policy, words)).toBeNull();
  });
});

describe('IM6 posts by 职务, 分管 and the kind of unit', () => {
  test.each([
    ['leadership', '党委书记', '', ['chief', 'committee']],
    ['leadership', '校长、党委副书记', '', ['chief', 'committee']],
    ['leadership', '副校长', '', ['vicePresident']],
    ['leadership', '副校长、党委委员', '学生工作', ['committee', 'students']],
    ['leadership', '副校长', '学生工作、研究生教育', ['students', 'graduates']],
    ['leadership', '副校长', '研究生教育', ['graduates']],
    ['leadership', '副校长', '留学生', ['vicePresident']],
    ['leadership', '副校长', '教学；保卫', ['teaching', 'security']],
    ['leadership', '副校长', '基建后勤', ['logistics']],
    ['leadership', '分管学生工作的副校长', '', ['students']],
    ['leadership', '党委副书记、纪委书记', '', ['schoolLeader', 'committee']],
    ['college', '院长', '', ['unitHead']],
    ['college', '党委书记', '', ['unitHead', 'collegeCommittee']],
    ['college', '院长、党委委员', '', ['unitHead', 'collegeCommittee']],
    ['college', '院长、校党委委员', '', ['committee', 'unitHead']],
    ['college', '副院长', '科研', []],
    ['college', '党委副书记', '学生工作', ['studentLead', 'collegeCommittee']],
    ['college', '党委副书记（分管学生工作）', '', ['studentLead', 'collegeCommittee']],
    ['college', '系主任', '', []],
    ['college', '教工第一党支部书记', '', []],
    ['party', '部长、党委常委', '', ['committee', 'unitHead']],
    ['party', '副部长', '', []],
    ['studentAffairs', '处长', '', ['unitHead']],
    ['studentAffairs', '书记', '', ['unitHead']],
    ['other', '馆长兼书记', '', ['unitHead']],
    ['other', '', '', []],
  ])('%s: %s, %s', (unitKind, title, charge, posts) => {
    expect(readPosts(policy, { unitKind, title, charge })).toEqual(posts);
  });

  test('each post by its own title, in each kind of unit', () => {
    for (const { id, implies } of policy.posts) {
      for (const unitKind of policy.unitKinds.map((kind) => kind.id)) {
        const read = readPosts(policy, { unitKind, title: postsToWords(policy, [id]), charge: '' });
        expect(read, `${id} ${implies}`).toContain(id);
      }
    }
  });

  test('a school leader has the rank of one, whatever the post is called', () => {
    expect(postAgainstRank(policy, ['students'], 'division')).toBe('students');
    expect(postAgainstRank(policy, ['students'], 'school')).toBeNull();
    expect(postAgainstRank(policy, ['unitHead', 'committee'], 'division')).toBeNull();
  });

  test('the kind of a new unit by the longest word in its name', () => {
    const kindOf = (name: string) => guessByWords(policy.unitKinds, name);
    expect(kindOf('生命科学学院')).toBe('college');
    expect(kindOf('前沿交叉学科学院')).toBe('studentAffairs');
    expect(kindOf('党委宣传部')).toBe('party');
    expect(kindOf('党委学生工作部')).toBe('studentAffairs');
    expect(kindOf('本科生院')).toBe('undergraduate');
    expect(kindOf('图书馆')).toBeNull();
    expect(guessByWords(policy.unitCodes, '基建后勤处')).toBe('logistics');
  });
});

describe('IM4 names in a cell', () => {
  const finder = createNameFinder([
    { id: 'a', name: '计算机2301班' },
    { id: 'b', name: '软件2302班' },
    { id: 'c', name: '双名班' },
    { id: 'd', name: '双名班' },
  ]);
  const idsIn = (cell: string) => finder.find(cell).map(({ ids }) => ids.join());

  test('one, several, none; whatever parts them and however wide they are written', () => {
    expect(idsIn('计算机２３０１班')).toEqual(['a']);
    expect(idsIn('计算机2301班、软件2302班')).toEqual(['a', 'b']);
    expect(idsIn('计算机2301班 软件2302班')).toEqual(['a', 'b']);
    expect(idsIn('计算机2301班,软件2302班；')).toEqual(['a', 'b']);
    for (const nothing of ['', '无', '—', '/', ' ']) expect(idsIn(nothing)).toEqual([]);
  });

  test('an unknown one has the nearest that there is; one that several bear has them all', () => {
    expect(finder.find('计算机2301')).toEqual([{ name: '计算机2301', ids: [] }]);
    expect(finder.nearest('计算机2301')).toBe('计算机2301班');
    expect(finder.nearest('哲学9999班')).toBeNull();
    expect(idsIn('双名班')).toEqual(['c,d']);
    expect(finder.call('a')).toBe('计算机2301班');
    expect(finder.call('c')).toBe('c');
    expect(idsIn('c')).toEqual(['c']);
  });
});

import { expect, test } from 'vitest';
import type { Reference } from '../../../src/domain/wire.ts';
import { createNames } from '../../../src/ui/leader/names.ts';
import { reference } from './records.ts';

const campus: Reference = {
  ...reference,
  places: {
    a: { id: 'dorm-12', kind: 'dorm', name: '琴湖公寓 12 栋' },
    b: { id: 'cs-2501', kind: 'class', name: '计科 2501 班' },
  },
  units: [{ id: 'cs', name: '计算机学院', kind: 'college' }],
  branches: [{ id: 'cs-b1', name: '计科学生第一党支部', college: 'cs' }],
};

test('what records name by id is called as the reference data call it', () => {
  const names = createNames(campus);
  expect(names.place('dorm-12')).toBe('琴湖公寓 12 栋');
  expect(names.class('cs-2501')).toBe('计科 2501 班');
  expect(names.college('cs')).toBe('计算机学院');
  expect(names.branch('cs-b1')).toBe('计科学生第一党支部');
  expect(names.unit('cs')).toBe('计算机学院');
  expect(names.theme('mind')?.zh).toBe('心理疏导');
  expect(names.hardship('economic')?.en).toBe('Family finances');
  expect(names.topic('studentWork')?.zh).toBe('学生工作专题');
});

test('what this phone does not know is called by its id, a title by none', () => {
  const names = createNames(campus);
  expect([names.place('gone'), names.class('dorm-12'), names.college('gone'), names.branch('gone')]).toEqual([
    'gone',
    'dorm-12',
    'gone',
    'gone',
  ]);
  expect([names.theme('gone'), names.hardship('gone'), names.topic('gone')]).toEqual([null, null, null]);
});

test('names are made once for each state of the reference data', () => {
  expect(createNames(campus)).toBe(createNames(campus));
  expect(createNames({ ...campus })).not.toBe(createNames(campus));
});

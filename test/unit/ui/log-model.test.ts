import { describe, expect, test } from 'vitest';
import { logModel } from '../../../src/ui/leader/log/log-model.ts';
import { unfinishedForms } from '../../../src/ui/leader/log/unfinished-forms.ts';
import { createNewProblem } from '../../../src/ui/leader/problems/new-problem-draft.ts';
import { createDraft } from '../../../src/ui/leader/visit/visit-draft.ts';
import { createPhone, createRecord, reference } from './records.ts';

const TODAY = '2026-11-23';
const on = (day: string) => `${day}T09:00:00+08:00`;
const now = { time: Date.parse(on(TODAY)), offset: 480 };
const again = (...records: Parameters<typeof createRecord>[0][]) =>
  logModel(createPhone(records.map((visit) => createRecord(visit))), reference, TODAY).again.map(
    ({ kind, place }) => [kind, place.id],
  );
const none = { place: { proof: 'none' as const } };

describe('KO1 the activities to choose from', () => {
  test('what duties still ask for comes first, the rest by its last use, then in the policy’s order', () => {
    const talk = createRecord({ kind: 'talk', on: on('2026-11-20'), ...none });
    const online = createRecord({ kind: 'online', on: on('2026-11-21'), ...none });
    const { due, others } = logModel(createPhone([online, talk]), reference, TODAY);
    expect(due[0]?.kind).toBe('observeClass');
    expect(due.map(({ kind }) => kind)).toContain('dormVisit');
    expect(others.slice(0, 3)).toMatchObject([
      { kind: 'online' },
      { kind: 'talk' },
      { kind: 'classActivity' },
    ]);
    expect(new Set([...due, ...others].map(({ kind }) => kind)).size).toBe(24);
  });

  test('the same again is the last time of each activity and place, what is asked for before the rest', () => {
    expect(
      again(
        { kind: 'talk', on: on('2026-11-22'), ...none },
        { kind: 'talk', on: on('2026-11-21'), ...none },
        { kind: 'online', on: on('2026-11-20'), ...none },
        { kind: 'observeClass', on: on('2026-11-16') },
        { kind: 'observeClass', on: on('2026-11-10') },
      ),
    ).toEqual([
      ['observeClass', 'dorm-12'],
      ['talk', undefined],
      ['online', undefined],
    ]);
  });

  test('what was taken back, was done along with something, or is long ago is not offered again', () => {
    expect(
      again(
        { retracted: true },
        { kind: 'talk', within: 'visit-1' },
        { kind: 'moonVisit' },
        { kind: 'canteenVisit', on: on('2026-06-01') },
      ),
    ).toEqual([]);
  });
});

test('ST5 forms that were begun and not saved are found by their drafts', () => {
  const touched = { ...createDraft('id-1', now, { kind: 'talk' }), touched: true, note: '供暖' };
  const rows = [
    { key: 'log:talk', value: touched },
    { key: 'like:abc', value: touched },
    { key: 'visit:7K3MZQ4TVX9B2NPA', value: { ...touched, kind: null } },
    { key: 'amend:def', value: touched },
    { key: 'log:online', value: createDraft('id-2', now) },
    { key: 'log:dormVisit', value: { savedAs: 'id-3' } },
    { key: 'shared-photos', value: { files: [], leftOut: 0 } },
    {
      key: 'problem:new',
      value: { ...createNewProblem('id-4', reference.policy, now), touched: true, words: '水龙头' },
    },
    { key: 'something:else', value: touched },
  ];
  expect(unfinishedForms(rows, now)).toEqual([
    { key: 'log:talk', href: '/log/talk', kind: 'talk', note: '供暖', takesPhotos: true },
    { key: 'like:abc', href: '/log/talk?like=abc', kind: 'talk', note: '供暖', takesPhotos: true },
    {
      key: 'visit:7K3MZQ4TVX9B2NPA',
      href: '/p/7K3MZQ4TVX9B2NPA',
      kind: null,
      note: '供暖',
      takesPhotos: true,
    },
    { key: 'amend:def', href: '/amend/def', kind: 'talk', note: '供暖', takesPhotos: true },
    { key: 'shared-photos', href: '/log?shared=kept', kind: null, note: '', takesPhotos: false },
    { key: 'problem:new', href: '/problems/new', kind: null, note: '水龙头', takesPhotos: false },
  ]);
});

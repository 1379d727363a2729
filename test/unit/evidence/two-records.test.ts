import { describe, expect, test } from 'vitest';
import { tooFarTooSoon } from '../../../src/domain/evidence/too-far-too-soon.ts';
import { twiceTheSame } from '../../../src/domain/evidence/twice-the-same.ts';
import type { VisitBody } from '../../../src/domain/log/bodies.ts';
import { minute, visitBody } from '../../support/evidence.ts';

describe('FL6 in two buildings sooner than anybody walks', () => {
  const visit = (id: string, building: string, on: number, at = on) => ({
    ...{ id, building, on: minute(on), at: minute(at) },
  });
  const found = (...visits: ReturnType<typeof visit>[]) => Object.fromEntries(tooFarTooSoon(visits, 2));

  test('the later one is flagged, with the one before', () => {
    expect(found(visit('1', '北', 0), visit('2', '南', 1.999))).toEqual({ 2: '1' });
    expect(found(visit('2', '南', 1.999), visit('1', '北', 0))).toEqual({ 2: '1' });
  });
  test('a walk later, or in the same building, nothing is odd', () => {
    expect(found(visit('1', '北', 0), visit('2', '南', 2))).toEqual({});
    expect(found(visit('1', '北', 0), visit('2', '北', 0))).toEqual({});
  });
  test('both what they say and when they were logged must be that close', () => {
    expect(found(visit('1', '北', 0, 0), visit('2', '南', 0, 2))).toEqual({});
    expect(found(visit('1', '北', 0, 5), visit('2', '南', 30, 5))).toEqual({});
    expect(found(visit('1', '北', 0, 5), visit('2', '南', 1, 4))).toEqual({ 2: '1' });
  });
  test('not only the neighbour is looked at', () => {
    expect(found(visit('1', '北', 0), visit('2', '南', 1), visit('3', '南', 1.5))).toEqual({
      2: '1',
      3: '1',
    });
  });
});

describe('FL7 the same twice', () => {
  const record = (id: string, body: Partial<VisitBody> = {}, at = Number(id)) => ({
    ...visitBody({ place: { id: 'north', proof: 'listed' }, ...body }),
    ...{ id, at: minute(at) },
  });
  const found = (...records: ReturnType<typeof record>[]) => Object.fromEntries(twiceTheSame(records, 5));

  test('the one that was logged later is flagged, whatever its date', () => {
    expect(found(record('1'), record('2'))).toEqual({ 2: '1' });
    expect(found(record('1', {}, 9), record('2', {}, 3))).toEqual({ 1: '2' });
  });
  test('nearly the same time is the same, five minutes are not', () => {
    expect(found(record('1'), record('2', { on: minute(4.999) }))).toEqual({ 2: '1' });
    expect(found(record('1'), record('2', { on: minute(-4.999) }))).toEqual({ 2: '1' });
    expect(found(record('1'), record('2', { on: minute(5) }))).toEqual({});
  });
  test.each<[string, Partial<VisitBody>]>([
    ['another kind', { kind: 'talk' }],
    ['another place', { place: { id: 'south', proof: 'listed' } }],
    ['no place', { place: { proof: 'none' } }],
    ['another class', { scope: { classes: ['c1'] } }],
    ['the same form', { within: '1' }],
  ])('%s is no repetition', (_, body) => {
    expect(found(record('1'), record('2', body))).toEqual({});
  });
  test('a scope in another order, an empty one, and another proof are the same', () => {
    const scope = { classes: ['a', 'b'] };
    expect(found(record('1', { scope }), record('2', { scope: { classes: ['b', 'a'] } }))).toEqual({
      2: '1',
    });
    expect(found(record('1'), record('2', { scope: {} }))).toEqual({ 2: '1' });
    const place = { id: 'north', code: '1'.repeat(16), proof: 'poster' as const };
    expect(found(record('1'), record('2', { place }))).toEqual({ 2: '1' });
  });
  test('two records of one form are each other’s company, and of another form repeat both', () => {
    const [visit, along] = [record('1'), record('2', { within: '1' })];
    expect(found(visit, along, record('3'))).toEqual({ 3: '1' });
    expect(found(along, visit, record('3', { within: '9' }), record('4', { within: '9' }))).toEqual({
      ...{ 3: '1', 4: '1' },
    });
  });
  test('what names neither place nor scope is not compared', () => {
    const bare = { place: { proof: 'none' as const } };
    expect(found(record('1', bare), record('2', bare))).toEqual({});
    const scope = { branches: ['b'] };
    expect(found(record('1', { ...bare, scope }), record('2', { ...bare, scope }))).toEqual({ 2: '1' });
  });
});

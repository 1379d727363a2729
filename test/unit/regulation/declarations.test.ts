import { describe, expect, test } from 'vitest';
import { applyDeclarations, type Declaration, foldDeclarations } from '../../../src/domain/declarations.ts';
import { readEvent } from '../../../src/domain/log/bodies.ts';
import type { ReadEntry } from '../../../src/domain/log/fold.ts';
import { assess } from '../../../src/domain/progress.ts';
import {
  activity,
  appointment,
  autumn,
  calendar,
  person,
  policy,
  spring,
} from '../../support/regulation-fixtures.ts';

const BODY = {
  duty: 'hardshipVisit',
  from: '2026-09-07',
  to: '2027-09-05',
  text: '本学年没有这样的学生党员。',
};
const TODAY = '2027-06-01';
const member = person(appointment({ kind: 'party', posts: ['collegeCommittee'] }));

const declaration = (more: Partial<Declaration> = {}): Declaration => ({
  ...{ ...BODY, id: 'declaration', at: '2026-10-12T09:00:00+08:00', ...more },
});
const entry = (id: string, type: string, body: unknown, more: Partial<ReadEntry> = {}): ReadEntry => ({
  ...{ id, device: 'a', seq: 1, at: '2026-10-12T09:00:00+08:00' },
  event: readEvent({ type, body }),
  ...more,
});
function declared(
  declarations: Declaration[],
  duty = 'hardshipVisit',
  activities = [activity('talk', '2026-10-12')],
) {
  const standings = assess(policy, calendar, member, activities, spring.id, TODAY);
  return applyDeclarations(policy, standings, declarations, TODAY).find((standing) => standing.duty === duty);
}

describe('RE18 no occasion', () => {
  test('a duty declared for its window asks nothing more, and its count stays', () => {
    expect(declared([])).toMatchObject({ state: 'onTrack', windows: [{ state: 'open' }] });
    expect(declared([declaration()])).toMatchObject({
      state: 'met',
      windows: [{ state: 'met', count: 0, target: 1, declaration: { id: 'declaration', text: BODY.text } }],
    });
  });

  test('one for another year, or another duty, changes nothing', () => {
    expect(declared([declaration({ from: '2025-09-08', to: '2026-09-06' })])?.state).toBe('onTrack');
    expect(declared([declaration({ duty: 'receptionDay' })])?.state).toBe('onTrack');
  });

  test('it follows its window when the calendar is mended', () => {
    expect(declared([declaration({ from: '2026-09-01', to: '2027-08-31' })])?.state).toBe('met');
    expect(declared([declaration({ from: '2026-09-14', to: '2027-09-12' })])?.state).toBe('met');
  });

  test('a duty that takes no declaration is not met by one', () => {
    const listen = declaration({ duty: 'listen', from: spring.start, to: spring.end });
    expect(declared([listen], 'listen')).toMatchObject({ state: 'behind', windows: [{ state: 'open' }] });
  });
});

test('RE18 an own share stands beside the figure, and the last one holds', () => {
  const share = (value: number, id: string) =>
    declaration({ id, duty: 'halfTime', from: spring.start, to: spring.end, share: value });
  const found = declared([share(0.4, 'first'), share(0.6, 'last')], 'halfTime');
  expect(found).toMatchObject({
    state: 'onTrack',
    windows: [{ state: 'open', declaration: { share: 0.6 } }],
  });
});

describe('LG8 LG9 the fold of declarations', () => {
  const first = entry('first', 'duty.declared', BODY);
  const second = entry('second', 'duty.declared', BODY, { seq: 2, at: '2026-10-12T08:30:00+07:00' });
  const uuid = '01890a5d-ac96-774b-bcce-b30209900000';
  const third = entry(uuid, 'duty.declared', BODY, { seq: 3 });
  const takenBack = entry('back', 'visit.retracted', { visit: uuid }, { seq: 4 });

  test('is in the order of time, whatever the order of arrival, each id once', () => {
    const again = entry('first', 'duty.declared', { ...BODY, text: '' }, { device: 'b' });
    for (const arrived of [
      [first, second, again],
      [again, second, first, second],
    ]) {
      expect(foldDeclarations(arrived).map(({ id, text }) => [id, text])).toEqual([
        ['first', BODY.text],
        ['second', BODY.text],
      ]);
    }
  });

  test('leaves out what was taken back, whichever of the two arrives first', () => {
    expect(foldDeclarations([third, takenBack])).toEqual([]);
    expect(foldDeclarations([takenBack, third, first]).map(({ id }) => id)).toEqual(['first']);
  });
});

test('LG10 a declaration is read where its body is one', () => {
  const read = (body: unknown) => readEvent({ type: 'duty.declared', body })?.body ?? null;
  expect(read(BODY)).toEqual(BODY);
  expect(read({ ...BODY, share: 0.5 })).toEqual({ ...BODY, share: 0.5 });
  for (const wrong of [{ from: '2026-9-7' }, { to: undefined }, { share: 1.1 }, { text: 'x'.repeat(501) }]) {
    expect(read({ ...BODY, ...wrong })).toBeNull();
  }
  expect(autumn.start).toBe(BODY.from);
});

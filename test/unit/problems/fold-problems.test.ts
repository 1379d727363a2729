import { describe, expect, test } from 'vitest';
import type { ProblemStep } from '../../../src/domain/problems/bodies.ts';
import { foldProblems } from '../../../src/domain/problems/fold-problems.ts';
import type { AuthoredEntry } from '../../../src/domain/problems/problem.ts';
import { moved, PROBLEM, raised, retracted, uuid } from '../../support/problem-entries.ts';

/** The one problem that entries amount to, once it has been found the same in both orders of arrival. */
function foldOne(...entries: AuthoredEntry[]) {
  const [problem, ...others] = foldProblems(entries);
  expect(others).toEqual([]);
  expect(foldProblems([...entries, ...entries].reverse())).toEqual([problem]);
  if (!problem) throw new Error('There is no problem');
  return problem;
}
const stateOf = (...entries: AuthoredEntry[]) => foldOne(...entries).state;

describe('a problem that was raised', () => {
  test('PR2 waits, is referred at once where a department is named, and closed at once where it was answered', () => {
    expect(stateOf(raised())).toBe('raised');
    expect(foldOne(raised({ department: 'logistics', due: '2026-11-16' }))).toMatchObject({
      ...{ state: 'referred', department: 'logistics', due: '2026-11-16', revision: 0, steps: [] },
      ...{ id: PROBLEM, person: 'leader' },
    });
    expect(stateOf(raised({ answer: '已说明', department: 'logistics' }))).toBe('closed');
  });

  test('LG8 counts once, and stands where it stood first', () => {
    const again = raised({ words: '另一句' }, { device: 'b' });
    expect(foldOne(again, raised())).toMatchObject({ device: 'a', raised: { words: '热水供应时间偏短' } });
  });

  test('LG8 comes before those that were heard earlier, whatever the offset', () => {
    const early = raised({ on: '2026-11-02T09:00:00+08:00' });
    const late = raised({ on: '2026-11-02T02:00:00Z' }, { id: uuid(2), seq: 2 });
    expect(foldProblems([early, late]).map(({ id }) => id)).toEqual([uuid(2), PROBLEM]);
  });
});

describe('its life', () => {
  test('PR2 its state is that of the last step', () => {
    const steps = [
      moved('referred', 1, { department: 'logistics', due: '2026-11-16' }),
      moved('answered', 2, { words: '已延长至十一点' }, { person: 'clerk', device: 'c' }),
      moved('told', 3),
      moved('closed', 4),
    ];
    const states = steps.map((_, index) => stateOf(raised(), ...steps.slice(0, index + 1)));
    expect(states).toEqual(['referred', 'answered', 'told', 'closed']);
    const problem = foldOne(raised(), ...steps);
    expect(problem.revision).toBe(4);
    expect(problem.steps.map(({ step, person }) => `${step} by ${person}`)).toEqual([
      'referred by leader',
      'answered by clerk',
      'told by leader',
      'closed by leader',
    ]);
    expect(problem.steps[1]).toMatchObject({ words: '已延长至十一点', revision: 2, device: 'c' });
  });

  test('PR2 what cannot be solved is explained, and reported up', () => {
    expect(stateOf(raised(), moved('explained', 1))).toBe('explained');
    expect(stateOf(raised(), moved('explained', 1), moved('reported', 2))).toBe('reported');
  });

  test('PR2 department and due date are the last ones named', () => {
    const problem = foldOne(
      raised({ department: 'logistics', due: '2026-11-16' }),
      moved('referred', 1, { department: 'library' }),
      moved('answered', 2, { due: '2026-11-20' }),
    );
    expect(problem).toMatchObject({ state: 'answered', department: 'library', due: '2026-11-20' });
  });

  test('PR2 reopened it is referred where it has a department, else raised', () => {
    expect(stateOf(raised({ answer: '已说明' }), moved('reopened', 1))).toBe('raised');
    const closed = [raised({ department: 'logistics' }), moved('closed', 1)];
    expect(stateOf(...closed, moved('reopened', 2))).toBe('referred');
    expect(stateOf(raised(), moved('referred', 1))).toBe('raised');
  });

  test('PR4 a step waits for its problem', () => {
    expect(foldProblems([moved('closed', 1)])).toEqual([]);
    expect(stateOf(moved('closed', 1), raised())).toBe('closed');
    expect(stateOf(raised(), moved('closed', 1, { problem: uuid(999) }))).toBe('raised');
  });

  test('LG8 a step that was appended again to a new chain counts once', () => {
    const step = moved('answered', 1);
    const problem = foldOne(raised(), { ...step, device: 'b', seq: 1 }, step);
    expect(problem.steps).toMatchObject([{ device: 'a', seq: step.seq }]);
  });

  test('LG10 what this version cannot read is ignored', () => {
    expect(stateOf(raised(), { ...moved('closed', 1), event: null })).toBe('raised');
    expect(foldProblems([{ ...raised(), event: null }])).toEqual([]);
  });
});

describe('two who did not know of each other', () => {
  const ORDER: ProblemStep[] = [
    ...(['withdrawn', 'referred', 'answered', 'told'] as const),
    ...(['explained', 'reported', 'closed', 'reopened'] as const),
  ];

  test('PR3 of one revision the step that goes farther holds, and a reopening before a closing', () => {
    for (const [index, weak] of ORDER.entries()) {
      for (const strong of ORDER.slice(index + 1)) {
        const problem = foldOne(
          raised({ department: 'logistics' }),
          // Neither the clock nor the device has a say in it.
          moved(weak, 1, {}, { device: 'z', at: '2026-11-09T09:00:00+08:00' }),
          moved(strong, 1, {}, { at: '2026-11-03T09:00:00+08:00' }),
        );
        expect(problem.steps.map(({ step }) => step)).toEqual([weak, strong]);
        expect(problem.state).toBe(strong === 'reopened' ? 'referred' : strong);
      }
    }
  });

  test('PR3 a higher revision holds, whatever the clocks say', () => {
    const early = { at: '2020-01-01T00:00:00Z' };
    expect(stateOf(raised(), moved('closed', 1), moved('answered', 2, {}, early))).toBe('answered');
  });

  test('PR3 of equal steps the later clock holds, then the device', () => {
    const to = (department: string, at: string, device = 'a') =>
      moved('referred', 1, { department }, { at, device });
    const noon = '2026-11-03T12:00:00+08:00';
    const earlier = '2026-11-03T03:59:59Z';
    expect(foldOne(raised(), to('library', noon), to('finance', earlier, 'z')).department).toBe('library');
    expect(foldOne(raised(), to('library', noon), to('finance', noon, 'z')).department).toBe('finance');
  });
});

describe('a problem that was taken back', () => {
  test('PR5 is withdrawn, whichever arrives first, and whatever was done', () => {
    expect(stateOf(raised(), retracted())).toBe('withdrawn');
    expect(stateOf(retracted(), moved('answered', 1), raised())).toBe('withdrawn');
  });

  test('PR5 nobody but its raiser can take it back', () => {
    expect(stateOf(raised(), retracted(PROBLEM, { person: 'clerk', device: 'c' }))).toBe('raised');
    expect(stateOf(raised(), retracted(uuid(999)))).toBe('raised');
  });

  test('PR5 a step can be withdrawn from: who reopens it later brings it back', () => {
    expect(stateOf(raised(), moved('withdrawn', 1))).toBe('withdrawn');
    expect(stateOf(raised(), moved('withdrawn', 1), moved('reopened', 2))).toBe('raised');
  });
});

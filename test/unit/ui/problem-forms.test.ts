import { describe, expect, test } from 'vitest';
import { problemMovedBodySchema, problemRaisedBodySchema } from '../../../src/domain/problems/bodies.ts';
import {
  createNewProblem,
  type NewProblemDraft,
  newProblemToEntry,
  reviveNewProblem,
} from '../../../src/ui/leader/problems/new-problem-draft.ts';
import {
  createStepDraft,
  reviveStepDraft,
  type StepDraft,
  stepToEntry,
  stepToVerb,
} from '../../../src/ui/leader/problems/step-draft.ts';
import { zhCnProblems } from '../../../src/ui/messages/zh-cn-problems.ts';
import { moved, PROBLEM, raised, uuid } from '../../support/problem-entries.ts';
import { record, reference, TODAY } from './problem-samples.ts';
import { createRecord } from './records.ts';

const { policy } = reference;
const now = { time: Date.parse('2026-11-23T14:05:00+08:00'), offset: 480 };

describe('a problem on a page of its own', () => {
  const blank = createNewProblem(uuid(7), policy, now);
  const filled: NewProblemDraft = { ...blank, touched: true, words: ' 龙头关不紧。 ', category: 'logistics' };
  const make = (
    part: Partial<NewProblemDraft> = {},
    visit = null as Parameters<typeof newProblemToEntry>[1],
  ) => {
    const made = newProblemToEntry({ ...filled, ...part }, visit, { policy, today: TODAY, now });
    if ('failure' in made) return made.failure;
    if (made.entry.event.type !== 'problem.raised') throw new Error('Something else was said');
    return problemRaisedBodySchema.parse(made.entry.event.body);
  };

  test('says what, when, and where it was, by the list or in words', () => {
    expect(make()).toEqual({
      ...{ category: 'logistics', words: '龙头关不紧。', urgency: 'normal' },
      on: '2026-11-23T14:05:00.000+08:00',
    });
    expect(make({ where: ' 操场边 ' })).toMatchObject({ where: '操场边' });
    const placed = make({ place: 'dorm-12', where: '操场边' });
    expect(placed).toMatchObject({ place: 'dorm-12' });
    expect(placed).not.toHaveProperty('where');
    expect(make({ when: 'day', date: '2026-11-20', time: '09:30' })).toMatchObject({
      on: '2026-11-20T09:30:00.000+08:00',
    });
  });

  test('within a record it was heard where and when the record says', () => {
    const { visit } = createRecord({ id: uuid(3) });
    expect(make({ where: '操场边', when: 'day', date: '', time: '' }, visit)).toMatchObject({
      ...{ on: visit.on, place: 'dorm-12', visit: uuid(3) },
    });
  });

  test('tells what is wanting', () => {
    expect(make({ words: ' ' })).toBe('wordsMissing');
    expect(make({ category: null })).toBe('categoryMissing');
    expect(make({ outcome: 'referred' })).toBe('departmentMissing');
    expect(make({ when: 'day', date: '', time: '' })).toBe('timeMissing');
    expect(make({ when: 'day', date: '2026-11-24', time: '09:00' })).toBe('timeInFuture');
  });

  test('ST5 as it was kept it is there again; another day it keeps the day that it spoke of', () => {
    expect(reviveNewProblem(JSON.parse(JSON.stringify(filled)), now)).toEqual(filled);
    const tomorrow = { ...now, time: now.time + 86_400_000 };
    expect(reviveNewProblem(filled, tomorrow)).toEqual({ ...filled, when: 'day', date: '2026-11-23' });
    expect(reviveNewProblem({ savedAs: uuid(7) }, now)).toBeNull();
    expect(reviveNewProblem(undefined, now)).toBeNull();
  });
});

describe('a step', () => {
  const { problem } = record([raised({ urgency: 'urgent', department: 'logistics' }), moved('answered', 4)]);
  const blank = createStepDraft(uuid(8), problem, { policy, today: TODAY });
  const take = (step: Parameters<typeof stepToEntry>[1], part: Partial<StepDraft> = {}) => {
    const made = stepToEntry({ ...blank, ...part }, step, problem, TODAY);
    if ('failure' in made) return made.failure;
    if (made.entry.event.type !== 'problem.moved') throw new Error('Something else was said');
    return problemMovedBodySchema.parse(made.entry.event.body);
  };

  test('PR1 carries one more than the highest revision that the phone knows of', () => {
    expect(take('told')).toEqual({ problem: PROBLEM, revision: 5, step: 'told' });
    expect(take('closed', { words: ' 换好了。 ' })).toMatchObject({ words: '换好了。' });
  });

  test('says only what it needs: a department and a day where it refers, words where it answers', () => {
    expect(take('referred')).toBe('department');
    expect(take('referred', { department: 'library', due: '2026-11-22' })).toBe('due');
    expect(take('referred', { department: 'library', due: '' })).toBe('due');
    expect(take('referred', { department: 'library' })).toMatchObject({ due: '2026-11-25' });
    expect(take('answered')).toBe('answered');
    expect(take('explained', { words: ' ' })).toBe('explained');
    expect(take('reopened', { department: 'library' })).not.toHaveProperty('department');
  });

  test('ST3 ST5 as it was kept it is there again, unless it has become a step', () => {
    const kept = { ...blank, touched: true, words: '明天来修。' };
    expect(reviveStepDraft(kept, problem)).toEqual(kept);
    const taken = problem.steps[0]?.id ?? '';
    expect(reviveStepDraft({ ...kept, id: taken }, problem)).toBeNull();
    expect(reviveStepDraft(null, problem)).toBeNull();
  });

  test('has a button that says what happens', () => {
    const verb = (step: Parameters<typeof stepToVerb>[0]) => stepToVerb(step, problem, zhCnProblems);
    expect([verb('referred'), verb('answered'), verb('told')]).toEqual([
      '转给别的部门',
      '补充答复',
      '已告诉学生',
    ]);
    expect(stepToVerb('referred', record().problem, zhCnProblems)).toBe('转给部门');
  });
});

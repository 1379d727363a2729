import { describe, expect, test } from 'vitest';
import type { Place } from '../../../src/domain/place.ts';
import { createDemoPlaces } from '../../../src/endpoint/demo/campus.ts';
import { createDemoPeople } from '../../../src/endpoint/demo/people.ts';
import {
  type Clock,
  createDraft,
  draftToBody,
  hasInput,
  looksPersonal,
  reviveDraft,
} from '../../../src/ui/leader/visit/visit-draft.ts';

const code = '7K3MZQ4TVX9B2NPA';
const place = { id: 'dorm-12', kind: 'dorm' as const, name: '琴湖公寓 12 栋' };
const at = { code, place, proof: 'poster' as const, likeliestKind: 'dormVisit' };
const clock = (instant: string, offset = 480): Clock => ({ time: Date.parse(instant), offset });
const now = clock('2026-11-23T14:05:00+08:00');
const draft = createDraft('id-1', now);

describe('the visit form', () => {
  test('saves at once, with nothing filled in', () => {
    expect(draftToBody(draft, at, now)).toEqual({
      body: {
        kind: 'dormVisit',
        on: '2026-11-23T14:05:00.000+08:00',
        place: { id: 'dorm-12', code, proof: 'poster' },
      },
    });
  });

  test('RE9 a place says whose it is, with the ids of the roster', () => {
    const scopeAt = (place: Place) => {
      const made = draftToBody(draft, { ...at, place }, now);
      return 'body' in made ? made.body.scope : undefined;
    };
    const [klass] = createDemoPlaces().filter(({ kind }) => kind === 'class');
    const [dorm] = createDemoPlaces().filter(({ kind }) => kind === 'dorm');
    if (!klass || !dorm) throw new Error('the demo has no such places');
    expect(scopeAt(klass)).toEqual({ classes: [klass.id], colleges: [klass.college] });
    expect(scopeAt(dorm)).toEqual({ colleges: [dorm.college] });
    expect(scopeAt({ id: 'canteen-1', kind: 'canteen', name: '第一食堂' })).toBeUndefined();

    const { appointments } = createDemoPeople('2026-09-01', [klass])[0] ?? { appointments: [] };
    expect(appointments[0]?.links.classes).toEqual(scopeAt(klass)?.classes);
    expect(appointments[0]?.links.colleges).toEqual(scopeAt(klass)?.colleges);
  });

  test('刚刚 is when it is saved, not when the form was opened', () => {
    const later = clock('2026-11-23T14:30:00+08:00');
    expect(draftToBody(draft, at, later)).toMatchObject({ body: { on: '2026-11-23T14:30:00.000+08:00' } });
  });

  test('PL4 an unknown code is still saved, once an activity is chosen', () => {
    const unknown = { ...at, place: null, likeliestKind: null, proof: 'code' as const };
    expect(draftToBody(draft, unknown, now)).toEqual({ failure: 'kindMissing' });
    expect(draftToBody({ ...draft, kind: 'canteenVisit' }, unknown, now)).toMatchObject({
      body: { kind: 'canteenVisit', place: { code, proof: 'code' } },
    });
  });

  test('what was filled in is in the record', () => {
    const filled = {
      ...draft,
      people: 6,
      note: ' 供暖 ',
      when: 'day' as const,
      date: '2026-11-20',
      time: '09:30',
    };
    expect(draftToBody(filled, at, now)).toMatchObject({
      body: { people: 6, note: '供暖', on: '2026-11-20T09:30:00.000+08:00' },
    });
  });

  test('a time is asked for where it is missing, and refused where it has not come', () => {
    expect(draftToBody({ ...draft, when: 'today', time: '' }, at, now)).toEqual({ failure: 'timeMissing' });
    expect(draftToBody({ ...draft, when: 'day', date: '' }, at, now)).toEqual({ failure: 'timeMissing' });
    expect(draftToBody({ ...draft, when: 'today', time: '14:06' }, at, now)).toEqual({
      failure: 'timeInFuture',
    });
  });

  test.each([-330, 0, 480])('times are the phone’s own, at %i minutes east', (offset) => {
    const there = clock('2026-11-23T14:05:00Z', offset);
    const opened = createDraft('id-1', there);
    const made = draftToBody({ ...opened, when: 'today' }, at, there);
    expect(made).toHaveProperty('body.on');
    if ('body' in made) expect(Date.parse(made.body.on)).toBe(there.time);
  });
});

describe('a draft', () => {
  test('ST5 outlives a reload', () => {
    const kept = { ...draft, note: '供暖' };
    expect(reviveDraft(JSON.parse(JSON.stringify(kept)), now)).toEqual(kept);
  });

  test('of yesterday keeps yesterday', () => {
    const tomorrow = clock('2026-11-24T08:00:00+08:00');
    expect(reviveDraft({ ...draft, note: '供暖' }, tomorrow)).toMatchObject({
      when: 'day',
      date: '2026-11-23',
    });
  });

  test('of yesterday in which nothing was filled in is today’s', () => {
    expect(reviveDraft(draft, clock('2026-11-24T08:00:00+08:00'))).toBeNull();
  });

  test('that cannot be read is none', () => {
    expect(reviveDraft({ id: 7 }, now)).toBeNull();
    expect(reviveDraft(null, now)).toBeNull();
  });

  test('has input only where something would be missed', () => {
    expect(hasInput(draft)).toBe(false);
    expect(hasInput({ ...draft, people: 0 })).toBe(true);
    expect(hasInput({ ...draft, when: 'today' })).toBe(true);
  });
});

test.each([
  ['打 13812345678 找他', true],
  ['学号 2305010123', true],
  ['４３０１０２２００５０１０１１２３ｘ', true],
  ['六个人谈了 30 分钟，12 栋 304', false],
])('a note is looked through for personal numbers: %s', (note, personal) => {
  expect(looksPersonal(note)).toBe(personal);
});

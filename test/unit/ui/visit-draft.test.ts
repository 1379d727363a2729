import { describe, expect, test } from 'vitest';
import type { Place } from '../../../src/domain/place.ts';
import { createDemoPlaces } from '../../../src/endpoint/demo/campus.ts';
import { createDemoPeople } from '../../../src/endpoint/demo/people.ts';
import {
  draftToChanges,
  draftToEvents,
  type FormContext,
} from '../../../src/ui/leader/visit/draft-to-events.ts';
import { startLike, startOfAmendment, startOfKind } from '../../../src/ui/leader/visit/form-start.ts';
import { type Clock, createDraft, type VisitDraft } from '../../../src/ui/leader/visit/visit-draft.ts';
import { reviveDraft } from '../../../src/ui/leader/visit/visit-draft-schema.ts';
import { placesById } from '../../../src/ui/leader/visit/visit-scope.ts';
import { createRecord, reference } from './records.ts';

const code = '7K3MZQ4TVX9B2NPA';
const place = { id: 'dorm-12', kind: 'dorm' as const, name: '琴湖公寓 12 栋' };
const at: FormContext = {
  policy: reference.policy,
  places: placesById({ one: place }),
  poster: { code, place, proof: 'poster' },
  kind: 'dormVisit',
  today: '2026-11-23',
};
const listed: FormContext = { ...at, poster: null };
const clock = (instant: string, offset = 480): Clock => ({ time: Date.parse(instant), offset });
const now = clock('2026-11-23T14:05:00+08:00');
const draft = createDraft('id-1', now);

/** The record that the form amounts to, or why there is none. */
function draftToBody(filled: VisitDraft, context: FormContext, clockNow: Clock) {
  const made = draftToEvents(filled, context, clockNow);
  if ('failure' in made) return made;
  const [first] = made.events;
  if (first?.event.type !== 'visit.logged') throw new Error('no visit comes first');
  return { body: first.event.body };
}

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
      const made = draftToBody(draft, { ...at, poster: { code, place, proof: 'poster' } }, now);
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
    const unknown: FormContext = { ...at, poster: { code, place: null, proof: 'code' }, kind: null };
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
    const kept = { ...draft, touched: true, note: '供暖' };
    expect(reviveDraft(JSON.parse(JSON.stringify(kept)), now)).toEqual(kept);
  });

  test('of yesterday keeps yesterday', () => {
    const tomorrow = clock('2026-11-24T08:00:00+08:00');
    expect(reviveDraft({ ...draft, touched: true, note: '供暖' }, tomorrow)).toMatchObject({
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

  test('ST5 that an earlier version kept is filled up', () => {
    const { id, day, note, when, date, time } = draft;
    const kept = { id, day, kind: 'talk', people: 3, note, when, date, time };
    expect(reviveDraft(kept, now)).toEqual({ ...draft, touched: true, kind: 'talk', people: 3 });
  });
});

describe('a form without a poster', () => {
  test('RE9 a class brings its college, a place chosen from the list its own', () => {
    const klass = { id: 'class-1', kind: 'class' as const, name: '计算机2301班', college: 'computing' };
    const places = placesById({ one: klass, two: { ...place, college: 'civil' } });
    const filled = { ...draft, kind: 'classActivity', classes: ['class-1'], place: 'dorm-12' };
    expect(draftToBody(filled, { ...listed, places }, now)).toMatchObject({
      body: {
        place: { id: 'dorm-12', proof: 'listed' },
        scope: { classes: ['class-1'], colleges: ['civil', 'computing'] },
      },
    });
  });

  test('what the kind neither asks nor takes is left out', () => {
    const filled = { ...draft, role: 'convened' as const, branches: ['b1'], themes: ['life'], people: 3 };
    const made = draftToBody({ ...filled, kind: 'talk' }, listed, now);
    expect(made).toEqual({
      body: {
        ...{ kind: 'talk', on: '2026-11-23T14:05:00.000+08:00', place: { proof: 'none' } },
        ...{ people: 3, themes: ['life'] },
      },
    });
  });

  test('a topic is asked for where the kind asks it', () => {
    expect(draftToBody({ ...draft, kind: 'committeeReport' }, listed, now)).toEqual({
      failure: 'topicMissing',
    });
  });

  test('one form is a visit, the talks along with it, and the problems that were raised', () => {
    const problem = {
      ...{ id: 'p-1', category: 'dorm', words: '热水不够', urgency: 'soon', outcome: 'referred' as const },
      ...{ department: 'logistics', answer: '' },
    };
    const filled: VisitDraft = {
      ...{ ...draft, kind: 'dormVisit', place: 'dorm-12', people: 12 },
      along: [{ id: 'talk-1', kind: 'talk', people: 6 }],
      problems: [problem, { ...problem, id: 'p-2', outcome: 'answered', answer: '今晚就修' }],
    };
    const made = draftToEvents(filled, listed, now);
    const on = '2026-11-23T14:05:00.000+08:00';
    const where = { id: 'dorm-12', proof: 'listed' };
    expect(made).toEqual({
      events: [
        {
          id: 'id-1',
          event: { type: 'visit.logged', body: { kind: 'dormVisit', on, place: where, people: 12 } },
        },
        {
          id: 'talk-1',
          event: {
            type: 'visit.logged',
            body: { kind: 'talk', on, place: where, people: 6, within: 'id-1' },
          },
        },
        {
          id: 'p-1',
          event: {
            type: 'problem.raised',
            body: {
              ...{ category: 'dorm', words: '热水不够', urgency: 'soon', on, place: 'dorm-12' },
              ...{ visit: 'id-1', department: 'logistics', due: '2026-11-30' },
            },
          },
        },
        {
          id: 'p-2',
          event: {
            type: 'problem.raised',
            body: {
              ...{ category: 'dorm', words: '热水不够', urgency: 'soon', on, place: 'dorm-12' },
              ...{ visit: 'id-1', answer: '今晚就修' },
            },
          },
        },
      ],
    });
    const incomplete = { ...filled, problems: [{ ...problem, words: ' ' }] };
    expect(draftToEvents(incomplete, listed, now)).toEqual({ failure: 'problemIncomplete' });
  });

  test('begins with the one link, the likely role, and one student where students are counted', () => {
    const start = (kind: string) => startOfKind(reference, () => [], kind, '2026-11-23');
    expect(start('talk')).toMatchObject({ kind: 'talk', people: 1 });
    expect(start('dormVisit').people).toBeNull();
    expect(start('symposium').role).toBe('attended');
  });
});

describe('an amendment', () => {
  const { visit } = createRecord({
    people: 6,
    note: '热水不够',
    place: { id: 'dorm-12', code, proof: 'poster' },
  });
  const opened = createDraft('id-2', now, startOfAmendment(visit, reference, 480));
  const context: FormContext = {
    ...listed,
    places: placesById(reference.places),
    kind: 'dormVisit',
  };

  test('LG11 says only what is changed', () => {
    expect(draftToChanges(opened, visit, context, now)).toEqual({ failure: 'nothingChanged' });
    expect(draftToChanges({ ...opened, people: 8 }, visit, context, now)).toEqual({ changes: { people: 8 } });
    expect(draftToChanges({ ...opened, note: '', place: null }, visit, context, now)).toEqual({
      changes: { note: null, place: { proof: 'none' } },
    });
    expect(draftToChanges({ ...opened, time: '09:00' }, visit, context, now)).toEqual({
      changes: { on: '2026-11-23T09:00:00.000+08:00' },
    });
  });

  test('the same again takes what stays the same, and nothing that was said', () => {
    const like = startLike(visit, reference);
    expect(like).toMatchObject({ kind: 'dormVisit', place: 'dorm-12', people: 6 });
    expect(like).not.toHaveProperty('note');
  });
});

import { isHeldOn } from '../../appointments.ts';
import { foldText } from '../../fold-text.ts';
import type { Policy } from '../../regulation/policy.ts';
import type { ImportRow } from './import-row.ts';
import { createNameFinder } from './names.ts';
import { createPeopleFinder, type Found } from './people-finder.ts';
import type { ImportOptions, ImportPlan, PlannedRow, RowError, RowNotice } from './plan.ts';
import { planPerson } from './plan-person.ts';
import { nameOf, type ReadRow, readRow } from './read-row.ts';
import type { RosterPerson, RosterSnapshot } from './roster-snapshot.ts';
import { createUnitNames } from './unit-names.ts';

/**
 * What an import of these rows would do to the roster (IM2). Total: whatever stands in the rows, each is planned or told
 * with all that is wrong with it. It depends on its arguments alone.
 */
export function planImport(
  policy: Policy,
  rows: ImportRow[],
  roster: RosterSnapshot,
  options: ImportOptions,
): ImportPlan {
  const errors = new Map<ImportRow, RowError[]>();
  const fail = (row: ImportRow, found: RowError[]) => errors.set(row, [...(errors.get(row) ?? []), ...found]);
  const units = createUnitNames(policy, roster.units, options);
  const colleges = roster.units.filter(({ kind }) => kind === 'college');
  const vocabulary = {
    policy,
    unitOf: units.unitOf,
    links: {
      classes: createNameFinder(roster.classes),
      colleges: createNameFinder(colleges),
      branches: createNameFinder(roster.branches),
    },
  };

  const read = new Map<ImportRow, ReadRow>();
  for (const row of rows) {
    const result = readRow(row, vocabulary);
    if (Array.isArray(result)) fail(row, result);
    else read.set(row, result);
  }
  for (const [row, error] of findTwice(read)) {
    fail(row, [error]);
  }

  const people = createPeopleFinder(roster.people, options);
  const mentioned = people.mentionedIn(rows);
  const notices: ImportPlan['notices'] = [];
  const byPerson = new Map<RosterPerson | string, { row: ImportRow; read: ReadRow; found: Found }[]>();
  for (const [row, said] of read) {
    if (errors.has(row)) continue;
    const found = people.find(said);
    if ('error' in found) {
      fail(row, [found.error]);
      continue;
    }
    const told: RowNotice[] = found.sameName ? [{ code: 'sameName', units: found.sameName }] : [];
    const key = found.person ?? said.staffNumber;
    byPerson.set(key, [...(byPerson.get(key) ?? []), { row, read: said, found }]);
    if (told.length > 0) notices.push({ row: row.row, name: said.name, notices: told });
  }

  const planned: PlannedRow[] = [];
  for (const ofPerson of byPerson.values()) {
    const person = ofPerson[0]?.found.person ?? null;
    const result = planPerson(
      policy,
      person,
      ofPerson.map(({ read: said }) => said),
      options,
    );
    for (const [index, { row, read: said }] of ofPerson.entries()) {
      const each = result[index];
      if (!each) continue;
      if ('code' in each) fail(row, [each]);
      else {
        planned.push(each);
        if (lacksPost(policy, each, said)) {
          notices.push({
            row: row.row,
            name: said.name,
            notices: [{ code: 'noPost', found: said.title ?? '' }],
          });
        }
      }
    }
  }

  const isChange = ({ how, formerName, formerNumber }: PlannedRow) =>
    how !== 'keep' || formerName !== undefined || formerNumber !== undefined;
  const changes = planned.filter(isChange).sort((a, b) => a.row - b.row);
  const kept = new Set(planned.flatMap(({ was }) => (was ? [was.id] : [])));
  return {
    added: changes.filter(({ how }) => how === 'begin'),
    changed: changes.filter(({ how }) => how !== 'begin'),
    ended: options.endOthers ? findOthers(roster.people, mentioned, kept, options.from) : [],
    unchanged: planned.length - changes.length,
    errors: [...errors]
      .map(([row, found]) => ({ row: row.row, name: nameOf(row), errors: found }))
      .sort((a, b) => a.row - b.row),
    notices: notices.sort((a, b) => a.row - b.row),
    newUnits: units.newUnits().filter(({ name }) => isUsed(planned, name)),
  };
}

/** A number that stands in two rows is nobody's, unless they are two appointments of one person in two units. */
function findTwice(read: Map<ImportRow, ReadRow>): [ImportRow, RowError][] {
  const byNumber = new Map<string, [ImportRow, ReadRow][]>();
  for (const pair of read) {
    const { staffNumber } = pair[1];
    byNumber.set(staffNumber, [...(byNumber.get(staffNumber) ?? []), pair]);
  }
  return [...byNumber.values()].flatMap((pairs) => {
    const names = new Set(pairs.map(([, { name }]) => name));
    const units = new Set(pairs.map(([, { unit }]) => foldText(unit.name)));
    if (pairs.length === 1 || (names.size === 1 && units.size === pairs.length)) return [];
    return pairs.map(([row, { staffNumber }]): [ImportRow, RowError] => [
      row,
      {
        code: 'staffNumberTwice',
        found: staffNumber,
        rows: pairs.map(([other]) => other.row).filter((other) => other !== row.row),
      },
    ]);
  });
}

/** Whoever holds an appointment on the import's date and stands nowhere in the list, not even in a row that is wrong. */
function findOthers(
  people: RosterPerson[],
  mentioned: Set<string>,
  kept: Set<string>,
  from: string,
): ImportPlan['ended'] {
  return people.flatMap(({ id, name, staffNumber, appointments }) => {
    const held = appointments.filter((appointment) => isHeldOn(appointment, from));
    // Of those in the list only an appointment ends that no row speaks of, where another row of theirs went in.
    const isKnown = held.some((appointment) => kept.has(appointment.id));
    if (mentioned.has(id) && !isKnown) return [];
    return held
      .filter((appointment) => !kept.has(appointment.id))
      .map((appointment) => ({ person: id, name, staffNumber, appointment }));
  });
}

function lacksPost({ posts }: Policy, { appointment, how }: PlannedRow, { title }: ReadRow): boolean {
  if (how === 'keep' || appointment.posts.length > 0 || !title) return false;
  // Only there does every office bear a post.
  return (
    posts.some(({ ranks }) => ranks?.includes(appointment.rank)) && appointment.unit.kind === 'leadership'
  );
}

function isUsed(planned: PlannedRow[], name: string): boolean {
  return planned.some(
    ({ appointment: { unit } }) => unit.id === '' && foldText(unit.name) === foldText(name),
  );
}

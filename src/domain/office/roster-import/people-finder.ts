import { isHeldOn } from '../../appointments.ts';
import { foldText } from '../../fold-text.ts';
import { foldNumber } from './fold-number.ts';
import type { ImportRow } from './import-row.ts';
import type { ImportOptions, RowError } from './plan.ts';
import { nameOf, type ReadRow } from './read-row.ts';
import type { RosterPerson } from './roster-snapshot.ts';

export interface Found {
  /** `null`: the roster does not know the person. */
  person: RosterPerson | null;
  /** Units of persons who bear the name and no number. */
  sameName?: string[];
}

/** Finds the person of a row: by 工号; by name and unit where the roster has no number yet (IM3). */
export function createPeopleFinder(people: RosterPerson[], { from, renamed }: ImportOptions) {
  const byNumber = new Map<string, RosterPerson>();
  const byBareNumber = new Map<string, RosterPerson>();
  const byName = new Map<string, RosterPerson[]>();
  for (const person of people) {
    const name = foldText(person.name);
    byName.set(name, [...(byName.get(name) ?? []), person]);
    if (person.staffNumber === null) continue;
    const number = foldNumber(person.staffNumber);
    byNumber.set(number, person);
    byBareNumber.set(withoutZeros(number), person);
  }
  const accepted = new Set(renamed.map(foldNumber));

  return {
    find({ name, staffNumber, unit }: ReadRow): Found | { error: RowError } {
      const person = byNumber.get(staffNumber);
      if (person) {
        if (foldText(person.name) === foldText(name) || accepted.has(staffNumber)) return { person };
        return { error: { code: 'otherName', staffNumber, found: name, known: person.name } };
      }
      const alike = byBareNumber.get(withoutZeros(staffNumber));
      if (alike && foldText(alike.name) === foldText(name)) {
        return { error: { code: 'zerosLost', found: staffNumber, known: alike.staffNumber ?? '' } };
      }
      const bare = (byName.get(foldText(name)) ?? []).filter((each) => each.staffNumber === null);
      const [here, ...others] = bare.filter((each) => belongsTo(each, unit.id, from));
      if (others.length > 0) return { error: { code: 'personAmbiguous', found: name } };
      if (here) return { person: here };
      return bare.length > 0 ? { person: null, sameName: bare.flatMap(unitNamesOf) } : { person: null };
    },

    /** The ids of all whom the rows mean by number or name, also those whose rows are wrong. */
    mentionedIn(rows: ImportRow[]): Set<string> {
      const mentioned = rows.flatMap((row) => {
        const person = byNumber.get(foldNumber(row.staffNumber ?? ''));
        return [...(person ? [person] : []), ...(byName.get(foldText(nameOf(row))) ?? [])];
      });
      return new Set(mentioned.map(({ id }) => id));
    },
  };
}

function belongsTo({ appointments, clerkOf }: RosterPerson, unit: string, date: string): boolean {
  if (unit === '') return false;
  return clerkOf === unit || appointments.some((each) => each.unit.id === unit && isHeldOn(each, date));
}

function unitNamesOf({ appointments }: RosterPerson): string[] {
  return [...new Set(appointments.map(({ unit }) => unit.name))];
}

/** `00123` is written as `123` by a spreadsheet that took it for a number. */
function withoutZeros(number: string): string {
  return number.replace(/^0+(?=.)/, '');
}

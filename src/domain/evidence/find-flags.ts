import { createCampusClock } from '../campus-clock.ts';
import type { Visit } from '../log/fold.ts';
import { type Bracketed, bracketEntries } from './bracket-entries.ts';
import type { Evidence } from './evidence.ts';
import { FLAG_NAMES, type Flag, type FlagName } from './flag.ts';
import { foldAnswers } from './fold-answers.ts';
import { isOutsideSemester } from './outside-semester.ts';
import { isPlaceUnknown } from './place-unknown.ts';
import { isPlaceWithdrawn } from './place-withdrawn.ts';
import { type PosterVisit, tooFarTooSoon } from './too-far-too-soon.ts';
import { twiceTheSame } from './twice-the-same.ts';

/** A flag without what was said about it. */
type Oddity = Omit<Flag, 'answer'>;

/**
 * Everything that is odd about a person's records, with what the person said about it. Retracted records bear no flag,
 * and of one form each question is asked once. It follows from what there is alone, not from the order in which entries
 * or receipts come, nor from how often (FL8).
 */
export function findFlags(evidence: Evidence): Flag[] {
  const standing = evidence.visits.filter(({ retracted }) => !retracted);
  const found = findOddities(evidence, standing);
  const held = new Set(found.map(toKey));
  const headOf = new Map(standing.map(({ id, within }) => [id, within]));
  const answerOf = foldAnswers(evidence.entries);
  return found
    .filter(({ visit, name }) => !held.has(toKey({ visit: headOf.get(visit) ?? '', name })))
    .map((flag) => ({ ...flag, answer: answerOf(flag.visit, flag.name) }));
}

function findOddities(evidence: Evidence, standing: Visit[]): Oddity[] {
  const { calendar, codes, policy } = evidence;
  const { clockMinutes, walkMinutes, sameMinutes } = policy.evidence;
  const dateOf = createCampusClock(calendar.timeZone);
  const copiesOf = bracketEntries(evidence);
  const earlier = tooFarTooSoon(posterVisits(standing, codes), walkMinutes);
  const asLogged = standing.filter(({ amendments }) => amendments.length === 0);
  const first = twiceTheSame(asLogged, sameMinutes);

  return standing.flatMap((visit) => {
    const copies = copiesOf(visit.id);
    const isReceived = copies.some((copy) => copy.isReceived);
    const clock = oddClock(copies);
    const odd: Record<FlagName, boolean> = {
      placeUnknown: isPlaceUnknown(visit, codes, isReceived),
      placeWithdrawn: isPlaceWithdrawn(visit, codes, clockMinutes),
      outsideSemester: isOutsideSemester(calendar, dateOf(visit.on)),
      clockBackwards: clock === 'clockBackwards',
      outsideBracket: clock === 'outsideBracket',
      tooFarTooSoon: earlier.has(visit.id),
      twiceTheSame: first.has(visit.id),
    };
    const others: Partial<Record<FlagName, Map<string, string>>> = {
      tooFarTooSoon: earlier,
      twiceTheSame: first,
    };
    return FLAG_NAMES.filter((name) => odd[name]).map(
      (name): Oddity => ({ visit: visit.id, name, other: others[name]?.get(visit.id) ?? null }),
    );
  });
}

/** A record that stands in several chains was logged once: odd only where each copy is. One cause is asked about once. */
function oddClock(copies: Bracketed[]): 'outsideBracket' | 'clockBackwards' | null {
  if (copies.length === 0 || !copies.every(({ isOutside, isBack }) => isOutside || isBack)) return null;
  return copies.some(({ isOutside }) => isOutside) ? 'outsideBracket' : 'clockBackwards';
}

function posterVisits(visits: Visit[], codes: Evidence['codes']): PosterVisit[] {
  return visits.flatMap(({ id, on, at, place: { code = '', proof } }): PosterVisit[] => {
    const building = codes.get(code)?.place.building;
    return proof !== 'poster' || building === undefined ? [] : [{ id, on, at, building }];
  });
}

function toKey({ visit, name }: Pick<Flag, 'visit' | 'name'>): string {
  return `${visit} ${name}`;
}

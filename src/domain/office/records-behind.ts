import { visitsToActivities } from '../activity.ts';
import type { Calendar, Semester } from '../calendar.ts';
import { createCampusClock } from '../campus-clock.ts';
import type { Visit } from '../log/fold.ts';
import type { Assessed } from '../progress.ts';
import type { Duty, Policy } from '../regulation/policy.ts';
import { isOfKind } from '../regulation/selection.ts';
import { academicYear, isWithin, type Span } from '../regulation/windows.ts';
import { explainActivity } from '../why.ts';
import type { RecordBehind } from './records-wire.ts';

const NOTE_LENGTH = 80;

/**
 * The records behind a person's figure for a duty in a semester, and those of the same kind beside it, each with why it
 * does not count; newest first (OV5).
 *
 * @param placeName `undefined` for a place that is not known
 */
export function recordsBehind(
  policy: Policy,
  calendar: Calendar,
  person: Assessed,
  visits: Visit[],
  duty: Duty,
  semester: Semester,
  placeName: (id: string) => string | undefined,
): RecordBehind[] {
  const { counts } = duty;
  if (counts.measure === 'link') return [];
  const span = spanOf(duty, calendar, semester);
  const dateOf = createCampusClock(calendar.timeZone);
  const faceToFace = new Map(policy.kinds.map((kind) => [kind.id, kind.faceToFace]));
  return visits.flatMap((visit): RecordBehind[] => {
    const { id, kind, people, note = '', place, amendments } = visit;
    const date = dateOf(visit.on);
    if (!isWithin(span, date)) return [];
    if (!isOfKind(counts, { kind, faceToFace: faceToFace.get(kind) ?? false })) return [];
    const verdict = verdictOn(policy, calendar, person, visit, duty.id);
    if (!verdict) return [];
    return [
      {
        ...{ id, date, kind, verdict },
        place: (place.id === undefined ? undefined : placeName(place.id)) ?? null,
        people: people ?? null,
        note: shorten(note),
        isAmended: amendments.length > 0,
      },
    ];
  });
}

/** All dates that the duty's windows of the semester may reach. */
function spanOf({ per }: Duty, calendar: Calendar, semester: Semester): Span {
  return per === 'year' ? academicYear(calendar, semester) : { from: semester.start, to: semester.end };
}

function verdictOn(
  policy: Policy,
  calendar: Calendar,
  person: Assessed,
  visit: Visit,
  duty: string,
): RecordBehind['verdict'] | null {
  const [activity] = visitsToActivities([visit]);
  if (!activity) return { tag: 'retracted' };
  const { counts, misses } = explainActivity(policy, calendar, person, activity);
  const counted = counts.find((each) => each.duty === duty);
  if (counted) return { tag: 'counts', window: counted.window, isLate: counted.isLate };
  const missed = misses.find((each) => each.duty === duty);
  return missed ? { tag: 'misses', reason: missed.reason } : null;
}

function shorten(note: string): string {
  const letters = [...note.replaceAll(/\s+/g, ' ').trim()];
  return letters.length > NOTE_LENGTH ? `${letters.slice(0, NOTE_LENGTH - 1).join('')}…` : letters.join('');
}

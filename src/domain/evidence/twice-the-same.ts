import type { Visit } from '../log/fold.ts';
import { MINUTE } from './evidence.ts';

type Logged = Pick<Visit, 'id' | 'kind' | 'on' | 'at' | 'place' | 'scope' | 'within'>;

interface Occasion {
  id: string;
  form: string;
  on: number;
  at: number;
}

/**
 * The records that say what a record logged before them says already, each with the first that does: the same kind,
 * place and scope, and nearly the same time, in another form (FL7). What names neither place nor scope is not compared.
 */
export function twiceTheSame(visits: Logged[], sameMinutes: number): Map<string, string> {
  const alike = new Map<string, Occasion[]>();
  for (const visit of visits) {
    const subject = subjectOf(visit);
    if (subject === null) continue;
    const { id, within = id, on, at } = visit;
    const occasion = { id, form: within, on: Date.parse(on), at: Date.parse(at) };
    const held = alike.get(subject);
    if (held) held.push(occasion);
    else alike.set(subject, [occasion]);
  }
  const found = new Map<string, string>();
  for (const occasions of alike.values()) {
    for (const [later, first] of repeated(occasions, sameMinutes * MINUTE)) found.set(later, first);
  }
  return found;
}

/** What a record is about, as a text; `null` where it does not say. */
function subjectOf({ kind, place, scope = {} }: Logged): string | null {
  const where = place.id ?? place.code ?? null;
  const { classes = [], colleges = [], branches = [] } = scope;
  const whom = [classes, colleges, branches].map((ids) => [...ids].sort());
  return where === null && whom.flat().length === 0 ? null : JSON.stringify([kind, where, whom]);
}

/** Of occasions that are about the same: each later one, with the first that was logged near it in time. */
function repeated(occasions: Occasion[], near: number): [string, string][] {
  const byTime = occasions.sort((a, b) => a.on - b.on || loggedBefore(a, b));
  let begin = 0;
  return byTime.flatMap((occasion): [string, string][] => {
    while ((byTime[begin]?.on ?? occasion.on) <= occasion.on - near) begin += 1;
    let first = occasion;
    for (let index = begin; index < byTime.length; index += 1) {
      const other = byTime[index];
      if (!other || other.on >= occasion.on + near) break;
      if (other.form !== occasion.form && loggedBefore(other, first) < 0) first = other;
    }
    return first === occasion ? [] : [[occasion.id, first.id]];
  });
}

function loggedBefore(a: Occasion, b: Occasion): number {
  return a.at - b.at || (a.id < b.id ? -1 : 1);
}

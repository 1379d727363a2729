import type { Text } from '../../domain/regulation/policy.ts';
import type { Reference } from '../../domain/wire.ts';

/** What the things that records name by id are called. Of a place, class, branch or unit that this phone does not know, the id. */
export interface Names {
  place(id: string): string;
  class(id: string): string;
  college(id: string): string;
  branch(id: string): string;
  unit(id: string): string;
  /** In both languages; `null` where the policy does not know the id. */
  theme(id: string): Text | null;
  hardship(id: string): Text | null;
  topic(id: string): Text | null;
}

const namesOf = new WeakMap<Reference, Names>();

/** The names in the reference data; made once for each state of them. */
export function createNames(reference: Reference): Names {
  const held = namesOf.get(reference);
  if (held) return held;
  const names = readNames(reference);
  namesOf.set(reference, names);
  return names;
}

function readNames({ places, units, branches, policy }: Reference): Names {
  const all = Object.values(places);
  const unit = namer(units);
  return {
    place: namer(all),
    class: namer(all.filter(({ kind }) => kind === 'class')),
    college: unit,
    branch: namer(branches),
    unit,
    theme: titler(policy.themes),
    hardship: titler(policy.hardships),
    topic: titler(policy.topics),
  };
}

function namer(named: { id: string; name: string }[]): (id: string) => string {
  const names = new Map(named.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}

function titler(titled: { id: string; title: Text }[]): (id: string) => Text | null {
  const titles = new Map(titled.map(({ id, title }) => [id, title]));
  return (id) => titles.get(id) ?? null;
}

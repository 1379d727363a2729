import { peekStatement, signStatement } from '../../src/domain/log/jws.ts';
import { signReceipt } from '../../src/domain/log/receipt.ts';
import { isClaim, type Json, type Place, placesIn, read, remove, write } from './export-places.ts';
import type { TestKeyPair } from './key-pair.ts';

interface Chain {
  line: 'chain';
  device: string;
  publicKey: Json;
  entries: string[];
  receipts: string[];
}
type Line = { line: string } & Record<string, Json>;

/** Chance of one mutation: which place, and how it is changed. */
export interface Choice {
  at: number;
  how: number;
  /** A key that is nobody's. */
  stranger: TestKeyPair;
  endpoint: string;
}

/**
 * Changes a file's parsed lines, all but the seal, in one way; `false` where there is nothing to change in this way. What is claimed without
 * proof is left alone.
 */
export type Mutation = (lines: Line[], choice: Choice) => boolean | Promise<boolean>;

export const MUTATIONS: Record<string, Mutation> = {
  'a flipped bit of a JWS': (lines, { at, how }) =>
    change(pick(textsOf(lines), at), (text) => flipBit(text, how)),
  'another value': (lines, { at, how }) =>
    change(pick(provenLeaves(lines), at), (value) => another(value, how)),
  'a member taken away': (lines, { at }) => {
    // A list that is left out is an empty one.
    const members = proven(lines).filter((place) => !Array.isArray(place.holder) && !isEmpty(read(place)));
    return act(pick(members, at), remove);
  },
  'an item taken away': (lines, { at }) => act(pick(items(lines), at), remove),
  'an item twice': (lines, { at }) =>
    act(pick(items(lines), at), ({ holder, key }) =>
      (holder as Json[]).splice(Number(key), 0, (holder as Json[])[Number(key)] ?? null),
    ),
  'a swapped pair of entries': (lines, { at, how }) => {
    const entries = pick(
      chainsOf(lines).filter((chain) => chain.entries.length > 1),
      at,
    )?.entries;
    return entries !== undefined && swap(entries, how % (entries.length - 1));
  },
  'a swapped pair of receipts': (lines, { at, how }) => {
    const receipts = pick(
      chainsOf(lines).filter((chain) => chain.receipts.length > 1),
      at,
    )?.receipts;
    return receipts !== undefined && swap(receipts, how % (receipts.length - 1));
  },
  'a tail taken away': (lines, { at, how }) => {
    const entries = pick(chainsOf(lines), at)?.entries ?? [];
    return entries.splice(entries.length - 1 - (how % entries.length)).length > 0;
  },
  'a tail taken away with its receipts': (lines, { at, how }) => {
    const chain = pick(chainsOf(lines), at);
    if (!chain) return false;
    const { entries, receipts } = chain;
    const left = entries.length - 1 - (how % entries.length);
    entries.splice(left);
    chain.receipts = receipts.filter((jws) => seqOf(jws) <= left);
    return true;
  },
  'a receipt forged with another key': async (lines, { at, how, stranger, endpoint }) => {
    const chain = pick(
      chainsOf(lines).filter(({ receipts }) => receipts.length > 0),
      at,
    );
    const index = how % (chain?.receipts.length ?? 1);
    const payload = chain && peekStatement(chain.receipts[index] ?? '')?.payload;
    if (!payload) return false;
    const forged = await signReceipt(payload as never, endpoint, stranger.privateKey);
    chain.receipts[index] = forged.jws;
    return true;
  },
  'a receipt moved to another device': (lines, { at, how }) => moveText(lines, 'receipts', at, how),
  'an entry moved to another device': (lines, { at, how }) => moveText(lines, 'entries', at, how),
  'an entry added with another key': async (lines, { at, stranger }) => {
    const chain = pick(chainsOf(lines), at);
    const payload =
      chain && (peekStatement(chain.entries.at(-1) ?? '')?.payload as { seq: number } | undefined);
    if (!payload) return false;
    const next = { ...payload, seq: payload.seq + 1, prev: 'A'.repeat(43) };
    chain.entries.push(await signStatement('entry', chain.device, next, stranger.privateKey));
    return true;
  },
  'a chain signed anew with another key': async (lines, { at, how, stranger }) => {
    const chain = pick(chainsOf(lines), at);
    if (!chain) return false;
    // Under the old id, or as a device of its own that is put in the old one's place.
    const device = how % 2 === 0 ? chain.device : stranger.id;
    chain.entries = await Promise.all(
      chain.entries.map((jws) => {
        const payload = { ...(peekStatement(jws)?.payload as object), device };
        return signStatement('entry', device, payload, stranger.privateKey);
      }),
    );
    chain.device = device;
    chain.publicKey = { ...stranger.publicKey };
    return true;
  },
  'a line taken away': (lines, { at }) => lines.splice(at % lines.length, 1).length > 0,
  'a line twice': (lines, { at }) => {
    const index = at % lines.length;
    const line = lines[index];
    if (line) lines.splice(index, 0, structuredClone(line));
    return line !== undefined;
  },
  'two lines swapped': (lines, { at }) => {
    const index = at % (lines.length - 1);
    // In which order a person's chains come says nothing.
    const isOrdered = lines[index]?.line !== 'chain' || lines[index + 1]?.line !== 'chain';
    return isOrdered && swap(lines, index);
  },
};

function chainsOf(lines: Line[]): Chain[] {
  return lines.filter(({ line }) => line === 'chain') as unknown as Chain[];
}

function proven(lines: Line[]): Place[] {
  return lines.flatMap((line) => placesIn(line).filter((place) => !isClaim(line, place)));
}

function provenLeaves(lines: Line[]): Place[] {
  return proven(lines).filter((place) => typeof read(place) !== 'object' || read(place) === null);
}

function items(lines: Line[]): Place[] {
  return proven(lines).filter(({ holder }) => Array.isArray(holder));
}

function textsOf(lines: Line[]): Place[] {
  return lines
    .filter(({ line }) => line === 'chain')
    .flatMap((line) => placesIn(line))
    .filter(({ path }) => /^(entries|receipts)\.\d+$/.test(path));
}

function pick<Item>(list: Item[], at: number): Item | undefined {
  return list[at % list.length];
}

function act(place: Place | undefined, mutate: (place: Place) => void): boolean {
  if (place) mutate(place);
  return place !== undefined;
}

function change(place: Place | undefined, to: (value: Json) => Json): boolean {
  return act(place, (found) => write(found, to(read(found))));
}

function isEmpty(value: Json): boolean {
  return Array.isArray(value) && value.length === 0;
}

function another(value: Json, how: number): Json {
  switch (typeof value) {
    case 'number':
      return how % 2 === 0 ? value + 1 : value - 1;
    case 'boolean':
      return !value;
    case 'string':
      return how % 5 === 0 ? '' : flipBit(value || 'x', how);
    default:
      return how % 2 === 0 ? '2026-11-20' : 0;
  }
}

function flipBit(text: Json, how: number): string {
  const letters = String(text);
  const index = Math.floor(how / 7) % letters.length;
  const flipped = String.fromCharCode(letters.charCodeAt(index) ^ (1 << (how % 7)));
  return letters.slice(0, index) + flipped + letters.slice(index + 1);
}

function swap<Item>(list: Item[], index: number): boolean {
  const [first, second] = list.slice(index, index + 2);
  if (first === undefined || second === undefined) return false;
  list.splice(index, 2, second, first);
  return true;
}

function moveText(lines: Line[], of: 'entries' | 'receipts', at: number, how: number): boolean {
  const from = pick(
    chainsOf(lines).filter((chain) => chain[of].length > 0),
    at,
  );
  const to = pick(
    chainsOf(lines).filter((chain) => chain !== from),
    how,
  );
  if (!from || !to) return false;
  const [text] = from[of].splice(how % from[of].length, 1);
  to[of].splice(how % (to[of].length + 1), 0, text ?? '');
  return true;
}

function seqOf(receipt: string): number {
  return (peekStatement(receipt)?.payload as { seq: number } | undefined)?.seq ?? 0;
}

import type { VisitBody } from '../../../domain/log/bodies.ts';
import type { Reference } from '../../../domain/wire.ts';
import type { Messages } from '../../messages/zh-cn.ts';
import type { HistoryMessages } from '../../messages/zh-cn-history.ts';
import { createNames } from '../names.ts';
import { hasPlace, kindToWords } from './record-words.ts';

/** What a record may say, in the order in which it is told. */
export const PARTS = [
  'kind',
  'on',
  'place',
  'proof',
  'classes',
  'colleges',
  'branches',
  'role',
  'topic',
  'people',
  'minutes',
  'themes',
  'hardships',
  'note',
  'photos',
] as const;
export type Part = (typeof PARTS)[number];

/** Each part in words; a part that is not there is not said. */
export type PartWords = Partial<Record<Part, string>>;

/** What it takes to put a record into words. */
export interface Vocabulary {
  reference: Reference;
  t: Messages;
  h: HistoryMessages;
  /** When something was, in words. */
  when(instant: string): string;
}

export function visitToWords(body: VisitBody, { reference, t, h, when }: Vocabulary): PartWords {
  const names = createNames(reference);
  const title = (name: { zh: string; en: string } | null, id: string) => (name ? t.titleOf(name) : id);
  const { place, scope = {}, role, topic, people, minutes, hardships } = body;
  const words: Record<Part, string | undefined> = {
    kind: kindToWords(body, reference.policy, t),
    on: when(body.on),
    place: hasPlace(body) ? placeToWords(place.id, names.place, t) : undefined,
    proof: hasPlace(body) ? h.proofs[place.proof] : undefined,
    classes: list(scope.classes, names.class, h),
    colleges: list(scope.colleges, names.college, h),
    branches: list(scope.branches, names.branch, h),
    role: role && h.roles[role],
    topic: topic && title(names.topic(topic), topic),
    people: people?.toString(),
    minutes: minutes === undefined ? undefined : h.minutes(minutes),
    themes: list(body.themes, (id) => title(names.theme(id), id), h),
    hardships: list(
      Object.keys(hardships ?? {}),
      (id) => h.hardship(title(names.hardship(id), id), hardships?.[id] ?? 0),
      h,
    ),
    note: body.note === '' ? undefined : body.note,
    photos: body.photos?.length ? h.photos(body.photos.length) : undefined,
  };
  const said = Object.entries(words).filter(([, value]) => value !== undefined);
  return Object.fromEntries(said) as PartWords;
}

function placeToWords(id: string | undefined, nameOf: (id: string) => string, t: Messages): string {
  const name = id === undefined ? undefined : nameOf(id);
  return name === undefined || name === id ? t.common.unknownPlace : name;
}

function list(
  ids: string[] | undefined,
  nameOf: (id: string) => string,
  { and }: HistoryMessages,
): string | undefined {
  return ids && ids.length > 0 ? ids.map(nameOf).join(and) : undefined;
}

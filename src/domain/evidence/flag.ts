/** What may be odd about a record: each a question to whoever logged it, never an accusation. */
export const FLAG_NAMES = [
  'placeUnknown',
  'placeWithdrawn',
  'outsideSemester',
  'clockBackwards',
  'outsideBracket',
  'tooFarTooSoon',
  'twiceTheSame',
] as const;
export type FlagName = (typeof FLAG_NAMES)[number];

/** What the person said about a flag, with where its entry stands. */
export interface FlagAnswer {
  text: string;
  /** When it was said, by the phone's clock. */
  at: string;
  device: string;
  seq: number;
}

/** One flag on one record. */
export interface Flag {
  /** The record's id. */
  visit: string;
  name: FlagName;
  /** The other record, where it takes two to be odd. */
  other: string | null;
  /** The person's last word about it. */
  answer: FlagAnswer | null;
}

/** What is odd about each record, by its id; a record of which nothing is odd is left out. */
export type FlagsByRecord = ReadonlyMap<string, Flag[]>;

/** Whether the person has not said anything yet about one of the flags. */
export function hasOpenFlag(flags: Flag[] | undefined): boolean {
  return flags?.some(({ answer }) => answer === null) ?? false;
}

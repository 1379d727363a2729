import type { DutyState } from '../regulation/states.ts';

/** What a stated figure is of. Names are left to who tells it. */
export type FigureOf =
  | { of: 'records' }
  /** How many entries and receipts a chain has. */
  | { of: 'chain'; device: string }
  | { of: 'duty'; semester: string; duty: string }
  | { of: 'category'; semester: string; category: string }
  | { of: 'semester'; semester: string }
  | { of: 'allPeople'; semester: string }
  | { of: 'allOfDuty'; semester: string; duty: string }
  | { of: 'unitPeople'; semester: string; unit: string }
  | { of: 'unitDuty'; semester: string; unit: string; duty: string };

/** What a figure amounts to, as it is told; behind it there may be more. */
export type FigureValue =
  | { is: 'count'; count: number }
  | { is: 'chain'; entries: number; receipts: number }
  | { is: 'standing'; state: DutyState; windows: readonly { count: number; target: number }[] }
  | { is: 'people'; people: number; met: number; total: number }
  | { is: 'ofDuty'; people: number; met: number }
  | { is: 'stated' };

/** Something in an export that does not hold. Positions in a chain count from 1, as `seq` does. */
export type Finding =
  /** A line that is not what the format says, or stands where it may not; counted from 1. */
  | { finding: 'unreadableLine'; line: number }
  /** The file ends before its seal. */
  | { finding: 'truncated' }
  /** The lines are not those that whoever wrote the file signed. */
  | { finding: 'badSeal' }
  /** The endpoint is not the one that was asked for, or its id is not that of its key. */
  | { finding: 'otherEndpoint' }
  /** A policy that this version knows, and that says something else here. */
  | { finding: 'changedPolicy' }
  /** The device's id is not that of the key (LG2): nothing of the chain can be believed. */
  | { finding: 'foreignKey'; device: string }
  | { finding: 'repeatedChain'; device: string }
  | { finding: 'repeatedPerson'; person: string }
  | { finding: 'badEntry'; device: string; seq: number }
  | { finding: 'entryOfOtherDevice'; device: string; seq: number }
  | { finding: 'repeatedEntry'; device: string; seq: number }
  | { finding: 'entriesMissing'; device: string; from: number; to: number }
  | { finding: 'outOfOrder'; device: string; seq: number }
  /** The entry names another one as the one before it than stands there. */
  | { finding: 'brokenChain'; device: string; seq: number }
  /** `index` counts the chain's receipts from 1. */
  | { finding: 'badReceipt'; device: string; index: number }
  | { finding: 'receiptOfOtherDevice'; device: string; index: number }
  /** The endpoint held the chain up to `seq`, the file ends before. */
  | { finding: 'tailMissing'; device: string; from: number; to: number }
  | { finding: 'receiptOfOtherEntry'; device: string; seq: number }
  | { finding: 'receiptsOutOfOrder'; device: string; seq: number }
  /** By the endpoint's own clock it was given before an earlier one. */
  | { finding: 'timeBackwards'; device: string; seq: number }
  /** The entry names a receipt that its phone held, and that is not there. */
  | { finding: 'receiptMissing'; device: string; seq: number }
  /** In the endpoint's own file everything has its receipt. */
  | { finding: 'notArchived'; device: string; from: number; to: number }
  /** A record that is said to have been refused is not in the file. */
  | { finding: 'unknownRefused'; person: string; id: string }
  /** `null` where the figure is not stated, or does not follow from the records. */
  | {
      finding: 'wrongFigure';
      person: string | null;
      figure: FigureOf;
      stated: FigureValue | null;
      computed: FigureValue | null;
    };

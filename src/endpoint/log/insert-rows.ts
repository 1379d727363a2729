import type { ReceiptPayload } from '../../domain/log/receipt.ts';
import { inSlices } from '../database/in-slices.ts';
import type { WriteTransaction } from '../database/tables.ts';
import type { PushedEntry } from './verify-pushed.ts';

export async function insertEntries(
  transaction: WriteTransaction,
  entries: (PushedEntry & { person: string })[],
  received_at: string,
): Promise<void> {
  for (const rows of inSlices(entries)) {
    await transaction
      .insertInto('entries')
      .values(
        rows.map((entry) => {
          const { device, seq, hash, id, person, prev, at, type, jws } = entry;
          return {
            ...{ device, seq, hash, id, person, prev, at, type, jws, received_at },
            ...readColumns(entry),
          };
        }),
      )
      .execute();
  }
}

export async function insertForks(
  transaction: WriteTransaction,
  entries: PushedEntry[],
  received_at: string,
): Promise<void> {
  for (const rows of inSlices(entries)) {
    await transaction
      .insertInto('forks')
      .values(rows.map(({ device, seq, hash, jws }) => ({ device, seq, hash, jws, received_at })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

export async function insertReceipts(
  transaction: WriteTransaction,
  receipts: (ReceiptPayload & { jws: string })[],
): Promise<void> {
  for (const rows of inSlices(receipts)) {
    await transaction
      .insertInto('receipts')
      .values(
        rows.map(({ device, seq, hash, jws, receivedAt }) => ({
          ...{ device, seq, hash, jws },
          received_at: receivedAt,
        })),
      )
      .execute();
  }
}

/** What queries ask for of a body that this version can read. */
function readColumns({ id, event }: PushedEntry): { kind: string | null; about: string | null } {
  switch (event?.type) {
    case 'visit.logged':
      return { kind: event.body.kind, about: null };
    case 'visit.amended':
      return { kind: event.body.changes.kind ?? null, about: event.body.visit };
    case 'visit.retracted':
    case 'flag.answered':
      return { kind: null, about: event.body.visit };
    case 'problem.raised':
      return { kind: null, about: id };
    case 'problem.moved':
      return { kind: null, about: event.body.problem };
    case 'duty.declared':
    case 'feedback.given':
    case undefined:
      return { kind: null, about: null };
    default:
      throw new Error(`An event without columns: ${event satisfies never}`);
  }
}

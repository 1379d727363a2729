import { v7 } from 'uuid';
import type { Audited } from '../../domain/office/audited.ts';
import type { WriteTransaction } from './tables.ts';

export interface AuditedChange {
  at: string;
  /** The person or device that made the change, or `operator` for one made at the server itself. */
  who: string;
  what: Audited;
  /** The id of what was changed. */
  subject: string;
  before?: unknown;
  after?: unknown;
}

/** Rows of one statement: SQLite binds at most 32,766 values. */
const ROWS_AT_ONCE = 500;

/** Notes a change in the same transaction that makes it. */
export async function writeAudit(transaction: WriteTransaction, change: AuditedChange): Promise<void> {
  await writeAudits(transaction, [change]);
}

/** Notes many changes, in their order. */
export async function writeAudits(transaction: WriteTransaction, changes: AuditedChange[]): Promise<void> {
  for (let begin = 0; begin < changes.length; begin += ROWS_AT_ONCE) {
    await transaction
      .insertInto('audit')
      .values(changes.slice(begin, begin + ROWS_AT_ONCE).map(changeToRow))
      .execute();
  }
}

function changeToRow({ at, who, what, subject, before, after }: AuditedChange) {
  return {
    ...{ id: v7(), at, who, what, subject },
    before: before === undefined ? null : JSON.stringify(before),
    after: after === undefined ? null : JSON.stringify(after),
  };
}

import { v7 } from 'uuid';
import type { WriteTransaction } from './tables.ts';

export interface AuditedChange {
  at: string;
  /** The person or device that made the change, or `operator` for one made at the server itself. */
  who: string;
  what: 'device.enrolled' | 'device.revoked' | 'enrolment.issued' | 'person.created';
  /** The id of what was changed. */
  subject: string;
  before?: unknown;
  after?: unknown;
}

/** Notes a change in the same transaction that makes it. */
export async function writeAudit(transaction: WriteTransaction, change: AuditedChange): Promise<void> {
  await transaction
    .insertInto('audit')
    .values({
      id: v7(),
      at: change.at,
      who: change.who,
      what: change.what,
      subject: change.subject,
      before: change.before === undefined ? null : JSON.stringify(change.before),
      after: change.after === undefined ? null : JSON.stringify(change.after),
    })
    .execute();
}

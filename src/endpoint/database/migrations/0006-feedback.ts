import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Feedback is few among all entries: an index of its own costs nothing where others are stored. */
export const feedback: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    await database.schema
      .createIndex('entries_feedback')
      .on('entries')
      .column('received_at')
      .where(sql<boolean>`type = 'feedback.given'`)
      .execute();
  },
};

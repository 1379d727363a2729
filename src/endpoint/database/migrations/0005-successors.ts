import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** A phone whose chain cannot go on continues under a new key: which device it was before. */
export const successors: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    const { schema } = database;
    await schema
      .alterTable('devices')
      .addColumn('successor_of', 'text', (column) => column.references('devices.id'))
      .execute();
    await schema.createIndex('devices_successor_of').on('devices').column('successor_of').execute();
  },
};

import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The first schema. Column types are those that SQLite and PostgreSQL share. */
export const logAndRoster: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    const { schema } = database;

    await schema
      .createTable('people')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('roles', 'text', (column) => column.notNull())
      .execute();
    await schema
      .createTable('appointments')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('person', 'text', (column) => column.notNull().references('people.id'))
      .addColumn('data', 'text', (column) => column.notNull())
      .execute();
    await schema.createIndex('appointments_person').on('appointments').column('person').execute();

    for (const table of ['semesters', 'places', 'filings']) {
      await schema
        .createTable(table)
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('data', 'text', (column) => column.notNull())
        .execute();
    }
    await schema
      .createTable('place_codes')
      .addColumn('hash', 'text', (column) => column.primaryKey().notNull())
      .addColumn('code', 'text', (column) => column.notNull())
      .addColumn('place', 'text', (column) => column.notNull().references('places.id'))
      .addColumn('issued_at', 'text', (column) => column.notNull())
      .addColumn('withdrawn_at', 'text')
      .execute();

    await schema
      .createTable('devices')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('person', 'text', (column) => column.notNull().references('people.id'))
      .addColumn('public_key', 'text', (column) => column.notNull())
      .addColumn('label', 'text', (column) => column.notNull())
      .addColumn('enrolled_at', 'text', (column) => column.notNull())
      .addColumn('revoked_at', 'text')
      .execute();
    await schema.createIndex('devices_person').on('devices').column('person').execute();
    await schema
      .createTable('enrolment_codes')
      .addColumn('hash', 'text', (column) => column.primaryKey().notNull())
      .addColumn('person', 'text', (column) => column.notNull().references('people.id'))
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'text', (column) => column.notNull())
      .addColumn('used_at', 'text')
      .addColumn('device', 'text', (column) => column.references('devices.id'))
      .execute();

    await schema
      .createTable('entries')
      .addColumn('device', 'text', (column) => column.notNull().references('devices.id'))
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('person', 'text', (column) => column.notNull().references('people.id'))
      .addColumn('prev', 'text')
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('type', 'text', (column) => column.notNull())
      .addColumn('kind', 'text')
      .addColumn('about', 'text')
      .addColumn('jws', 'text', (column) => column.notNull())
      .addColumn('received_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('entries_chain', ['device', 'seq'])
      .execute();
    for (const column of ['person', 'kind', 'about']) {
      await schema.createIndex(`entries_${column}`).on('entries').column(column).execute();
    }
    for (const [table, key] of [
      ['forks', ['device', 'seq', 'hash']],
      ['receipts', ['device', 'seq']],
    ] as const) {
      await schema
        .createTable(table)
        .addColumn('device', 'text', (column) => column.notNull().references('devices.id'))
        .addColumn('seq', 'integer', (column) => column.notNull())
        .addColumn('hash', 'text', (column) => column.notNull())
        .addColumn('jws', 'text', (column) => column.notNull())
        .addColumn('received_at', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint(`${table}_key`, [...key])
        .execute();
    }

    await schema
      .createTable('settings')
      .addColumn('key', 'text', (column) => column.primaryKey().notNull())
      .addColumn('value', 'text', (column) => column.notNull())
      .execute();
    await schema
      .createTable('audit')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('who', 'text', (column) => column.notNull())
      .addColumn('what', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('before', 'text')
      .addColumn('after', 'text')
      .execute();
  },
};

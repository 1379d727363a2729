import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Students' problems, photographs, clerks and Party branches. */
export const problemsAndPhotos: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    const { schema } = database;

    await schema.alterTable('people').addColumn('clerk_of', 'text').execute();
    await schema
      .createTable('branches')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('data', 'text', (column) => column.notNull())
      .execute();

    await schema
      .createTable('problems')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('person', 'text', (column) => column.notNull().references('people.id'))
      .execute();
    await schema.createIndex('problems_person').on('problems').column('person').execute();
    await schema
      .createTable('problem_people')
      .addColumn('problem', 'text', (column) => column.notNull())
      .addColumn('person', 'text', (column) => column.notNull().references('people.id'))
      .addPrimaryKeyConstraint('problem_people_key', ['problem', 'person'])
      .execute();
    await schema
      .createTable('problem_units')
      .addColumn('problem', 'text', (column) => column.notNull())
      .addColumn('unit', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('problem_units_key', ['problem', 'unit'])
      .execute();
    await schema.createIndex('problem_units_unit').on('problem_units').column('unit').execute();

    await schema
      .createTable('attachments')
      .addColumn('sha256', 'text', (column) => column.notNull())
      .addColumn('person', 'text', (column) => column.notNull().references('people.id'))
      .addColumn('size', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('attachments_key', ['sha256', 'person'])
      .execute();
    await schema
      .createTable('blob_parts')
      .addColumn('sha256', 'text', (column) => column.notNull())
      .addColumn('start', 'integer', (column) => column.notNull())
      .addColumn('size', 'integer', (column) => column.notNull())
      // PostgreSQL's type of bytes; SQLite keeps a blob as it is under any name of type.
      .addColumn('bytes', sql`bytea`, (column) => column.notNull())
      .addPrimaryKeyConstraint('blob_parts_key', ['sha256', 'start'])
      .execute();
    await schema
      .createTable('blobs')
      .addColumn('sha256', 'text', (column) => column.primaryKey().notNull())
      .addColumn('size', 'integer', (column) => column.notNull())
      .addColumn('received_at', 'text', (column) => column.notNull())
      .execute();
  },
};

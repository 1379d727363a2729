import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What the desk keeps: units by themselves, staff numbers, imports that can be taken back, the text of filings. */
export const office: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    const { schema } = database;

    await schema.alterTable('people').addColumn('staff_number', 'text').execute();
    await schema.createIndex('people_staff_number').unique().on('people').column('staff_number').execute();
    await schema
      .createTable('units')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('data', 'text', (column) => column.notNull())
      .execute();
    for (const [id, data] of await unitsOfAppointments(database)) {
      await sql`INSERT INTO units (id, data) VALUES (${id}, ${data})`.execute(database);
    }

    await schema
      .createTable('imports')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('who', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('data', 'text', (column) => column.notNull())
      .addColumn('undone_at', 'text')
      .execute();
    await schema
      .createTable('filing_drafts')
      .addColumn('unit', 'text', (column) => column.notNull())
      .addColumn('semester', 'text', (column) => column.notNull())
      .addColumn('filing', 'text', (column) => column.notNull())
      .addColumn('data', 'text', (column) => column.notNull())
      .addColumn('saved_at', 'text', (column) => column.notNull())
      .addColumn('saved_by', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('filing_drafts_key', ['unit', 'semester', 'filing'])
      .execute();
    await schema
      .createTable('filed_documents')
      .addColumn('filing', 'text', (column) => column.primaryKey().notNull().references('filings.id'))
      .addColumn('filed_by', 'text', (column) => column.notNull())
      .addColumn('data', 'text', (column) => column.notNull())
      .execute();
    // What leaders log for their units is looked for by id among everything: without it each look reads the whole log.
    await schema.createIndex('entries_id').on('entries').column('id').execute();
    await schema.createIndex('audit_at').on('audit').column('at').execute();
  },
};

/** Each unit that anybody is or was appointed to, as its newest appointment names it. */
async function unitsOfAppointments(database: Kysely<unknown>): Promise<Map<string, string>> {
  const { rows } = await sql<{ data: string }>`SELECT data FROM appointments ORDER BY id`.execute(database);
  const held = rows.map(({ data }) => JSON.parse(data) as { from: string; unit: { id: string } });
  held.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  return new Map(held.map(({ unit }) => [unit.id, JSON.stringify(unit)]));
}

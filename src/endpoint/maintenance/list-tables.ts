import { sql } from 'kysely';
import type { Database, Tables } from '../database/tables.ts';

export type TableName = keyof Tables;

/** Every table of the schema, whatever version it is of, each after those that its rows refer to. */
export async function listTables(sqlite: Database): Promise<TableName[]> {
  const { rows } = await sql<{ name: TableName; parent: TableName | null }>`
    SELECT tables.name, keys."table" AS parent
    FROM sqlite_schema AS tables LEFT JOIN pragma_foreign_key_list(tables.name) AS keys
    WHERE tables.type = 'table' AND tables.name NOT LIKE 'sqlite%' AND tables.name NOT LIKE 'kysely%'
    ORDER BY tables.name
  `.execute(sqlite);
  const parents = new Map<TableName, TableName[]>();
  for (const { name, parent } of rows) {
    parents.set(name, [
      ...(parents.get(name) ?? []),
      ...(parent === null || parent === name ? [] : [parent]),
    ]);
  }
  const inOrder = new Set<TableName>();
  function add(table: TableName): void {
    for (const parent of parents.get(table) ?? []) if (!inOrder.has(parent)) add(parent);
    inOrder.add(table);
  }
  for (const table of parents.keys()) add(table);
  return [...inOrder];
}

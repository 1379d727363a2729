/** Whether a place of a database is one of PostgreSQL, and not a file. */
export function isPostgresUrl(location: string): boolean {
  return /^postgres(ql)?:\/\//.test(location);
}

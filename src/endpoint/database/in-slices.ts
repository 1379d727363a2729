/** Rows of one statement: SQLite binds at most 32,766 values. */
const ROWS_AT_ONCE = 500;

/** The rows in their order, as many at once as one statement takes. */
export function* inSlices<Row>(rows: Row[]): Generator<Row[]> {
  for (let begin = 0; begin < rows.length; begin += ROWS_AT_ONCE) {
    yield rows.slice(begin, begin + ROWS_AT_ONCE);
  }
}

/** A row of a long list. Rows of one section stand on one sheet of paper. */
export interface ListRow<Item, Section extends string = string> {
  /** The item's. */
  id: string;
  item: Item;
  section: Section;
  /** Whether the row is the first, or the last, of its section. */
  opens: boolean;
  closes: boolean;
}

/** Puts a row below the others. */
export function addRow<Item, Section extends string>(
  rows: ListRow<Item, Section>[],
  row: Pick<ListRow<Item, Section>, 'id' | 'item' | 'section'>,
): void {
  const above = rows.at(-1);
  const opens = above?.section !== row.section;
  if (above && !opens) above.closes = false;
  rows.push({ ...row, opens, closes: true });
}

/** Names a row and how high it is: the same item takes more room where it opens a section. */
export function rowToKey({ id, opens }: Pick<ListRow<unknown>, 'id' | 'opens'>): string {
  return opens ? `${id} opens` : id;
}

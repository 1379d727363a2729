/** As many to a sheet as there is room for, in order; the last may hold fewer. */
export function toSheets<Item>(items: Item[], perSheet: number): Item[][] {
  const sheets: Item[][] = [];
  for (let start = 0; start < items.length; start += perSheet)
    sheets.push(items.slice(start, start + perSheet));
  return sheets;
}

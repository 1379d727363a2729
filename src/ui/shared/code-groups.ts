/**
 * A code as it is typed, upper case and in groups: `abcd1` → `ABCD 1`. Left as it is where it holds anything that is
 * in no code, such as a link that is being pasted.
 */
export function codeToGroups(typed: string, group: number): string {
  const plain = typed.normalize('NFKC').replace(/[\s-]/g, '');
  if (!/^[0-9a-z]*$/i.test(plain)) return typed;
  return (plain.toUpperCase().match(new RegExp(`.{1,${group}}`, 'g')) ?? []).join(' ');
}

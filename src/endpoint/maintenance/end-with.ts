/** Ends a command that cannot do its work, with a sentence for each reason. */
export function endWith(...sentences: string[]): never {
  for (const sentence of sentences) console.error(sentence);
  process.exit(1);
}

import { createReadStream } from 'node:fs';

/** The lines of a UTF-8 file, which may be longer than memory; only LF ends one, for a JSON text may hold other breaks. */
export async function* readLines(file: string): AsyncGenerator<string> {
  let begun: string[] = [];
  for await (const piece of createReadStream(file, { encoding: 'utf8' }) as AsyncIterable<string>) {
    const [first = '', ...others] = piece.split('\n');
    begun.push(first);
    for (const next of others) {
      yield begun.join('');
      begun = [next];
    }
  }
  const last = begun.join('');
  if (last !== '') yield last;
}

import { measureCorpus } from './scan-corpus/measure.ts';

/** In a process of its own: the test runner makes every call between modules dear, and frames are drawn by millions of them. */
const [seed, frames, empties] = process.argv.slice(2).map(Number);
console.log(JSON.stringify(await measureCorpus(seed ?? 0, frames ?? 0, empties ?? 0)));

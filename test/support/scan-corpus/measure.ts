import { readCode } from '../../../src/scan/decode/engine.ts';
import { PLAIN_PASS, RETRY_PASSES } from '../../../src/scan/decode/passes.ts';
import { type CorpusFrame, createEmptyFrame, createFrame } from './corpus.ts';
import { grayToLuma } from './gray-image.ts';
import { loadReaderHere } from './load-reader.ts';

/** What the shipped passes make of a corpus. */
export interface CorpusResult {
  /** Frames that the plain pass reads, and those that it or the first so many retries read. */
  plain: number;
  withRetries: number[];
  /** Texts that do not stand in their frame, of any pass. */
  wrong: string[];
  /** Milliseconds of each pass, the plain one first, over frames with a QR and without. */
  times: { withCode: number[][]; withoutCode: number[][] };
}

/**
 * Runs every pass over so many frames with a QR and so many without.
 *
 * @param alsoLook is handed each of them too
 */
export async function measureCorpus(
  seed: number,
  frames: number,
  empties: number,
  alsoLook: (frame: CorpusFrame) => Promise<void> = async () => {},
): Promise<CorpusResult> {
  const reader = await loadReaderHere();
  const passes = [PLAIN_PASS, ...RETRY_PASSES];
  const readAfter = passes.map(() => 0);
  const wrong: string[] = [];
  const times = { withCode: passes.map((): number[] => []), withoutCode: passes.map((): number[] => []) };

  function look({ text, image }: CorpusFrame): void {
    const luma = { width: image.width, height: image.height, data: grayToLuma(image) };
    let isRead = false;
    for (const [at, pass] of passes.entries()) {
      const start = performance.now();
      const found = readCode(reader, luma, pass)?.text ?? null;
      (text === null ? times.withoutCode : times.withCode)[at]?.push(performance.now() - start);
      if (found !== null && found !== text) wrong.push(found);
      isRead ||= found !== null && found === text;
      if (isRead) readAfter[at] = (readAfter[at] ?? 0) + 1;
    }
  }

  // What runs for the first time is compiled: that is not measured.
  look(createFrame(seed, frames));
  readAfter.fill(0);
  for (const lists of Object.values(times)) for (const list of lists) list.length = 0;
  const both = async (frame: CorpusFrame) => {
    look(frame);
    await alsoLook(frame);
  };
  for (let number = 0; number < frames; number += 1) await both(createFrame(seed, number));
  for (let number = 0; number < empties; number += 1) await both(createEmptyFrame(seed, number));
  const [plain = 0, ...withRetries] = readAfter;
  return { plain, withRetries, wrong, times };
}

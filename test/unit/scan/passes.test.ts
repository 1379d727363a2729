import { expect, test } from 'vitest';
import { createEngine } from '../../../src/scan/decode/engine.ts';
import { PLAIN_PASS, RETRY_PASSES } from '../../../src/scan/decode/passes.ts';
import type { FoundCode, QrReader } from '../../../src/scan/decode/qr-reader.ts';

const PASSES = [PLAIN_PASS, ...RETRY_PASSES];
const FRAME = { width: 8, height: 8, data: new Uint8ClampedArray(8 * 8 * 4) } as ImageData;
const CORNERS = [0, 1, 2, 3].map((x) => ({ x, y: x }));
const LOCATED: FoundCode = { text: null, corners: CORNERS };
const READ: FoundCode = { text: 'A', corners: CORNERS };

/** A reader that finds this in the passes of these numbers, 0 for the plain one, and notes which were made. */
function createWorld(finds: Record<number, FoundCode> = {}, native: FoundCode | null = null) {
  const passes: number[] = [];
  const reader: QrReader = {
    paper: (pixels) => new Uint8ClampedArray(pixels),
    read(_width, _height, options) {
      const pass = PASSES.findIndex((each) => each.options === options);
      passes.push(pass);
      return finds[pass] ?? null;
    },
  };
  const engine = createEngine(reader, { offer: () => {}, take: () => native });
  const look = async (isStill = false) => {
    passes.length = 0;
    const { code } = await engine.look(FRAME, isStill);
    return { text: code?.text, passes: [...passes] };
  };
  return { look };
}

test('a frame that cannot be read gets one more pass, each in its turn', async () => {
  const { look } = createWorld();
  const made = [];
  for (let frame = 0; frame < 5; frame += 1) made.push((await look()).passes);
  expect(made).toEqual([
    [0, 1],
    [0, 2],
    [0, 3],
    [0, 1],
    [0, 2],
  ]);
});

test('a frame that is read as it is gets no more', async () => {
  const { look } = createWorld({ 0: READ });
  expect(await look()).toEqual({ text: 'A', passes: [0] });
});

test('frames that are read between do not take a pass’s turn', async () => {
  const finds: Record<number, FoundCode> = {};
  const { look } = createWorld(finds);
  expect((await look()).passes).toEqual([0, 1]);
  finds[0] = READ;
  expect((await look()).passes).toEqual([0]);
  delete finds[0];
  expect((await look()).passes).toEqual([0, 2]);
});

test('what the platform’s detector has read is taken instead of a pass', async () => {
  const { look } = createWorld({}, READ);
  expect(await look()).toEqual({ text: 'A', passes: [0] });
});

test('a picture that does not come again gets every pass until one reads it', async () => {
  expect(await createWorld().look(true)).toEqual({ text: undefined, passes: [0, 1, 2, 3] });
  expect(await createWorld({ 2: READ }).look(true)).toEqual({ text: 'A', passes: [0, 1, 2] });
});

test('a code that is only located is told where no pass reads it', async () => {
  expect(await createWorld({ 2: LOCATED }).look(true)).toEqual({ text: null, passes: [0, 1, 2, 3] });
  expect(await createWorld({ 2: LOCATED, 3: READ }).look(true)).toEqual({ text: 'A', passes: [0, 1, 2, 3] });
});

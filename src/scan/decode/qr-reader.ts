import { prepareZXingModule, type ZXingReaderModule, type ZXingReaderOptions } from 'zxing-wasm/reader';

/** How zxing is to look; what is not named here is the same for each look. */
export type ReadOptions = Partial<
  Pick<
    ZXingReaderOptions,
    'tryDownscale' | 'tryDenoise' | 'downscaleFactor' | 'downscaleThreshold' | 'returnErrors'
  >
>;

export interface Point {
  x: number;
  y: number;
}

/** A QR in a picture, with its corners in the picture's pixels, clockwise from its own top left. */
export interface FoundCode {
  /** `null` where a code is there and cannot be read. */
  text: string | null;
  corners: Point[];
}

/** zxing, compiled. A picture is first written into its memory and then read. */
export interface QrReader {
  /** Memory for a picture of this many pixels, one byte of brightness each; good until it is asked for again. */
  paper(pixels: number): Uint8ClampedArray;
  /** Reads what was written; `null` where there is no QR. */
  read(width: number, height: number, options: ReadOptions): FoundCode | null;
}

/** Emscripten's memory, whose types the package expects to be installed apart from it. */
interface Memory {
  HEAPU8: Uint8Array<ArrayBuffer>;
  _malloc(bytes: number): number;
  _free(address: number): void;
}

/** zxing's own numbers for its choices. */
const LOCAL_AVERAGE = 0;
const PLAIN_TEXT = 0;
const UNKNOWN_CHARACTERS = 0;
const IGNORE = 0;

const ALWAYS: ZXingReaderOptions = {
  formats: 'QRCode',
  tryHarder: true,
  tryRotate: true,
  tryInvert: false,
  tryDownscale: true,
  tryDenoise: false,
  binarizer: LOCAL_AVERAGE,
  isPure: false,
  downscaleFactor: 3,
  downscaleThreshold: 500,
  minLineCount: 2,
  maxNumberOfSymbols: 1,
  validateOptionalChecksum: false,
  returnErrors: false,
  eanAddOnSymbol: IGNORE,
  textMode: PLAIN_TEXT,
  characterSet: UNKNOWN_CHARACTERS,
  tryCode39ExtendedMode: false,
};

/**
 * Compiles zxing from our own file, never from the network that its package would ask.
 *
 * @param wasm where the file stands, or its bytes
 */
export async function loadQrReader(wasm: string | ArrayBuffer): Promise<QrReader> {
  const overrides = typeof wasm === 'string' ? { locateFile: () => wasm } : { wasmBinary: wasm };
  const zxing = (await prepareZXingModule({ overrides, fireImmediately: true })) as ZXingReaderModule &
    Memory;
  let address = 0;
  let room = 0;
  return {
    paper(pixels) {
      if (pixels > room) {
        if (address) zxing._free(address);
        address = zxing._malloc(pixels);
        room = pixels;
      }
      // The memory may have moved since: the view is made anew.
      return new Uint8ClampedArray(zxing.HEAPU8.buffer, address, pixels);
    },
    read: (width, height, options) => read(zxing, address, width, height, options),
  };
}

function read(
  zxing: ZXingReaderModule,
  address: number,
  width: number,
  height: number,
  options: ReadOptions,
): FoundCode | null {
  const results = zxing.readBarcodesFromPixmap(address, width, height, { ...ALWAYS, ...options });
  const first = results.size() > 0 ? results.get(0) : undefined;
  // Lives in zxing's memory until it is told; the package's types do not know.
  (results as Partial<{ delete(): void }>).delete?.();
  if (!first) return null;
  const { topLeft, topRight, bottomRight, bottomLeft } = first.position;
  return {
    // An empty text is no reading, whatever the code may be.
    text: (first.isValid && first.text) || null,
    corners: [topLeft, topRight, bottomRight, bottomLeft],
  };
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumOptions } from '../support/chromium.ts';
import { installFolder } from './install-folder.ts';

/** Their packages are installed here, and nowhere else. */
export const PEERS_FOLDER = fileURLToPath(new URL('./scan-peers/', import.meta.url));
const peers = createRequire(join(PEERS_FOLDER, 'package.json'));

/** A picture as other readers take it: the same shade as red, green and blue, and once more by itself. */
export interface Picture {
  width: number;
  height: number;
  gray: Uint8Array<ArrayBuffer>;
  rgba: Uint8ClampedArray<ArrayBuffer>;
}

/** Another reader of QR codes, as its documentation says to use it. */
export interface Peer {
  name: string;
  /** The text that it reads, or `null`, and how long it took, in milliseconds. */
  read(picture: Picture): Promise<{ text: string | null; time: number }>;
  end?(): Promise<void>;
}

/** Makes each ready. */
export async function loadPeers(): Promise<Peer[]> {
  installFolder(PEERS_FOLDER);
  return [
    timed('html5-qrcode (zxing-js)', await loadZxingJs()),
    timed('jsQR', await loadJsQr()),
    await openQrScanner(),
    timed('qr', await loadQr()),
    timed('zbar-wasm', await loadZbar()),
    timed('barcode-detector', await loadBarcodeDetector()),
  ];
}

type Read = (picture: Picture) => string | null | undefined | Promise<string | null | undefined>;

function timed(name: string, readText: Read): Peer {
  return {
    name,
    async read(picture) {
      const start = performance.now();
      // An empty text is no reading, whoever reports it as one.
      const text = (await readText(picture)) || null;
      return { text, time: performance.now() - start };
    },
  };
}

/** What a package brings, by its documentation. */
async function load<Module>(specifier: string): Promise<Module> {
  return import(pathToFileURL(peers.resolve(specifier)).href);
}

/** The reader within html5-qrcode, with the hints that it gives it, over a canvas of which it asks for the pixels. */
async function loadZxingJs(): Promise<Read> {
  interface ZxingJs {
    DecodeHintType: { POSSIBLE_FORMATS: number; TRY_HARDER: number };
    BarcodeFormat: { QR_CODE: number };
    MultiFormatReader: new (
      verbose: boolean,
      hints: Map<number, unknown>,
    ) => { decode(bitmap: object): { text: string } };
    HTMLCanvasElementLuminanceSource: new (canvas: object) => object;
    HybridBinarizer: new (source: object) => object;
    BinaryBitmap: new (binarizer: object) => object;
  }
  const zxing: ZxingJs = peers('html5-qrcode/third_party/zxing-js.umd.js');
  const hints = new Map<number, unknown>([
    [zxing.DecodeHintType.POSSIBLE_FORMATS, [zxing.BarcodeFormat.QR_CODE]],
    [zxing.DecodeHintType.TRY_HARDER, false],
  ]);
  return orNothing(({ width, height, rgba }) => {
    const canvas = {
      width,
      height,
      getContext: () => ({ getImageData: () => ({ width, height, data: rgba }) }),
    };
    const source = new zxing.HTMLCanvasElementLuminanceSource(canvas);
    const bitmap = new zxing.BinaryBitmap(new zxing.HybridBinarizer(source));
    return new zxing.MultiFormatReader(false, hints).decode(bitmap).text;
  });
}

async function loadJsQr(): Promise<Read> {
  type JsQr = (data: Uint8ClampedArray, width: number, height: number) => { data: string } | null;
  const { default: jsQr }: { default: JsQr } = peers('jsqr');
  return ({ width, height, rgba }) => jsQr(rgba, width, height)?.data;
}

async function loadQr(): Promise<Read> {
  type Decode = (image: { width: number; height: number; data: Uint8ClampedArray }) => string;
  const { default: decode } = await load<{ default: Decode }>('qr/decode.js');
  return orNothing(({ width, height, rgba }) => decode({ width, height, data: rgba }));
}

async function loadZbar(): Promise<Read> {
  interface Zbar {
    scanGrayBuffer(gray: ArrayBuffer, width: number, height: number): Promise<{ decode(): string }[]>;
  }
  const { scanGrayBuffer } = await load<Zbar>('@undecaf/zbar-wasm');
  return async ({ width, height, gray }) => (await scanGrayBuffer(gray.buffer, width, height))[0]?.decode();
}

/** Its `detect` is this call with these options, between classes of pictures that there are in browsers alone. */
async function loadBarcodeDetector(): Promise<Read> {
  interface Zxing {
    prepareZXingModule(options: { overrides: { wasmBinary: ArrayBuffer } }): void;
    readBarcodes(
      image: { width: number; height: number; data: Uint8ClampedArray },
      options: { textMode: 'Plain'; formats: ['QRCode'] },
    ): Promise<{ text: string }[]>;
  }
  const within = createRequire(peers.resolve('barcode-detector/ponyfill'));
  const { prepareZXingModule, readBarcodes }: Zxing = within('zxing-wasm/reader');
  const wasm = readFileSync(within.resolve('zxing-wasm/reader/zxing_reader.wasm'));
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });
  return async ({ width, height, rgba }) => {
    const [code] = await readBarcodes(
      { width, height, data: rgba },
      { textMode: 'Plain', formats: ['QRCode'] },
    );
    return code?.text;
  };
}

/** Some throw where there is no QR. */
function orNothing(readText: (picture: Picture) => string): Read {
  return (picture) => {
    try {
      return readText(picture);
    } catch {
      return null;
    }
  };
}

/** qr-scanner runs in browsers alone; the time is that of its own call, on a canvas that is there already. */
async function openQrScanner(): Promise<Peer> {
  const origin = 'http://localhost:9';
  const browser = await chromium.launch(chromiumOptions());
  const page = await browser.newPage();
  await page.route(`${origin}/**`, (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    if (name === '') return route.fulfill({ contentType: 'text/html', body: '<canvas></canvas>' });
    const body = readFileSync(join(PEERS_FOLDER, 'node_modules/qr-scanner', name));
    return route.fulfill({ contentType: 'text/javascript', body });
  });
  await page.goto(`${origin}/`);
  return {
    name: 'qr-scanner',
    read({ width, height, gray }) {
      const bytes = Buffer.from(gray).toString('base64');
      return page.evaluate(readByQrScanner, { width, height, bytes });
    },
    end: () => browser.close(),
  };
}

/** Runs in the page. */
async function readByQrScanner(picture: { width: number; height: number; bytes: string }) {
  const { width, height, bytes } = picture;
  const canvas = document.querySelector('canvas');
  const context = canvas?.getContext('2d', { willReadFrequently: true });
  if (!canvas || !context) throw new Error('no canvas');
  Object.assign(canvas, { width, height });
  const gray = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
  const image = new ImageData(width, height);
  for (const [at, shade] of gray.entries()) image.data.set([shade, shade, shade, 255], at * 4);
  context.putImageData(image, 0, 0);
  interface QrScanner {
    scanImage(
      image: HTMLCanvasElement,
      options: { returnDetailedScanResult: true },
    ): Promise<{ data: string }>;
  }
  const path = '/qr-scanner.min.js';
  const { default: scanner }: { default: QrScanner } = await import(path);
  const start = performance.now();
  const text = await scanner.scanImage(canvas, { returnDetailedScanResult: true }).then(
    ({ data }) => data || null,
    () => null,
  );
  return { text, time: performance.now() - start };
}

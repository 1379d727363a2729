import { shrinkPhoto } from '../../src/ui/shared/shrink-photo.ts';

/**
 * A page that can make photographs small, for engines that cannot be handed a file: it paints one itself, red above blue,
 * with EXIF as a phone writes it.
 */
declare global {
  interface Window {
    shrinkPainted(orientation: number): Promise<Shrunk>;
  }
}

export interface Shrunk {
  width: number;
  height: number;
  bytes: number;
  thumbnail: number;
  /** Whether it carries EXIF or the like. */
  hasMetadata: boolean;
  /** Where the red half is. */
  red: 'above' | 'below' | 'left' | 'right' | 'nowhere';
}

window.shrinkPainted = async (orientation) => {
  const shrunk = await shrinkPhoto(withOrientation(await paint(), orientation));
  if ('failure' in shrunk) throw new Error(shrunk.failure);
  const { photo, blob, thumbnail } = shrunk;
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return {
    width: photo.width,
    height: photo.height,
    bytes: bytes.length,
    thumbnail: thumbnail.size,
    hasMetadata: new TextDecoder('latin1').decode(bytes).includes('Exif'),
    red: await findRed(blob),
  };
};

async function paint(): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [2_400, 1_200];
  const context = canvas.getContext('2d');
  for (const [colour, y] of [
    ['#f00', 0],
    ['#00f', 600],
  ] as const) {
    if (!context) break;
    context.fillStyle = colour;
    context.fillRect(0, y, 2_400, 600);
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.9));
  return new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer());
}

/** EXIF of nothing but the orientation (TIFF 6.0, tag 0x0112). */
function withOrientation(jpeg: Uint8Array<ArrayBuffer>, orientation: number): Blob {
  const tiff = [
    0x4d,
    0x4d,
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ];
  const body = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
  const exif = [0xff, 0xe1, 0, body.length + 2, ...body];
  // In one piece, as a file is: Firefox decodes no blob of several.
  const file = new Uint8Array(jpeg.length + exif.length);
  file.set(jpeg.subarray(0, 2));
  file.set(exif, 2);
  file.set(jpeg.subarray(2), 2 + exif.length);
  return new Blob([file], { type: 'image/jpeg' });
}

async function findRed(blob: Blob): Promise<Shrunk['red']> {
  const bitmap = await createImageBitmap(blob);
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [9, 9];
  const context = canvas.getContext('2d');
  context?.drawImage(bitmap, 0, 0, 9, 9);
  const isRed = (x: number, y: number) => (context?.getImageData(x, y, 1, 1).data[0] ?? 0) > 128;
  const [above, below, left, right] = [isRed(4, 0), isRed(4, 8), isRed(0, 4), isRed(8, 4)];
  if (above && !below) return 'above';
  if (below && !above) return 'below';
  if (left && !right) return 'left';
  return right && !left ? 'right' : 'nowhere';
}

document.body.append(Object.assign(document.createElement('p'), { textContent: 'ready' }));

/** A JPEG of one grey, of any size, from as few bytes as JPEG allows: two bits for each block of 8 × 8. */
export function makeGreyJpeg(width: number, height: number): Uint8Array<ArrayBuffer> {
  const u16 = (value: number) => [value >> 8, value & 0xff];
  const segment = (marker: number, ...body: number[]) => [0xff, marker, ...u16(body.length + 2), ...body];
  // One code, the bit 0, for the one symbol: no difference from the block before, and nothing more in this one.
  const huffman = (table: number) => segment(0xc4, table, 1, ...Array<number>(15).fill(0), 0);
  const start = [
    ...[0xff, 0xd8],
    ...segment(0xdb, 0, ...Array<number>(64).fill(1)),
    ...segment(0xc0, 8, ...u16(height), ...u16(width), 1, 1, 0x11, 0),
    ...huffman(0x00),
    ...huffman(0x10),
    ...segment(0xda, 1, 1, 0x00, 0, 63, 0),
  ];
  const blocks = Math.ceil(width / 8) * Math.ceil(height / 8);
  const scan = new Uint8Array(Math.ceil(blocks / 4));
  return new Uint8Array([...start, ...scan, 0xff, 0xd9]);
}

/** The same JPEG with EXIF as a phone writes it: which side is up, and where it was taken. */
export function withExif(jpeg: Uint8Array, orientation: number): Uint8Array<ArrayBuffer> {
  const tiff = Buffer.alloc(120);
  tiff.write('MM\0*', 0, 'latin1');
  tiff.writeUInt32BE(8, 4);
  const field = (at: number, tag: number, type: number, count: number, value: number) => {
    tiff.writeUInt16BE(tag, at);
    tiff.writeUInt16BE(type, at + 2);
    tiff.writeUInt32BE(count, at + 4);
    tiff.writeUInt32BE(value, at + 8);
  };
  tiff.writeUInt16BE(2, 8);
  // A SHORT stands in the upper half of its field.
  field(10, 0x0112, 3, 1, orientation << 16);
  field(22, 0x8825, 4, 1, 38);
  // The GPS directory: 27° 54′ north.
  tiff.writeUInt16BE(2, 38);
  field(40, 0x0001, 2, 2, 'N'.charCodeAt(0) << 24);
  field(52, 0x0002, 5, 3, 72);
  [27, 1, 54, 1, 0, 1].forEach((number, index) => {
    tiff.writeUInt32BE(number, 72 + 4 * index);
  });
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(body.length + 2);
  return new Uint8Array(
    Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xe1]), length, body, jpeg.subarray(2)]),
  );
}

/** The markers before a JPEG's first scan, and its size. */
export function readJpeg(bytes: Uint8Array): { markers: number[]; width: number; height: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const markers: number[] = [];
  let [width, height] = [0, 0];
  for (let at = 2; markers.at(-1) !== 0xda; at += 2 + view.getUint16(at + 2)) {
    if (bytes[at] !== 0xff) throw new Error('This is no JPEG');
    const marker = view.getUint8(at + 1);
    markers.push(marker);
    if (marker === 0xc0 || marker === 0xc2)
      [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
  }
  return { markers, width, height };
}

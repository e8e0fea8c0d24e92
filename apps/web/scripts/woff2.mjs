import { brotliCompressSync, constants } from 'node:zlib';

// Order of the WOFF2 specification's table of known tags; only those we write are looked up.
const knownTags = [
  'cmap',
  'head',
  'hhea',
  'hmtx',
  'maxp',
  'name',
  'OS/2',
  'post',
  'cvt ',
  'fpgm',
  'glyf',
  'loca',
];
const nullTransform = 3;

const base128 = (value) => {
  const bytes = [value & 0x7f];
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) bytes.unshift((rest & 0x7f) | 0x80);
  return Buffer.from(bytes);
};

/** Packs sfnt tables as WOFF2 without the optional outline transform. */
export const packWoff2 = (tables) => {
  const entries = [...tables];
  const directory = Buffer.concat(
    entries.flatMap(([tag, data]) => {
      const isOutline = tag === 'glyf' || tag === 'loca';
      return [
        Buffer.from([knownTags.indexOf(tag) | (isOutline ? nullTransform << 6 : 0)]),
        base128(data.length),
      ];
    }),
  );
  const sfntSize = entries.reduce((size, [, data]) => size + 16 + Math.ceil(data.length / 4) * 4, 12);
  const stream = brotliCompressSync(Buffer.concat(entries.map(([, data]) => data)), {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 22,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_FONT,
    },
  });
  const padding = Buffer.alloc((4 - ((48 + directory.length + stream.length) % 4)) % 4);
  const header = Buffer.alloc(48);
  header.write('wOF2', 0, 'latin1');
  header.writeUInt32BE(0x10000, 4);
  header.writeUInt32BE(48 + directory.length + stream.length + padding.length, 8);
  header.writeUInt16BE(entries.length, 12);
  header.writeUInt32BE(sfntSize, 16);
  header.writeUInt32BE(stream.length, 20);
  return Buffer.concat([header, directory, stream, padding]);
};

/** Cuts a TrueType font (glyf outlines) down to a set of characters. Layout tables go: the interface uses none of them. */

const readTables = (font) => {
  const tables = new Map();
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const entry = 12 + index * 16;
    const start = font.readUInt32BE(entry + 8);
    tables.set(
      font.toString('latin1', entry, entry + 4),
      font.subarray(start, start + font.readUInt32BE(entry + 12)),
    );
  }
  return tables;
};

/** Reads the format 12 character map, which every font with rare kanji has. */
const readCharacterMap = (cmap) => {
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const start = cmap.readUInt32BE(4 + index * 8 + 4);
    if (cmap.readUInt16BE(start) !== 12) continue;
    const groups = Array.from({ length: cmap.readUInt32BE(start + 12) }, (_, group) => {
      const at = start + 16 + group * 12;
      return {
        first: cmap.readUInt32BE(at),
        last: cmap.readUInt32BE(at + 4),
        glyph: cmap.readUInt32BE(at + 8),
      };
    });
    return (code) => {
      const group = groups.find(({ first, last }) => code >= first && code <= last);
      return group ? group.glyph + code - group.first : 0;
    };
  }
  throw new Error('The font has no format 12 character map.');
};

const composite = { wordArguments: 0x1, oneScale: 0x8, more: 0x20, twoScales: 0x40, matrix: 0x80 };

/** Positions inside a composite glyph where it names other glyphs. */
const componentPositions = (glyph) => {
  if (glyph.length === 0 || glyph.readInt16BE(0) >= 0) return [];
  const positions = [];
  for (let at = 10, flags = composite.more; flags & composite.more;) {
    flags = glyph.readUInt16BE(at);
    positions.push(at + 2);
    at += 4 + (flags & composite.wordArguments ? 4 : 2);
    if (flags & composite.oneScale) at += 2;
    if (flags & composite.twoScales) at += 4;
    if (flags & composite.matrix) at += 8;
  }
  return positions;
};

/** A format 4 character map: one segment per run of neighbours that also are neighbours in the subset. */
const writeCharacterMap = (pairs) => {
  const segments = [];
  for (const [code, glyph] of pairs) {
    const last = segments.at(-1);
    if (last && code === last.end + 1 && glyph - code === last.delta) last.end = code;
    else segments.push({ start: code, end: code, delta: glyph - code });
  }
  segments.push({ start: 0xffff, end: 0xffff, delta: 1 });
  const count = segments.length;
  const power = 2 ** Math.floor(Math.log2(count));
  const table = Buffer.alloc(12 + 16 + count * 8);
  [0, 1, 3, 1].forEach((value, index) => table.writeUInt16BE(value, index * 2));
  table.writeUInt32BE(12, 8);
  const header = [4, 16 + count * 8, 0, count * 2, power * 2, Math.log2(power), (count - power) * 2];
  header.forEach((value, index) => table.writeUInt16BE(value, 12 + index * 2));
  segments.forEach(({ start, end, delta }, index) => {
    table.writeUInt16BE(end, 26 + index * 2);
    table.writeUInt16BE(start, 28 + count * 2 + index * 2);
    table.writeUInt16BE(delta & 0xffff, 28 + count * 4 + index * 2);
  });
  return table;
};

const writeNames = (family) => {
  const records = [1, 2, 4, 6].map((id) => ({
    id,
    text: Buffer.from(id === 2 ? 'Regular' : family.replaceAll(' ', id === 6 ? '' : ' '), 'utf16le').swap16(),
  }));
  const head = Buffer.alloc(6 + records.length * 12);
  head.writeUInt16BE(records.length, 2);
  head.writeUInt16BE(head.length, 4);
  let offset = 0;
  records.forEach(({ id, text }, index) => {
    [3, 1, 0x409, id, text.length, offset].forEach((value, field) =>
      head.writeUInt16BE(value, 6 + index * 12 + field * 2),
    );
    offset += text.length;
  });
  return Buffer.concat([head, ...records.map(({ text }) => text)]);
};

/** Tables of a font that holds just these code points (basic plane) under the given family name. */
export const subsetFont = (font, codePoints, family) => {
  const tables = readTables(font);
  const [head, hhea, hmtx, maxp, loca, glyf] = ['head', 'hhea', 'hmtx', 'maxp', 'loca', 'glyf'].map((tag) =>
    tables.get(tag),
  );
  const isLong = head.readInt16BE(50) === 1;
  const offsetOf = (id) => (isLong ? loca.readUInt32BE(id * 4) : loca.readUInt16BE(id * 2) * 2);
  const glyphOf = (id) => glyf.subarray(offsetOf(id), offsetOf(id + 1));
  const lookUp = readCharacterMap(tables.get('cmap'));

  const kept = [0];
  const newIds = new Map([[0, 0]]);
  const keep = (id) => {
    if (newIds.has(id)) return newIds.get(id);
    newIds.set(id, kept.push(id) - 1);
    return newIds.get(id);
  };
  const pairs = [...codePoints]
    .filter((code) => code < 0xffff && lookUp(code) !== 0)
    .sort((one, other) => one - other)
    .map((code) => [code, keep(lookUp(code))]);

  const outlines = [];
  // The list grows while it is walked: parts of composite glyphs join at its end.
  for (let index = 0; index < kept.length; index += 1) {
    const outline = Buffer.from(glyphOf(kept[index]));
    for (const at of componentPositions(outline)) outline.writeUInt16BE(keep(outline.readUInt16BE(at)), at);
    outlines.push(
      outline.length % 4 ? Buffer.concat([outline, Buffer.alloc(4 - (outline.length % 4))]) : outline,
    );
  }

  const metricsCount = hhea.readUInt16BE(34);
  const newLoca = Buffer.alloc((kept.length + 1) * 4);
  const newHmtx = Buffer.alloc(kept.length * 4);
  let offset = 0;
  kept.forEach((id, index) => {
    newLoca.writeUInt32BE(offset, index * 4);
    offset += outlines[index].length;
    const hasWidth = id < metricsCount;
    newHmtx.writeUInt16BE(hmtx.readUInt16BE((hasWidth ? id : metricsCount - 1) * 4), index * 4);
    newHmtx.writeInt16BE(
      hasWidth ? hmtx.readInt16BE(id * 4 + 2) : hmtx.readInt16BE(metricsCount * 4 + (id - metricsCount) * 2),
      index * 4 + 2,
    );
  });
  newLoca.writeUInt32BE(offset, kept.length * 4);

  const newHead = Buffer.from(head);
  newHead.writeInt16BE(1, 50);
  const newHhea = Buffer.from(hhea);
  newHhea.writeUInt16BE(kept.length, 34);
  const newMaxp = Buffer.from(maxp);
  newMaxp.writeUInt16BE(kept.length, 4);
  const post = Buffer.alloc(32);
  post.writeUInt32BE(0x30000, 0);

  return {
    tables: new Map([
      ['cmap', writeCharacterMap(pairs)],
      ['head', newHead],
      ['hhea', newHhea],
      ['hmtx', newHmtx],
      ['maxp', newMaxp],
      ['name', writeNames(family)],
      ['OS/2', tables.get('OS/2')],
      ['post', post],
      ['glyf', Buffer.concat(outlines)],
      ['loca', newLoca],
    ]),
    codePoints: pairs.map(([code]) => code),
  };
};

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { subsetFont } from '../scripts/sfnt-subset.mjs';
import { packWoff2 } from '../scripts/woff2.mjs';

const require = createRequire(import.meta.url);
const font = readFileSync(
  require.resolve('@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf'),
);
const wanted = [...'窓口がぎAé'].map((character) => character.codePointAt(0));

test('a cut font keeps the characters asked for and leaves the rest out', () => {
  const { tables, codePoints } = subsetFont(font, [...wanted, 0xe000], 'Cut');
  assert.deepEqual(
    codePoints,
    [...wanted].sort((one, other) => one - other),
  );
  assert.ok(tables.get('maxp').readUInt16BE(4) < 20);
  assert.ok(packWoff2(tables).length < 6000);
});

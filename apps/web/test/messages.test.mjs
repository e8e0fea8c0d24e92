import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const src = join(import.meta.dirname, '../src');
const read = (language, file) => JSON.parse(readFileSync(join(src, 'i18n', language, file), 'utf8'));
const files = readdirSync(join(src, 'i18n/ja'));

/** Dotted keys with their texts; plural forms of one message count as one key. */
const flatten = (value, prefix = '') =>
  Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string'
      ? [[`${prefix}${key}`.replace(/_(one|other|few|many|zero|two)$/, ''), inner]]
      : flatten(inner, `${prefix}${key}.`),
  );
const keysOf = (language, file) => [...new Set(flatten(read(language, file)).map(([key]) => key))].sort();
const slots = (text) => [...text.matchAll(/{{(\w+)}}/g)].map(([, name]) => name);

const sources = readdirSync(src, { recursive: true })
  .filter((name) => /\.tsx?$/.test(name) && !name.includes('generated'))
  .map((name) => join(src, name));

test('both languages have the same files and the same messages', () => {
  assert.deepEqual(readdirSync(join(src, 'i18n/en')), files);
  for (const file of files) assert.deepEqual(keysOf('en', file), keysOf('ja', file), file);
});

test('a message fills the same blanks in both languages', () => {
  for (const file of files) {
    const ja = new Map(flatten(read('ja', file)));
    for (const [key, text] of flatten(read('en', file))) {
      const unknown = slots(text).filter(
        (name) => !slots(ja.get(key) ?? '').includes(name) && name !== 'count',
      );
      assert.deepEqual(unknown, [], `${file}: ${key}`);
    }
  }
});

test('no message is empty, shouts, blames or leaves marks in the wrong width', () => {
  for (const file of files)
    for (const [key, text] of flatten(read('ja', file))) {
      assert.notEqual(text.trim(), '', `${file}: ${key}`);
      assert.doesNotMatch(text, /[!！]|させていただ|[０-９①-⑳]|\d [件円日月年]|[ぁ-ん]\(/, `${file}: ${key}`);
    }
});

test('no Japanese text stands in the code', () => {
  for (const path of sources) assert.doesNotMatch(readFileSync(path, 'utf8'), /[ぁ-んァ-ヶ一-龠]/, path);
});

test('the Japanese is not left untranslated in the English messages', () => {
  for (const file of files)
    for (const [key, text] of flatten(read('en', file)))
      if (key !== 'languages.ja') assert.doesNotMatch(text, /[ぁ-んァ-ヶ一-龠]/, `${file}: ${key}`);
});

test('every happening of a call that has words is told in them', () => {
  const source = readFileSync(join(src, 'features/floor/story-button.tsx'), 'utf8');
  const told = /const kinds = \[(.*?)\] as const/s.exec(source)[1];
  const kinds = [...told.matchAll(/'(\w+)'/g)].map(([, kind]) => kind);
  assert.deepEqual(kinds.sort(), Object.keys(read('ja', 'floor.json').story.kinds).sort());
});

import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const css = readFileSync(new URL('../src/ui/global.css', import.meta.url), 'utf8');
const tokensOf = (selector) => {
  const [, block] = css.split(`${selector} {`);
  return Object.fromEntries(
    [...block.slice(0, block.indexOf('}')).matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(
      ([, name, value]) => [name, value],
    ),
  );
};
const schemes = { light: tokensOf(':root'), dark: tokensOf("[data-mantine-color-scheme='dark']") };

const luminance = (hex) => {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one, other) => {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

/** Grounds that anything may be written on, and those of one state, which have an ink of their own. */
const grounds = ['page', 'surface'];
const states = ['call', 'wait', 'good', 'bad', 'still', 'after'];
const inks = [
  'text',
  'text-sub',
  'text-weak',
  'brand',
  'danger',
  'success',
  'warning',
  ...states.map((state) => `${state}-ink`),
];
const textPairs = [
  ...grounds.flatMap((ground) => inks.map((ink) => [ink, ground])),
  ...states.flatMap((state) => [
    [`${state}-ink`, `${state}-ground`],
    ['text', `${state}-ground`],
  ]),
  ...['brand-tint', 'wait-tint', 'after-tint', 'mark-ground'].map((ground) => ['text', ground]),
  ...['brand', 'text-sub'].map((ink) => [ink, 'brand-tint']),
  ...['brand', 'brand-dark', 'danger'].map((ground) => ['on-filled', ground]),
];
const series = [1, 2, 3, 4, 5, 6].map((place) => `series-${place}`);

for (const [scheme, tokens] of Object.entries(schemes)) {
  test(`every text colour can be read on every ground it stands on, ${scheme}`, () => {
    for (const [ink, ground] of textPairs)
      assert.ok(
        contrast(tokens[ink], tokens[ground]) >= 4.5,
        `${ink} on ${ground}: ${contrast(tokens[ink], tokens[ground])}`,
      );
  });

  test(`edges of controls, focus rings and chart lines stand out from their ground, ${scheme}`, () => {
    for (const edge of ['edge', 'focus', 'brand', ...series])
      for (const ground of grounds)
        assert.ok(
          contrast(tokens[edge], tokens[ground]) >= 3,
          `${edge} on ${ground}: ${contrast(tokens[edge], tokens[ground])}`,
        );
  });
}

test('both colour schemes name the same colours', () => {
  const named = (tokens) => Object.keys(tokens).sort();
  assert.deepEqual(named(schemes.dark), named(schemes.light));
});

test('no other file writes a colour of its own, which one of the two schemes would not know', () => {
  const files = globSync('../src/**/*.css', { cwd: import.meta.dirname }).filter(
    (file) => !file.endsWith('/global.css'),
  );
  assert.ok(files.length > 30);
  for (const file of files)
    assert.doesNotMatch(readFileSync(`${import.meta.dirname}/${file}`, 'utf8'), /#[0-9a-f]{3,8}\b/i, file);
});

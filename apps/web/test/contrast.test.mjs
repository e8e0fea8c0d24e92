import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chartColours, edgePairs, textPairs } from '../src/ui/tokens.ts';

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

test('every text colour can be read on every ground it stands on', () => {
  for (const [text, ground] of textPairs) assert.ok(contrast(text, ground) >= 4.5, `${text} on ${ground}`);
});

test('edges of controls, focus rings and chart lines stand out from their ground', () => {
  for (const [edge, ground] of edgePairs) assert.ok(contrast(edge, ground) >= 3, `${edge} on ${ground}`);
  for (const colour of chartColours) assert.ok(contrast(colour, '#ffffff') >= 3, colour);
});

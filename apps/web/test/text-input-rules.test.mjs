import assert from 'node:assert/strict';
import { test } from 'node:test';
import { monthAway } from '../src/features/billing/months.ts';
import { digitsOf, yenOf } from '../src/ui/text-input-rules.ts';

test('a phone number in any width and with any separators has one stored form', () => {
  const typed = [
    '０３ー１２３４－５６７８',
    '03 1234 5678',
    '(03)1234-5678',
    '03‐1234−5678',
    ' 03-1234-5678 ',
    '０３（１２３４）５６７８',
  ];
  for (const text of typed) assert.equal(digitsOf(text), '0312345678', text);
});

test('a postal code may carry its mark', () => assert.equal(digitsOf('〒１００−０００１'), '1000001'));

test('an amount may carry commas, width and currency', () => {
  for (const text of ['12,000', '１２，０００円', '¥12,000', '12000 円'])
    assert.equal(yenOf(text), 12000, text);
  for (const text of ['約12,000円（税込）', '12 000', '12、000']) assert.equal(yenOf(text), 12000, text);
  assert.equal(yenOf('なし'), undefined);
});

test('what is no whole amount never becomes another one', () => {
  for (const text of [
    '7.5',
    '１．５',
    '.5',
    '-500',
    '−５００円',
    '3万円',
    '3 万円',
    '- 500',
    '2千',
    '10〜20',
    '3-5件',
    '1件から2件',
    '5.',
    '99999999999999999999',
  ])
    assert.equal(yenOf(text), undefined, text);
});

test('months are counted over the turn of the year', () => {
  assert.equal(monthAway('2026-12', 1), '2027-01');
  assert.equal(monthAway('2026-01', -1), '2025-12');
  assert.equal(monthAway('2026-11', -13), '2025-10');
});

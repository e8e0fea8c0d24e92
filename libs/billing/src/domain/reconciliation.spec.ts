import { compareMovements } from './reconciliation.js';

test('equal sums that hide two mistakes are found, by source', () => {
  const ours = [
    { source: 'ch_1', amountMinor: 1_000 },
    { source: 'ch_2', amountMinor: 2_000 },
  ];
  expect(compareMovements('charges', ours, ours)).toMatchObject({ ok: true, left: 3_000, differing: [] });
  const swapped = [
    { source: 'ch_1', amountMinor: 2_000 },
    { source: 'ch_2', amountMinor: 1_000 },
  ];
  expect(compareMovements('charges', ours, swapped)).toMatchObject({
    ok: false,
    left: 3_000,
    right: 3_000,
    differing: ['ch_1', 'ch_2'],
  });
  expect(compareMovements('charges', ours, ours.slice(1))).toMatchObject({ ok: false, differing: ['ch_1'] });
});

test('a refund that came back is as if it had never been', () => {
  const theirs = [
    { source: 're_1', amountMinor: -1_000 },
    { source: 're_1', amountMinor: 1_000 },
  ];
  expect(compareMovements('refunds', [], theirs)).toMatchObject({ ok: true, left: 0, right: 0 });
  expect(compareMovements('refunds', [], theirs.slice(1))).toMatchObject({ ok: false, differing: ['re_1'] });
});

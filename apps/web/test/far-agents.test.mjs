import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';

// An agent may work from abroad: what is shown and typed is Japanese time, also in the night in which clocks change where the agent sits.
const asked = `
  const { japanField, japanInstant } = await import('${new URL('../src/features/desk/japan-time.ts', import.meta.url)}');
  const instants = process.argv.slice(1).map(Number);
  console.log(JSON.stringify({
    offsets: [...new Set(instants.map((at) => new Date(at).getTimezoneOffset()))],
    shown: instants.map(japanField),
    meant: instants.map((at) => Date.parse(japanInstant(japanField(at)))),
    gap: japanInstant('2026-03-08T02:30'),
  }));
`;
const at = (zone, instants) =>
  JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', asked, '--', ...instants.map(String)], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    }),
  );

for (const [zone, change] of [
  ['America/New_York', '2026-03-08T07:00:00Z'],
  ['America/New_York', '2026-11-01T06:00:00Z'],
  ['Europe/Berlin', '2026-03-29T01:00:00Z'],
  ['Australia/Lord_Howe', '2026-10-03T15:30:00Z'],
])
  test(`an agent in ${zone} types and reads Japanese time through the change of ${change.slice(0, 10)}`, () => {
    const hour = 3_600_000;
    const instants = [-3, -2, -1, 0, 1, 2, 3].map((step) => Date.parse(change) + (step * hour) / 2);
    const far = at(zone, instants);
    const home = at('Asia/Tokyo', instants);
    assert.equal(far.offsets.length, 2, 'the clocks change in between');
    assert.deepEqual(far.shown, home.shown);
    assert.deepEqual(far.meant, instants);
    // A time that does not exist where the agent sits exists in Japan.
    assert.equal(far.gap, '2026-03-07T17:30:00.000Z');
  });

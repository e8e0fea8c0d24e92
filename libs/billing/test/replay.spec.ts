import fc from 'fast-check';
import { createEmulator } from '@madoguchi/stripe-emulator';
import { derivedAgain } from './derived-again.js';
import { everything, life, type Life } from './money-life.js';
import { MoneyMachine } from './money-machine.js';
import { moneyStory, type Story } from './money-story.js';

/** The lives that are told again: all kinds of moves, and some that chance drew. The same ones every time. */
const lives: readonly Life[] = [...everything, ...fc.sample(life, { seed: 20_261_126, numRuns: 2 })];

/** From nothing: a new house, in which these facts happen in this order. */
async function lived(facts: Life, faults: readonly object[]): Promise<Story> {
  const machine = await MoneyMachine.open(createEmulator);
  try {
    machine.world.emulator.faults.replace({ faults });
    await machine.play(facts, async () => undefined);
    machine.world.emulator.faults.clear();
    await machine.atRest();
    await derivedAgain(machine);
    return await moneyStory(machine.world);
  } finally {
    await machine.close();
  }
}

describe('the same facts from nothing', () => {
  it.each(lives.map((facts, index) => [index, facts] as const))(
    'give the same balances, documents, hashes and payouts, however the provider tells its part: life %i',
    async (_, facts) => {
      const once = await lived(facts, []);
      const again = await lived(facts, [
        { kind: 'duplicate_webhooks', times: null },
        { kind: 'reorder_webhooks', delayMs: 40, times: null },
      ]);
      expect(once['documents']!.length).toBeGreaterThan(0);
      expect(once['entries']!.length).toBeGreaterThan(0);
      for (const [chapter, told] of Object.entries(once))
        expect([chapter, again[chapter]]).toEqual([chapter, told]);
    },
    300_000,
  );
});

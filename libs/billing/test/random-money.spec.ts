import fc from 'fast-check';
import { createEmulator } from '@madoguchi/stripe-emulator';
import { invariants } from './money-invariants.js';
import { everything, life, type Life } from './money-life.js';
import { MoneyMachine } from './money-machine.js';
import { moneyState } from './money-state.js';
import { kindsOfMoves } from './moves-made.js';

describe('any sequence of calls, objections, plan changes, waivers, gifts, refused cards, debts given up, chargebacks, credit notes and payouts', () => {
  const made = new Map<string, number>();

  /** Keeps the books level, shares what was paid to the yen, and tells the same story when every event comes again. */
  const holdsFor = async (lived: Life, order: string): Promise<void> => {
    const machine = await MoneyMachine.open(createEmulator);
    const { world } = machine;
    try {
      await machine.play(lived, async () => {
        for (const holds of Object.values(invariants)) await holds(world);
      });
      for (const [kind, count] of await kindsOfMoves(world)) made.set(kind, (made.get(kind) ?? 0) + count);
      const before = await moneyState(world);
      const again = await world.rows(
        `WITH again AS (UPDATE billing.stripe_event SET status = 'pending',
           received_at = now() + hashtext(id || $1) % 1000 * interval '1 second' RETURNING id) SELECT id FROM again`,
        [order],
      );
      await world.workOff();
      expect(again.length).toBeGreaterThan(0);
      expect(await moneyState(world)).toBe(before);
    } finally {
      await machine.close();
    }
  };

  it.each(everything.map((lived, index) => [index, lived] as const))(
    'holds for everything there is, part %i',
    (_, lived) => holdsFor(lived, 'a'),
    180_000,
  );

  it('made every kind of move', () => {
    expect([...made].filter(([, count]) => count === 0)).toEqual([]);
    expect(made.size).toBeGreaterThan(15);
  });

  // A busy machine gets through fewer of them.
  it('holds for what chance draws', async () => {
    await fc.assert(fc.asyncProperty(life, fc.string(), holdsFor), {
      numRuns: 5,
      endOnFailure: true,
      interruptAfterTimeLimit: 90_000,
    });
  }, 600_000);
});

import { createEmulator } from '@madoguchi/stripe-emulator';
import { PaymentGateway } from '../src/application/ports.js';
import { FaultHouse, type Outcome } from './fault-house.js';
import { nothingDiffers } from './money-invariants.js';
import { scenarios, type Scenario } from './fault-scenarios.js';

interface Fault {
  readonly kind: string;
  readonly match?: string;
  readonly times: number;
  readonly delayMs?: number;
}
/** More than the library repeats by itself, so that our own way of asking again is tried too. */
const requests = (kind: string, times = 4): Fault[] => [
  { kind, match: 'POST /v1/', times },
  { kind, match: 'GET /v1/', times: 1 },
];
const webhooks = (kind: string, times: number, delayMs?: number): Fault[] => [
  { kind, times, ...(delayMs !== undefined && { delayMs }) },
];
const faults: Readonly<Record<string, readonly Fault[]>> = {
  'every webhook comes twice': webhooks('duplicate_webhooks', 1_000),
  'webhooks come in the wrong order': webhooks('reorder_webhooks', 1_000, 60),
  'webhooks come late': webhooks('delay_webhooks', 1_000, 120),
  'webhooks do not arrive at first': webhooks('drop_webhooks', 10),
  'answers are lost after the work was done': requests('drop_answer'),
  'the provider says 500 after the work was done': requests('error_after_commit'),
  'connections break before the work': requests('reset'),
  'the provider is in conflict with itself (409)': requests('conflict'),
  'the provider is too busy (429)': requests('rate_limit'),
  'the provider is slow': [{ kind: 'slow', match: '', times: 1_000, delayMs: 40 }],
};

describe('whatever goes wrong between us and the provider, the end is the same', () => {
  let house: FaultHouse;
  const untroubled = new Map<string, Outcome>();
  beforeAll(async () => {
    house = await FaultHouse.open(createEmulator);
  }, 60_000);
  afterAll(() => house.shutDown());

  const lived = async ({ arrange, act }: Scenario, storm: readonly Fault[]): Promise<Outcome> => {
    const of = await arrange(house);
    const before = await house.made();
    house.storm(storm);
    await act(house, of);
    const struck = await house.calm(storm);
    if (storm.length > 0) expect(struck).toBeGreaterThan(0);
    const after = await house.made();
    const made = Object.entries(after).map(([kind, count]) => [kind, count - before[kind]!]);
    return { ...(await house.outcome(of)), made: Object.fromEntries(made) as object };
  };

  describe.each(Object.entries(scenarios))('%s', (name, scenario) => {
    it('in calm weather', async () => {
      const outcome = await lived(scenario, []);
      expect(outcome['active']).toBe(true);
      untroubled.set(name, outcome);
    }, 400_000);

    it.each(Object.entries(faults))(
      '%s',
      async (_, storm) => {
        expect(await lived(scenario, storm)).toEqual(untroubled.get(name));
      },
      120_000,
    );
  });

  it('nothing is left undone, refused or out of balance', async () => {
    const left = await house.world.rows(
      `SELECT group_key, op, status, error FROM billing.stripe_command WHERE status IN ('pending', 'parked')
       UNION ALL SELECT id, type, status, last_error FROM billing.stripe_event WHERE status IN ('pending', 'failed')`,
    );
    expect(left).toEqual([]);
    await nothingDiffers(house.world);
  }, 400_000);

  it('notices a product that does not look whether its work was done before it asks under another key', async () => {
    const scenario = scenarios['a bill is finalised and paid']!;
    const gateway = house.world.get(PaymentGateway);
    const find = gateway.find.bind(gateway);
    const storm = [{ kind: 'error_after_commit', match: 'POST /v1/invoices', times: 1 }];
    expect((await lived(scenario, storm))['made']).toMatchObject({ invoice: 1 });
    gateway.find = async () => undefined;
    try {
      expect((await lived(scenario, storm))['made']).toMatchObject({ invoice: 2 });
    } finally {
      gateway.find = find;
    }
  }, 400_000);
});

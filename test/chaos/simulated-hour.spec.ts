import { startPrivateInstance, type PrivateInstance } from '../../apps/local/src/instance.js';
import { simulate, type Outcome } from '../../apps/local/src/simulate/simulate.js';
import { buildPrograms } from '../scenarios/support/stage.js';

describe('callers and agents on two api processes, one of which is killed at half-time', () => {
  let instance: PrivateInstance;
  let outcome: Outcome;

  beforeAll(async () => {
    buildPrograms();
    instance = await startPrivateInstance({ apis: 2 });
    outcome = await simulate(
      instance,
      {
        agents: 6,
        callsPerHour: 150,
        minutes: 8,
        speed: 20,
        killApi: true,
        seed: 7,
        talk: 180,
        wrapUp: 30,
        patience: 90,
        plain: false,
      },
      () => undefined,
    );
  }, 400_000);
  afterAll(() => instance?.stop());

  it('lose no call, answer none twice and leave none behind', () => {
    expect(outcome).toMatchObject({ duplicates: 0, lost: 0, orphaned: 0 });
    const { offered, answered, abandoned } = outcome.own;
    expect(answered + abandoned).toBe(offered);
    expect(answered).toBeGreaterThan(5);
  });

  it('come back with their lines to the process that lives', () => {
    expect(outcome.reconnects).toBeGreaterThan(0);
  });

  it('are counted by the live floor as they count themselves', () => {
    expect(outcome.floorDisagrees).toEqual([]);
  });
});

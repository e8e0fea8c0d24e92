import type { ContractView } from '@madoguchi/contracting/contract';
import type { PersonActor } from '@madoguchi/platform/access';
import { createEmulator } from '@madoguchi/stripe-emulator';
import { CloseMonth } from '../src/application/close-month.js';
import { ClosePreviousMonth } from '../src/application/close-previous-month.js';
import { ReadMoney } from '../src/application/read-money.js';
import { StartCheckout } from '../src/application/start-checkout.js';
import { BillingWorld } from './billing-world.js';

describe('a month that is being billed', () => {
  let world: BillingWorld;
  let client: PersonActor;
  let contract: ContractView;
  beforeAll(async () => {
    world = await BillingWorld.open(createEmulator);
    const producer = await world.company('producer', 'みなと企画');
    const operator = await world.company('operator', '北町');
    await world.setClock('2026-10-25T03:00:00Z');
    client = await world.company('client', 'さくら歯科');
    contract = world.contract(client, producer, operator, { endsOn: '2026-11-30' });
    const { url } = await world.get(StartCheckout).execute(client, contract.id);
    await world.payPage(url);
    await world.until(async () => world.neighbours.activated.has(contract.id));
    await world.workOff();
  });
  afterAll(() => world.close());

  const close = () => world.get(CloseMonth).execute(world.issuer, '2026-11');
  const waiting = async () =>
    (await world.get(ReadMoney).cockpit(world.issuer, 'ja')).awaitingClose.map(
      ({ parkReason }) => parkReason,
    );
  const isBilled = () => world.neighbours.billed.has(`${contract.id} 2026-11`);

  it('of a contract that has ended waits ten days for appointments to be decided', async () => {
    world.neighbours.undecided = 1;
    for (const day of ['2026-12-01', '2026-12-10']) {
      await world.setClock(`${day}T06:30:00+09:00`);
      await world.get(ClosePreviousMonth).run();
      expect(await waiting()).toEqual(['appointmentsUndecided']);
      // What is accepted meanwhile counts.
      expect(isBilled()).toBe(false);
    }
  });

  it('is parked with its units open when calls have no result', async () => {
    world.neighbours.unfinished = 1;
    expect((await close()).parked).toMatchObject([{ reason: 'callsUnfinished' }]);
    expect(isBilled()).toBe(false);
    world.neighbours.unfinished = 0;
  });

  it('is billed by itself when the ten days are over, and takes nothing more in', async () => {
    await world.setClock('2026-12-11T06:30:00+09:00');
    await world.get(ClosePreviousMonth).run();
    expect(await waiting()).toEqual([]);
    expect(isBilled()).toBe(true);
    const [invoice] = await world.rows<{ status: string }>(
      'SELECT status FROM billing.invoice WHERE contract_id = $1',
      [contract.id],
    );
    expect(invoice!.status).toBe('paid');
  });
});

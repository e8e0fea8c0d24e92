import type { PersonActor } from '@madoguchi/platform/access';
import { createEmulator } from '@madoguchi/stripe-emulator';
import { CloseMonth } from '../src/application/close-month.js';
import { DecideCreditNote } from '../src/application/decide-credit-note.js';
import { ProposeCreditNote } from '../src/application/propose-credit-note.js';
import { ReadRevenue } from '../src/application/read-revenue.js';
import { StartCheckout } from '../src/application/start-checkout.js';
import { bankTakes } from './bank-takes.js';
import { BillingWorld } from './billing-world.js';
import { payOut, secondAdmin } from './pay-out.js';

const BROKE = '4000000000000341';

describe('what clients have paid, in a payee’s months', () => {
  let world: BillingWorld;
  let companies = 0;
  beforeAll(async () => {
    world = await BillingWorld.open(createEmulator);
  });
  afterAll(() => world.close());

  /** November of a new client with payees of its own: 49,800 yen before tax. */
  const billed = async (card?: string, alone = false) => {
    companies += 1;
    await world.setClock('2026-10-25T03:00:00Z');
    const client = await world.company('client', `依頼企業${companies}`);
    const producer = await world.company('producer', `企画${companies}`, 'T7000012050002');
    const operator = alone ? producer : await world.company('operator', `コールセンター${companies}`);
    const contract = world.contract(client, producer, operator);
    const { url } = await world.get(StartCheckout).execute(client, contract.id);
    await world.payPage(url, card);
    await world.until(async () => world.neighbours.activated.has(contract.id));
    await world.setClock('2026-12-01T00:10:00+09:00');
    const { invoices } = await world.get(CloseMonth).execute(world.issuer, '2026-11');
    await world.workOff();
    const { id, totalMinor } = invoices.find(({ contractId }) => contractId === contract.id)!;
    return { producer, invoiceId: id, totalMinor };
  };
  const november = async (payee: PersonActor) =>
    (await world.get(ReadRevenue).execute(payee)).find(({ month }) => month === '2026-11')!;

  it('are without a bill whose share was advanced and that nobody has paid', async () => {
    const { producer } = await billed(BROKE);
    await world.setClock('2027-01-25T10:00:00+09:00');
    await payOut(world, '2027-01-25');
    expect(await november(producer)).toMatchObject({ grossMinor: 0, shareMinor: 15_189 });
  });

  it('are less what went back by credit note, and what a bank took back of the rest', async () => {
    const { producer, invoiceId, totalMinor } = await billed();
    expect((await november(producer)).grossMinor).toBe(49_800);
    const { id } = await world.get(ProposeCreditNote).execute(world.issuer, {
      invoiceId,
      means: 'carry',
      reason: '開始が遅れたため',
      lines: [{ position: 1, amountMinor: 9_800 }],
    });
    await world.get(DecideCreditNote).approve(secondAdmin(world), id, false);
    expect((await november(producer)).grossMinor).toBe(40_000);
    // A tenth of what was left, with its tax.
    await bankTakes(world, invoiceId, 'dp_tenth', 4_400);
    expect(await november(producer)).toMatchObject({ grossMinor: 36_000, shareMinor: 10_980 });
    // All of it: the credit is set off, and goes back once.
    await bankTakes(world, invoiceId, 'dp_rest', totalMinor - 4_400);
    expect(await november(producer)).toMatchObject({ grossMinor: 0, shareMinor: 0 });
  });

  it('count once where a producer is also the operator', async () => {
    const { producer } = await billed(undefined, true);
    expect(await november(producer)).toMatchObject({ grossMinor: 49_800, shareMinor: 15_189 + 27_141 });
  });
});

import { createEmulator } from '@madoguchi/stripe-emulator';
import type { PersonActor } from '@madoguchi/platform/access';
import fc from 'fast-check';
import { ChooseWayToPay } from '../src/application/choose-way-to-pay.js';
import { CloseMonth } from '../src/application/close-month.js';
import { ReadInvoices } from '../src/application/read-invoices.js';
import { StartCheckout } from '../src/application/start-checkout.js';
import { OpenWhenContractActivated } from '../src/application/when-contract-activated.js';
import { BillingWorld, system } from './billing-world.js';

const amount = (least: number, most: number) => fc.integer({ min: least, max: most });
const plan = fc.record({
  baseMinor: amount(120, 90_000),
  initialFeeMinor: fc.oneof(fc.constant(0), amount(1, 60_000)),
  minimumMinor: fc.oneof(fc.constant(0), amount(1, 120_000)),
  depositMinor: fc.oneof(fc.constant(0), amount(50, 90_000)),
  baseInAdvance: fc.boolean(),
});
const day = fc.constantFrom('2026-10-25', '2026-10-31', '2026-11-01', '2026-11-17', '2026-11-30');

describe('what is asked for when a contract begins', () => {
  let world: BillingWorld;
  let producer: PersonActor;
  let operator: PersonActor;
  beforeAll(async () => {
    world = await BillingWorld.open(createEmulator);
    producer = await world.company('producer', '合同会社みなと企画');
    operator = await world.company('operator', '北町コールセンター');
  });
  afterAll(() => world.close());

  const signed = async (name: string, startsOn: string, terms: object) => {
    const client = await world.company('client', name);
    const { id, plan: plain } = world.contract(client, producer, operator, { startsOn });
    world.reprice(world.neighbours.contracts.get(id)!, {
      ...plain,
      overageTiers: null,
      ...terms,
    } as typeof plain);
    const { opening, sentDueOn } = (await world.get(ReadInvoices).paymentMethod(client, id)).asked!;
    return { client, contract: world.neighbours.contracts.get(id)!, opening, sentDueOn };
  };
  const begin = async ({
    id: contractId,
    clientId,
    startsOn,
  }: {
    id: string;
    clientId: string;
    startsOn: string;
  }) => {
    await world.until(async () => world.neighbours.activated.has(contractId));
    await world.db.unitOfWork.run(system, (tx) =>
      world.get(OpenWhenContractActivated).react({ contractId, clientId, startsOn }, tx),
    );
    await world.drive();
    await world.workOff();
  };
  /** What Stripe has really taken from a client. */
  const taken = async ({ companyId }: PersonActor): Promise<number> => {
    const [account] = await world.rows<{ id: string }>(
      'SELECT stripe_customer_id AS id FROM billing.client_account WHERE client_id = $1',
      [companyId],
    );
    const { data } = await world.stripe<{ data: { amount: number; paid: boolean }[] }>(
      `charges?customer=${account!.id}&limit=100`,
    );
    return data.filter(({ paid }) => paid).reduce((all, each) => all + each.amount, 0);
  };

  it.each(fc.sample(fc.tuple(plan, day), { numRuns: 12, seed: 9_200 }))(
    'is what Stripe takes at once, and then with the first two bills: %j from %s',
    async (terms, startsOn) => {
      await world.setClock('2026-10-25T03:00:00Z');
      const { client, contract, opening } = await signed(
        `甲${JSON.stringify(terms).length}`,
        startsOn,
        terms,
      );
      const { url } = await world.get(StartCheckout).execute(client, contract.id);
      await world.payPage(url);
      await begin(contract);
      expect(await taken(client)).toBe(opening.atOnce.totalMinor);

      let expected = opening.atOnce.totalMinor;
      for (const bill of [opening.next, opening.monthly]) {
        await world.setClock(`${bill.on}T00:40:00+09:00`);
        await world.get(CloseMonth).execute(world.issuer, previous(bill.on));
        await world.workOff();
        expected += bill.totalMinor;
        expect(await taken(client)).toBe(expected);
      }
    },
  );

  it('is sent with a due day to whoever pays by transfer, and is nothing any more once the contract has begun', async () => {
    await world.setClock('2026-10-25T03:00:00Z');
    const terms = { baseInAdvance: true, minimumMinor: 0 };
    const { client, contract, opening, sentDueOn } = await signed('みどり工務店', '2026-11-16', terms);
    await world.get(ChooseWayToPay).execute(client, contract.id, 'transfer');
    await begin(contract);
    const [bill] = (await world.get(ReadInvoices).page(client, contract.id, 5, 0)).items;
    expect(bill).toMatchObject({ way: 'transfer', leftMinor: opening.atOnce.totalMinor, dueOn: sentDueOn });

    world.neighbours.contracts.set(contract.id, {
      ...contract,
      activatedAt: new Date('2026-10-25T03:00:00Z'),
    });
    expect((await world.get(ReadInvoices).paymentMethod(client, contract.id)).asked).toBeNull();
  });

  it('counts from today when the way of paying comes after the first day', async () => {
    await world.setClock('2026-11-20T03:00:00Z');
    const { opening } = await signed('やまと商店', '2026-11-16', { baseInAdvance: true, initialFeeMinor: 0 });
    // 29,800 × 11 ÷ 30 = 10,926, and 1,092 of tax.
    expect(opening.atOnce.totalMinor).toBe(12_018);
  });
});

const previous = (firstDay: string): string => {
  const date = new Date(`${firstDay}T00:00:00Z`);
  date.setUTCDate(0);
  return date.toISOString().slice(0, 7);
};

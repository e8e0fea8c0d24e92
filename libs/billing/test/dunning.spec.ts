import type { ContractView } from '@madoguchi/contracting/contract';
import type { PersonActor } from '@madoguchi/platform/access';
import { createEmulator } from '@madoguchi/stripe-emulator';
import { CloseMonth } from '../src/application/close-month.js';
import { ReadInvoices } from '../src/application/read-invoices.js';
import { RunDunning } from '../src/application/run-dunning.js';
import { StartCheckout } from '../src/application/start-checkout.js';
import { DunningType } from '../src/graphql/dunning.type.js';
import { BillingWorld } from './billing-world.js';

describe('an invoice nobody pays', () => {
  let world: BillingWorld;
  let producer: PersonActor;
  let operator: PersonActor;
  beforeAll(async () => {
    world = await BillingWorld.open(createEmulator);
    producer = await world.company('producer', '合同会社みなと企画');
    operator = await world.company('operator', '北町コールセンター');
  });
  afterAll(() => world.close());

  const storeCard = async (client: PersonActor, contractId: string, card?: string) => {
    const { url } = await world.get(StartCheckout).execute(client, contractId);
    await world.payPage(url, card);
    await world.until(async () => {
      const open = await world.rows(
        `SELECT FROM billing.checkout WHERE contract_id = $1 AND status = 'open'`,
        [contractId],
      );
      return open.length === 0;
    });
  };
  const unpaid = async (name: string, more: Partial<ContractView> = {}) => {
    await world.setClock('2026-10-25T03:00:00Z');
    const client = await world.company('client', name);
    const contract = world.contract(client, producer, operator, more);
    await storeCard(client, contract.id, '4000000000000341');
    await world.setClock('2026-12-01T00:10:00+09:00');
    const { invoices } = await world.get(CloseMonth).execute(world.issuer, '2026-11');
    const invoice = invoices.find(({ contractId }) => contractId === contract.id)!;
    return { client, contract, invoice };
  };
  const on = async (day: string, times = 1) => {
    await world.setClock(`${day}T09:00:00+09:00`);
    for (let time = 0; time < times; time += 1) await world.get(RunDunning).run();
  };
  const statusOf = (id: string) => world.neighbours.contracts.get(id)!.status;
  const mailsTo = async (client: PersonActor) => {
    const rows = await world.rows<{ subject: string }>(
      `SELECT payload ->> 'subject' AS subject FROM graphile_worker._private_jobs WHERE payload ->> 'to' = $1 ORDER BY id`,
      [`${client.personId}@example.com`],
    );
    return rows.map(({ subject }) => subject);
  };

  it('follows the days of its own contract, and keeps them whatever is agreed later', async () => {
    const dunning = { remindBeforeDays: 5, remindAfterDays: 5, suspendAfterDays: 12, terminateAfterDays: 45 };
    const { client, contract, invoice } = await unpaid('こだま書店', { dunning });
    const now = world.neighbours.contracts.get(contract.id)!;
    world.neighbours.contracts.set(contract.id, { ...now, dunning: { ...dunning, suspendAfterDays: 6 } });
    expect(DunningType.from(invoice)).toMatchObject({
      remindOn: '2026-12-06',
      suspendOn: '2026-12-13',
      terminateOn: '2027-01-15',
    });
    const stage = async () => (await world.get(ReadInvoices).one(client, invoice.id)).dunning?.stage;
    await on('2026-12-05');
    expect(await stage()).toBe('told');
    await on('2026-12-12');
    expect(await stage()).toBe('reminded');
    const [letter] = await world.rows<{ text: string }>(
      `SELECT payload ->> 'text' AS text FROM graphile_worker._private_jobs
       WHERE payload ->> 'to' = $1 AND payload ->> 'subject' LIKE 'カードの登録%'`,
      [`${client.personId}@example.com`],
    );
    expect(letter!.text).toContain('2026年12月13日までに');
    await on('2026-12-13');
    expect(statusOf(contract.id)).toBe('suspended');
    await on('2027-01-14');
    expect(statusOf(contract.id)).toBe('suspended');
    await on('2027-01-15');
    expect(statusOf(contract.id)).not.toBe('suspended');
  });

  it('is told, reminded on day 3, suspended on day 7 and resumed at once when it is paid', async () => {
    const { client, contract, invoice } = await unpaid('さくら歯科');
    expect(invoice).toMatchObject({
      status: 'payment_failed',
      dunning: { stage: 'told', failedOn: '2026-12-01' },
    });
    const stage = async () => (await world.get(ReadInvoices).one(client, invoice.id)).dunning?.stage;

    await on('2026-12-03');
    expect([await stage(), statusOf(contract.id)]).toEqual(['told', 'active']);
    await on('2026-12-04', 3);
    expect([await stage(), statusOf(contract.id)]).toEqual(['reminded', 'active']);
    await on('2026-12-07');
    expect(await stage()).toBe('reminded');
    await on('2026-12-08', 3);
    expect([await stage(), statusOf(contract.id)]).toEqual(['suspended', 'suspended']);

    await storeCard(client, contract.id);
    await world.until(async () => (await world.get(ReadInvoices).one(client, invoice.id)).status === 'paid');
    expect([await stage(), statusOf(contract.id)]).toEqual([undefined, 'active']);
    await on('2027-02-01');
    expect(statusOf(contract.id)).toBe('active');
    expect((await mailsTo(client)).slice(-4)).toEqual([
      expect.stringContaining('引き落とせませんでした'),
      'カードの登録をお願いします：2026年12月8日に電話の受付が止まります',
      '「まちの電話番」の電話の受付を止めました',
      '「まちの電話番」の電話の受付を再開しました',
    ]);
  });

  it('ends the contract on day 30, also when the clock jumps there, and says it once', async () => {
    const { client, contract, invoice } = await unpaid('みどり工務店');
    await on('2027-01-10', 2);
    expect(statusOf(contract.id)).toBe('ended');
    expect((await world.get(ReadInvoices).one(client, invoice.id)).dunning?.stage).toBe('terminated');
    expect((await mailsTo(client)).slice(-1)).toEqual(['「まちの電話番」の契約を終了しました']);
    expect((await mailsTo(client)).filter((subject) => subject.includes('止めました'))).toEqual([]);
    // What is owed can still be paid, and that does not bring the contract back.
    await storeCard(client, contract.id);
    await world.until(async () => (await world.get(ReadInvoices).one(client, invoice.id)).status === 'paid');
    expect(statusOf(contract.id)).toBe('ended');
    await expect(world.get(StartCheckout).execute(client, contract.id)).rejects.toMatchObject({
      reason: 'contractEnded',
    });
  });

  it('stays suspended until every unpaid invoice of the contract is paid', async () => {
    const { client, contract } = await unpaid('やまと商店');
    await world.setClock('2027-01-01T00:10:00+09:00');
    await world.get(CloseMonth).execute(world.issuer, '2026-12');
    await on('2027-01-09');
    expect(statusOf(contract.id)).toBe('ended');
    const stranger = await world.company('client', '他社');
    expect(await world.get(ReadInvoices).page(stranger, null, 20, 0)).toEqual({ items: [], total: 0 });
    expect(
      (await world.get(ReadInvoices).page(client, contract.id, 20, 0)).items.map(
        ({ dunning }) => dunning?.stage,
      ),
    ).toEqual(['suspended', 'terminated']);
  });
});

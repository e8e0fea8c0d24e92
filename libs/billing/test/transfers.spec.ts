import type { PersonActor } from '@madoguchi/platform/access';
import { createEmulator } from '@madoguchi/stripe-emulator';
import { ChooseWayToPay } from '../src/application/choose-way-to-pay.js';
import { CloseMonth } from '../src/application/close-month.js';
import { FollowSentInvoices } from '../src/application/follow-sent-invoices.js';
import { ReadInvoices } from '../src/application/read-invoices.js';
import { ReadMoney } from '../src/application/read-money.js';
import { Reconcile } from '../src/application/reconcile.js';
import { RunDunning } from '../src/application/run-dunning.js';
import { BillingWorld } from './billing-world.js';
import { transfer } from './payers.js';

describe('paying by bank transfer', () => {
  let world: BillingWorld;
  let producer: PersonActor;
  let operator: PersonActor;
  beforeAll(async () => {
    world = await BillingWorld.open(createEmulator);
    producer = await world.company('producer', '合同会社みなと企画');
    operator = await world.company('operator', '北町コールセンター');
  });
  afterAll(() => world.close());
  afterEach(() => world.emulator.faults.clear());

  const signed = async (name: string, way: 'transfer' | 'konbini' = 'transfer') => {
    await world.setClock('2026-10-25T03:00:00Z');
    const client = await world.company('client', name);
    const contract = world.contract(client, producer, operator);
    await world.get(ChooseWayToPay).execute(client, contract.id, way);
    return { client, contract };
  };
  const close = async (month: string, at: string) => {
    await world.setClock(at);
    const { invoices } = await world.get(CloseMonth).execute(world.issuer, month);
    await world.workOff();
    return invoices;
  };
  const billed = async (name: string, way: 'transfer' | 'konbini' = 'transfer') => {
    const { client, contract } = await signed(name, way);
    const invoices = await close('2026-11', '2026-12-01T00:10:00+09:00');
    const { id } = invoices.find(({ contractId }) => contractId === contract.id)!;
    return { client, contract, id, invoice: await world.get(ReadInvoices).one(client, id) };
  };
  const read = (client: PersonActor, id: string) => world.get(ReadInvoices).one(client, id);
  const paid = async (client: PersonActor, id: string) => {
    await world.until(async () => (await read(client, id)).status === 'paid');
  };
  const on = async (day: string) => {
    await world.setClock(`${day}T09:30:00+09:00`);
    await world.get(FollowSentInvoices).run();
    await world.get(RunDunning).run();
  };
  /** Every nightly check agrees; answers what is kept for the client. */
  const balanced = async (client: PersonActor) => {
    await world.drive();
    await world.workOff();
    await world.get(Reconcile).run();
    const failed = await world.rows(
      `SELECT name, left_figure, right_figure, differing FROM billing.reconciliation
       WHERE NOT ok AND day = (SELECT max(day) FROM billing.reconciliation)`,
    );
    expect(failed).toEqual([]);
    const { trialBalance, differences } = await world.get(ReadMoney).cockpit(world.issuer, 'ja');
    expect([trialBalance.balanced, differences]).toEqual([true, []]);
    const [row] = await world.rows<{ kept: number }>(
      `SELECT -coalesce(sum(amount_minor), 0)::int AS kept FROM billing.ledger_entry WHERE account = 'client_funds' AND party_id = $1`,
      [client.companyId],
    );
    return row!.kept;
  };
  const mailsTo = async (client: PersonActor) => {
    const rows = await world.rows<{ subject: string }>(
      `SELECT payload ->> 'subject' AS subject FROM graphile_worker._private_jobs WHERE payload ->> 'to' = $1 ORDER BY id`,
      [`${client.personId}@example.com`],
    );
    return rows.map(({ subject }) => subject);
  };

  it('needs no card, asks for the money in a letter with the account, and is paid when it arrives', async () => {
    const { client, contract, id, invoice } = await billed('さくら歯科');
    expect(world.neighbours.activated.has(contract.id)).toBe(true);
    expect(invoice).toMatchObject({
      status: 'issued',
      way: 'transfer',
      dueOn: '2026-12-31',
      leftMinor: 54_780,
      transferredMinor: 0,
      bank: { accountType: 'futsu', bankName: 'お試し銀行' },
    });
    expect(invoice.payPageUrl).toContain('/invoice/');
    expect(await mailsTo(client)).toEqual(['2026年12月31日までに54,780円をお振り込みください']);
    // Waiting is no work: the minute job does not ask about it again and again.
    await world.drive();
    expect(await balanced(client)).toBe(0);

    await transfer(world, client, 54_780);
    await paid(client, id);
    expect(await read(client, id)).toMatchObject({ leftMinor: 0, transferredMinor: 54_780, payPageUrl: null });
    expect(await balanced(client)).toBe(0);
  });
});

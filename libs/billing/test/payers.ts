import type { ContractView } from '@madoguchi/contracting/contract';
import type { PersonActor } from '@madoguchi/platform/access';
import { ChooseWayToPay } from '../src/application/choose-way-to-pay.js';
import { CloseMonth } from '../src/application/close-month.js';
import { FollowSentInvoices } from '../src/application/follow-sent-invoices.js';
import { ReadInvoices } from '../src/application/read-invoices.js';
import { ReadMoney } from '../src/application/read-money.js';
import { Reconcile } from '../src/application/reconcile.js';
import { RunDunning } from '../src/application/run-dunning.js';
import type { BillingWorld } from './billing-world.js';

/** Clients who pay by themselves, and the banks and stores they do it at. */
export class Payers {
  private constructor(
    private readonly world: BillingWorld,
    private readonly producer: PersonActor,
    private readonly operator: PersonActor,
  ) {}

  static async of(world: BillingWorld): Promise<Payers> {
    const producer = await world.company('producer', '合同会社みなと企画');
    return new Payers(world, producer, await world.company('operator', '北町コールセンター'));
  }

  get payees(): readonly PersonActor[] {
    return [this.producer, this.operator];
  }

  /** Nothing is chosen yet to pay with. */
  async unsigned(name: string, more: Partial<ContractView> = {}) {
    const client = await this.world.company('client', name);
    return { client, contract: this.world.contract(client, this.producer, this.operator, more) };
  }

  async signed(
    name: string,
    way: 'transfer' | 'konbini' = 'transfer',
    plan: Partial<ContractView['plan']> = {},
  ) {
    await this.world.setClock('2026-10-25T03:00:00Z');
    const client = await this.world.company('client', name);
    const contract = this.world.contract(client, this.producer, this.operator);
    this.world.reprice(contract, { ...contract.plan, ...plan });
    await this.world.get(ChooseWayToPay).execute(client, contract.id, way);
    return { client, contract };
  }

  async close(month: string, at: string) {
    await this.world.setClock(at);
    const { invoices } = await this.world.get(CloseMonth).execute(this.world.issuer, month);
    await this.world.workOff();
    return invoices;
  }

  /** Signed, and November billed on the first of December. */
  async billed(...signing: Parameters<Payers['signed']>) {
    const { client, contract } = await this.signed(...signing);
    const invoices = await this.close('2026-11', '2026-12-01T00:10:00+09:00');
    const { id } = invoices.find(({ contractId }) => contractId === contract.id)!;
    return { client, contract, id, invoice: await this.read(client, id) };
  }

  read(client: PersonActor, id: string) {
    return this.world.get(ReadInvoices).one(client, id);
  }

  async paid(client: PersonActor, id: string): Promise<void> {
    await this.world.until(async () => (await this.read(client, id)).status === 'paid');
  }

  /** What the hourly jobs do on that day. */
  async on(day: string): Promise<void> {
    await this.world.setClock(`${day}T09:30:00+09:00`);
    await this.world.get(FollowSentInvoices).run();
    await this.world.get(RunDunning).run();
  }

  /** Every nightly check of money agrees; later months are left open on purpose. Answers what is kept for the client. */
  async balanced(client: PersonActor): Promise<number> {
    await this.world.drive();
    await this.world.workOff();
    await this.world.get(Reconcile).run();
    const failed = await this.world.rows(
      `SELECT name, left_figure, right_figure, differing FROM billing.reconciliation
       WHERE NOT ok AND name <> 'months' AND day = (SELECT max(day) FROM billing.reconciliation)`,
    );
    expect(failed).toEqual([]);
    const { trialBalance, differences } = await this.world.get(ReadMoney).cockpit(this.world.issuer, 'ja');
    expect([trialBalance.balanced, differences]).toEqual([true, []]);
    return 0 - (await this.balance(client, 'client_funds'));
  }

  async balance(client: PersonActor, account: string): Promise<number> {
    const [row] = await this.world.rows<{ sum: number }>(
      'SELECT coalesce(sum(amount_minor), 0)::int AS sum FROM billing.ledger_entry WHERE account = $2 AND party_id = $1',
      [client.companyId, account],
    );
    return row!.sum;
  }

  async mailsTo(client: PersonActor): Promise<string[]> {
    const rows = await this.world.rows<{ subject: string }>(
      `SELECT payload ->> 'subject' AS subject FROM graphile_worker._private_jobs WHERE payload ->> 'to' = $1 ORDER BY id`,
      [`${client.personId}@example.com`],
    );
    return rows.map(({ subject }) => subject);
  }

  async customerOf({ companyId }: PersonActor): Promise<string> {
    const [row] = await this.world.rows<{ id: string }>(
      'SELECT stripe_customer_id AS id FROM billing.client_account WHERE client_id = $1',
      [companyId],
    );
    return row!.id;
  }

  /** What a client's bank sends; the provider knows by the account whose it is. */
  async transfer(client: PersonActor, amountMinor: number): Promise<void> {
    const answer = await this.post(
      `/v1/test_helpers/customers/${await this.customerOf(client)}/fund_cash_balance`,
      {
        amount: String(amountMinor),
        currency: 'jpy',
      },
    );
    if (!answer.ok) throw new Error(await answer.text());
  }

  /** Gets a number on the provider's page. Answers the page of the voucher. */
  async voucher(payPageUrl: string): Promise<string> {
    const answer = await this.post(payPageUrl, {
      method: 'konbini',
      email: 'hanako@example.com',
      name: '山田 花子',
    });
    return answer.headers.get('location')!;
  }

  post(url: string, fields: Record<string, string>): Promise<Response> {
    return fetch(new URL(url, `http://127.0.0.1:${this.world.emulator.port}`), {
      method: 'POST',
      redirect: 'manual',
      headers: { authorization: 'Bearer sk_test_emulator_billing' },
      body: new URLSearchParams(fields),
    });
  }
}

import type { ContractView } from '@madoguchi/contracting/contract';
import type { PersonActor } from '@madoguchi/platform/access';
import { CloseMonth } from '../src/application/close-month.js';
import { FollowSentInvoices } from '../src/application/follow-sent-invoices.js';
import { StartCheckout } from '../src/application/start-checkout.js';
import { BillingWorld } from './billing-world.js';

export const GOOD = '4242424242424242';
export const BROKE = '4000000000000341';

/** One client with one contract, and who is paid from it. */
export interface Case {
  readonly client: PersonActor;
  readonly contract: ContractView;
}

/** How a cell ended: what we have of this one contract, and what the provider made for it. */
export type Outcome = Readonly<Record<string, unknown>>;

/** What the provider makes of these is money or papers; a second one would be a mistake. */
const counted = ['customer', 'invoice', 'refund', 'credit_note', 'transfer', 'dispute', 'account'];

/** One house for the whole matrix; every cell is a client of its own, so nothing of one shows in another. */
export class FaultHouse {
  private clients = 0;

  private constructor(
    readonly world: BillingWorld,
    readonly parties: readonly [PersonActor, PersonActor],
  ) {}

  static async open(createEmulator: Parameters<typeof BillingWorld.open>[0]): Promise<FaultHouse> {
    const world = await BillingWorld.open(createEmulator);
    // They have no account with the provider: what they are due waits, and no cell meets another's transfers.
    const producer = await world.company('producer', '合同会社みなと企画');
    return new FaultHouse(world, [producer, await world.company('operator', '北町コールセンター')]);
  }

  async signed(plan: Partial<ContractView['plan']> = {}, parties = this.parties): Promise<Case> {
    this.clients += 1;
    await this.world.setClock('2026-10-25T03:00:00Z');
    this.world.neighbours.contracts.clear();
    const client = await this.world.company('client', `依頼企業${this.clients}`);
    const contract = this.world.contract(client, ...parties);
    this.world.reprice(contract, {
      ...contract.plan,
      minimumMinor: 0,
      overageTiers: null,
      baseInAdvance: false,
      ...plan,
    });
    this.world.calls(contract, 5);
    return { client, contract: this.world.neighbours.contracts.get(contract.id)! };
  }

  /** A person who is told to try again later does so. */
  async patiently<T>(act: () => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await act();
      } catch (error) {
        if ((error as { code?: string }).code !== 'UNAVAILABLE' || tries === 10) throw error;
        await this.aMinutePasses();
      }
    }
  }

  /** A card is typed on the provider's page; where its bank asks for a confirmation, it is given. */
  async storeCard({ client, contract }: Case, card = GOOD): Promise<void> {
    const { url } = await this.patiently(() => this.world.get(StartCheckout).execute(client, contract.id));
    const next = await this.world.payPage(url, card);
    if (next !== null && new URL(next, url).origin === new URL(url).origin)
      await fetch(new URL(next, url), {
        method: 'POST',
        redirect: 'manual',
        body: new URLSearchParams({ result: 'approve' }),
      });
    await this.comeToRest();
  }

  shutDown(): Promise<void> {
    return this.world.close();
  }

  /** The night job closes a month, however often it has to. */
  async close({ contract }: Case, month: string, on: string): Promise<{ id: string }> {
    await this.world.setClock(`${on}T00:40:00+09:00`);
    await this.world.get(CloseMonth).execute(this.world.issuer, month);
    await this.comeToRest();
    const [invoice] = await this.world.rows<{ id: string }>(
      'SELECT id FROM billing.invoice WHERE contract_id = $1 AND month = $2',
      [contract.id, month],
    );
    return invoice!;
  }

  /** Whatever is half done is taken up again by the jobs, until we and the provider have nothing left to tell each other. */
  async comeToRest(): Promise<void> {
    const deadline = Date.now() + 60_000;
    for (let quiet = 0; quiet < 2;) {
      await this.aMinutePasses();
      quiet = (await this.waiting()) === 0 ? quiet + 1 : 0;
      if (Date.now() > deadline) throw new Error('It does not come to rest');
    }
  }

  private async aMinutePasses(): Promise<void> {
    await this.world.rows(`UPDATE billing.stripe_command SET locked_until = NULL WHERE status = 'pending'`);
    await this.world.drive();
    await this.world.get(FollowSentInvoices).run();
    await this.world.workOff();
  }

  private async waiting(): Promise<number> {
    const { pendingDeliveries } = await this.providerState();
    const [ours] = await this.world.rows<{ count: number }>(
      `SELECT (SELECT count(*) FROM billing.stripe_event WHERE status = 'pending')::int
        + (SELECT count(*) FROM billing.stripe_command WHERE status = 'pending')::int AS count`,
    );
    return pendingDeliveries.length + ours!.count;
  }

  private async providerState() {
    const answer = await fetch(`http://127.0.0.1:${this.world.emulator.port}/_emulator/state`);
    return (await answer.json()) as {
      pendingDeliveries: readonly object[];
      objects: Record<string, number>;
      faults: readonly { times: number | null }[];
    };
  }

  /** How many objects of each kind the provider has. */
  async made(): Promise<Record<string, number>> {
    const { objects } = await this.providerState();
    return Object.fromEntries(counted.map((kind) => [kind, objects[kind] ?? 0]));
  }

  storm(faults: readonly object[]): void {
    this.world.emulator.faults.replace({ faults });
  }

  /** Ends the storm. @returns how many of its faults struck */
  async calm(faults: readonly { times: number }[]): Promise<number> {
    const { faults: left } = await this.providerState();
    this.world.emulator.faults.clear();
    const times = (list: readonly { times: number | null }[]) =>
      list.reduce((all, each) => all + each.times!, 0);
    return times(faults) - times(left);
  }

  async outcome({ client, contract }: Case): Promise<Outcome> {
    const own = `SELECT id FROM billing.invoice WHERE contract_id = $1`;
    const ask = (sql: string) => this.world.rows<object>(sql, [contract.id]);
    const [account] = await this.world.rows<{ customer: string }>(
      'SELECT stripe_customer_id AS customer FROM billing.client_account WHERE client_id = $1',
      [client.companyId],
    );
    type List<T> = { data: T[] };
    type Charge = { status: string; amount: number; amount_refunded: number; disputed: boolean };
    const charges = await this.world.stripe<List<Charge>>(`charges?customer=${account!.customer}&limit=100`);
    const bills = await this.world.stripe<List<{ status: string; total: number; amount_paid: number }>>(
      `invoices?customer=${account!.customer}&limit=100`,
    );
    const told = await this.world.rows<{ subject: string }>(
      `SELECT payload ->> 'subject' AS subject FROM graphile_worker._private_jobs WHERE payload ->> 'to' = $1`,
      [`${client.personId}@example.com`],
    );
    const sorted = (list: readonly unknown[]) => list.map((each) => JSON.stringify(each)).sort();
    return {
      bills: await ask(
        `SELECT month, status, total_minor::int AS total, collected_minor::int AS collected, fee_minor::int AS fee FROM billing.invoice WHERE contract_id = $1 ORDER BY month`,
      ),
      books: await ask(
        `SELECT kind, account, sum(amount_minor)::int AS amount, count(*)::int AS entries FROM billing.ledger_tx tx JOIN billing.ledger_entry ON tx_id = tx.id
         WHERE source_id IN (${own} UNION ALL SELECT id FROM billing.credit_note WHERE invoice_id IN (${own})
           UNION ALL SELECT id FROM billing.chargeback WHERE invoice_id IN (${own}) UNION ALL SELECT id FROM billing.payout_line WHERE invoice_id IN (${own})
           UNION ALL SELECT id FROM billing.cash_movement WHERE client_id = (SELECT client_id FROM billing.contract_payment WHERE contract_id = $1)
           UNION ALL SELECT id FROM billing.deposit WHERE contract_id = $1) GROUP BY 1, 2 ORDER BY 1, 2`,
      ),
      notes: await ask(
        `SELECT means, status, total_minor::int AS total, settled_at IS NOT NULL AS settled FROM billing.credit_note WHERE invoice_id IN (${own}) ORDER BY 1, 3`,
      ),
      chargebacks: await ask(
        `SELECT state, withdrawn_minor::int AS withdrawn FROM billing.chargeback WHERE invoice_id IN (${own})`,
      ),
      shares: await ask(
        `SELECT role, net_minor::int AS net, transfer_minor::int AS transfer, sent_at IS NOT NULL AS sent FROM billing.payout_line WHERE invoice_id IN (${own}) ORDER BY 1, 2`,
      ),
      deposits: await ask(
        `SELECT deposit.amount_minor::int AS amount, applied_minor::int AS applied, refunded_minor::int AS refunded, refunded_at IS NOT NULL AS back
         FROM billing.deposit LEFT JOIN billing.deposit_settlement settlement ON settlement.deposit_id = deposit.id WHERE contract_id = $1`,
      ),
      pages: await ask(
        `SELECT status, count(*)::int AS count FROM billing.checkout WHERE contract_id = $1 AND status <> 'expired' GROUP BY 1 ORDER BY 1`,
      ),
      active: this.world.neighbours.activated.has(contract.id),
      charges: sorted(
        charges.data
          .filter(({ status }) => status === 'succeeded')
          .map(({ amount, amount_refunded: back, disputed }) => [amount, back, disputed]),
      ),
      theirs: sorted(bills.data.map(({ status, total, amount_paid: paid }) => [status, total, paid])),
      // Numbers of documents and days are the client's own; that a mail came once is what counts.
      mails: told.map(({ subject }) => subject.replace(/\d+/g, '#')).sort(),
    };
  }
}

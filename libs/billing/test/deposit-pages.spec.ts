import type { ContractView } from '@madoguchi/contracting/contract';
import type { PersonActor } from '@madoguchi/platform/access';
import { createEmulator } from '@madoguchi/stripe-emulator';
import { AnswerChargeback } from '../src/application/answer-chargeback.js';
import { DecideLostDeposit } from '../src/application/decide-lost-deposit.js';
import { ReadChargebacks } from '../src/application/read-chargebacks.js';
import { ReadInvoices } from '../src/application/read-invoices.js';
import { ReadMoney } from '../src/application/read-money.js';
import { Reconcile } from '../src/application/reconcile.js';
import { SettleDeposits } from '../src/application/settle-deposits.js';
import { StartCheckout } from '../src/application/start-checkout.js';
import { BillingWorld } from './billing-world.js';

const KEPT = 29_800;
const DISPUTED = '4000000000000259';

describe('the pages a deposit is paid on', () => {
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

  const signed = async (name: string) => {
    await world.setClock('2026-10-25T03:00:00Z');
    const client = await world.company('client', name);
    const plain = world.contract(client, producer, operator);
    world.reprice(plain, {
      ...plain.plan, minimumMinor: 0, overageTiers: null, baseInAdvance: false, depositMinor: KEPT, initialFeeMinor: 0,
    }); // prettier-ignore
    return { client, contract: world.neighbours.contracts.get(plain.id)! };
  };
  const pageOf = async (client: PersonActor, { id }: ContractView) =>
    (await world.get(StartCheckout).execute(client, id)).url;
  const begun = ({ id }: ContractView) => {
    const now = world.neighbours.contracts.get(id)!;
    world.neighbours.contracts.set(id, { ...now, activatedAt: new Date('2026-10-25T03:00:00Z') });
  };
  const pages = ({ id }: ContractView) =>
    world
      .rows<{ status: string }>(
        'SELECT status FROM billing.checkout WHERE contract_id = $1 ORDER BY created_at',
        [id],
      )
      .then((rows) => rows.map(({ status }) => status));
  const atStripe = async ({ id }: ContractView) => {
    const { data } = await world.stripe<{ data: { status: string; metadata: { contract: string } }[] }>(
      'checkout/sessions?limit=100',
    );
    return data.filter(({ metadata }) => metadata.contract === id).map(({ status }) => status);
  };
  const rest = async () => {
    for (let round = 0; round < 2; round += 1) {
      await world.drive();
      await world.workOff();
    }
  };
  /** What the books keep for the client; every nightly check agrees. */
  const kept = async ({ companyId }: PersonActor) => {
    await rest();
    await world.get(Reconcile).run();
    expect(
      await world.rows(
        "SELECT name, left_figure, right_figure FROM billing.reconciliation WHERE NOT ok AND name <> 'months'",
      ),
    ).toEqual([]);
    const { trialBalance, differences } = await world.get(ReadMoney).cockpit(world.issuer, 'ja');
    expect([trialBalance.balanced, differences]).toEqual([true, []]);
    const [row] = await world.rows<{ minor: number }>(
      `SELECT (0 - coalesce(sum(amount_minor), 0))::int AS minor FROM billing.ledger_entry WHERE account = 'client_deposit' AND party_id = $1`,
      [companyId],
    );
    return row!.minor;
  };
  const deposits = ({ id }: ContractView) =>
    world.rows(
      `SELECT surplus, amount_minor::int AS amount, (SELECT refunded_minor::int FROM billing.deposit_settlement WHERE deposit_id = deposit.id) AS refunded
       FROM billing.deposit WHERE contract_id = $1 ORDER BY surplus`,
      [id],
    );
  /** Its first deposit was lost, a page that only stores a card is open, and an admin asks for the deposit again. */
  const askedAgain = async (name: string) => {
    const { client, contract } = await signed(name);
    await world.payPage(await pageOf(client, contract), DISPUTED);
    await world.until(async () => (await pages(contract)).includes('completed'));
    begun(contract);
    const chargeback = await world.until(async () =>
      (await world.get(ReadChargebacks).all(world.issuer)).find((each) => each.contractId === contract.id),
    );
    const old = await pageOf(client, contract);
    await world.get(AnswerChargeback).execute(world.issuer, chargeback.id, 'losing_evidence');
    await rest();
    await world.get(DecideLostDeposit).execute(world.issuer, chargeback.id, 'asked');
    return { client, contract, old };
  };

  it('a page that was open when the deposit is asked for again is ended, and the new one takes it', async () => {
    const { client, contract, old } = await askedAgain('さくら歯科');
    // The answer is lost once: ending it again does no harm.
    world.emulator.faults.replace({
      faults: [{ kind: 'error_after_commit', match: 'POST /v1/checkout/sessions', times: 1 }],
    });
    await rest();
    await world.until(async () => (await atStripe(contract)).every((status) => status !== 'open'));
    expect(await pages(contract)).toEqual(['completed', 'expired']);
    expect((await fetch(old)).status).toBe(410);

    const fresh = await pageOf(client, contract);
    await world.payPage(fresh);
    await world.until(async () => (await pages(contract))[2] === 'completed');
    expect(await kept(client)).toBe(KEPT);
  });

  it('a card that wins the race on the old page is stored, and the deposit is still asked for', async () => {
    const { client, contract, old } = await askedAgain('みどり工務店');
    world.emulator.faults.replace({ faults: [{ kind: 'drop_webhooks', times: null }] });
    await world.payPage(old);
    await rest();
    world.emulator.faults.clear();
    expect(await pages(contract)).toEqual(['completed', 'completed']);
    const failed = await world.rows(
      `SELECT FROM billing.stripe_command WHERE status IN ('pending', 'parked')`,
    );
    expect(failed).toEqual([]);
    expect((await world.get(ReadInvoices).paymentMethod(client, contract.id)).depositMinor).toBe(KEPT);
    await world.payPage(await pageOf(client, contract));
    await world.until(async () => (await pages(contract))[2] === 'completed');
    expect(await kept(client)).toBe(KEPT);
  });

  it('a deposit that was paid on two pages is kept once and goes back once', async () => {
    const { client, contract } = await signed('やまと商店');
    const first = await pageOf(client, contract);
    // Half a day later a page is not used again; nobody has ended the first one yet.
    await world.setClock('2026-10-25T16:00:00Z');
    const second = await pageOf(client, contract);
    expect(second).not.toBe(first);
    await world.payPage(first);
    await world.payPage(second);
    await world.until(async () => (await pages(contract)).every((status) => status === 'completed'));
    begun(contract);
    await world.get(SettleDeposits).run();
    await world.get(SettleDeposits).run();
    await rest();
    expect(await deposits(contract)).toEqual([
      { surplus: false, amount: KEPT, refunded: null },
      { surplus: true, amount: KEPT, refunded: KEPT },
    ]);
    expect(await kept(client)).toBe(KEPT);
    // What the owner reads is the one that is kept.
    expect(await world.get(ReadInvoices).deposit(client, contract.id)).toMatchObject({ settlement: null });
    const { data } = await world.stripe<{ data: { amount: number }[] }>('refunds');
    expect(data.map(({ amount }) => amount)).toEqual([KEPT]);
  });

  it('a page that is opened later ends the one before', async () => {
    const { client, contract } = await signed('あおば設計');
    const first = await pageOf(client, contract);
    await world.setClock('2026-10-25T16:00:00Z');
    const second = await pageOf(client, contract);
    await rest();
    expect((await fetch(first)).status).toBe(410);
    await world.payPage(second);
    await world.until(async () => (await pages(contract))[1] === 'completed');
    expect(await pages(contract)).toEqual(['expired', 'completed']);
    expect(await kept(client)).toBe(KEPT);
  });
});

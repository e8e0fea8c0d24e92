import type { PersonActor } from '@madoguchi/platform/access';
import { createEmulator } from '@madoguchi/stripe-emulator';
import { DecideCreditNote } from '../src/application/decide-credit-note.js';
import { FollowSentInvoices } from '../src/application/follow-sent-invoices.js';
import { ProposeCreditNote } from '../src/application/propose-credit-note.js';
import { ReadInvoices } from '../src/application/read-invoices.js';
import { ReadTransfers } from '../src/application/read-transfers.js';
import { Reconcile } from '../src/application/reconcile.js';
import { PaymentGateway } from '../src/application/ports.js';
import { FundsReturnOpening, groupOfReturn, ReturnFunds } from '../src/application/return-funds.js';
import { CommandStore } from '../src/store/command.store.js';
import { BillingWorld, system } from './billing-world.js';
import { Payers } from './payers.js';

describe('paying by bank transfer', () => {
  let world: BillingWorld;
  let payers: Payers;
  let second: PersonActor;
  beforeAll(async () => {
    world = await BillingWorld.open(createEmulator);
    second = world.colleague(world.issuer, 'second-admin');
    payers = await Payers.of(world);
  });
  afterAll(() => world.close());
  afterEach(() => world.emulator.faults.clear());

  it('needs no card, asks for the money in a letter with the account, and is paid when it arrives', async () => {
    const { client, contract, id, invoice } = await payers.billed('さくら歯科');
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
    expect(await payers.mailsTo(client)).toEqual(['2026年12月31日までに54,780円をお振り込みください']);
    // Waiting is no work: the minute job does not ask about it again and again.
    await world.drive();
    expect(await payers.balanced(client)).toBe(0);

    await payers.transfer(client, 54_780);
    await payers.paid(client, id);
    expect(await payers.read(client, id)).toMatchObject({
      leftMinor: 0,
      transferredMinor: 54_780,
      payPageUrl: null,
    });
    expect(await payers.balanced(client)).toBe(0);
  });

  it('takes too little as a part, says what is missing, and goes on with the calendar for the rest', async () => {
    const { client, contract, id } = await payers.billed('みどり工務店');
    await payers.transfer(client, 50_000);
    await world.until(async () => (await payers.read(client, id)).transferredMinor === 50_000);
    expect(await payers.read(client, id)).toMatchObject({ status: 'issued', leftMinor: 4_780 });
    expect((await payers.mailsTo(client)).slice(-1)).toEqual(['あと4,780円をお振り込みください']);
    expect(await payers.balanced(client)).toBe(0);
    expect(await payers.balance(client, 'customer_receivable')).toBe(4_780);

    // The due day itself is not late; the days of the contract count from it.
    await payers.on('2026-12-31');
    expect((await payers.read(client, id)).status).toBe('issued');
    await payers.on('2027-01-01');
    expect(await payers.read(client, id)).toMatchObject({
      status: 'payment_failed',
      failureReason: 'overdue',
      dunning: { stage: 'told', failedOn: '2026-12-31' },
    });
    await payers.on('2027-01-03');
    await payers.on('2027-01-07');
    expect(world.neighbours.contracts.get(contract.id)!.status).toBe('suspended');
    expect((await payers.mailsTo(client)).slice(-3)).toEqual([
      'お支払いの期限（2026年12月31日）が過ぎました：4,780円',
      'お支払いをお願いします：2027年1月7日に電話の受付が止まります',
      '「まちの電話番」の電話の受付を止めました',
    ]);
    // Late, but whole: it is paid and calls are answered again.
    await payers.transfer(client, 4_780);
    await payers.paid(client, id);
    expect(world.neighbours.contracts.get(contract.id)!.status).toBe('active');
    expect(await payers.balanced(client)).toBe(0);
  });

  it('keeps what is too much, uses it for the next invoice, and gives the rest back once', async () => {
    const { client, contract, id } = await payers.billed('やまと商店');
    await payers.transfer(client, 100_000);
    await payers.paid(client, id);
    expect(await payers.balanced(client)).toBe(45_220);
    expect((await payers.mailsTo(client)).slice(-1)).toEqual([
      'お振り込みのうち45,220円をお預かりしています',
    ]);

    const invoices = await payers.close('2026-12', '2027-01-01T00:10:00+09:00');
    const next = invoices.find(({ contractId }) => contractId === contract.id)!;
    expect(next.totalMinor).toBe(32_780);
    await payers.paid(client, next.id);
    expect(await payers.balanced(client)).toBe(12_440);

    const stranger = await world.company('client', '他社');
    await expect(world.get(ReturnFunds).execute(stranger, client.companyId)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(world.get(ReturnFunds).execute(stranger, null)).rejects.toMatchObject({
      reason: 'nothingToReturn',
    });
    const asked = await Promise.allSettled([1, 2, 3].map(() => world.get(ReturnFunds).execute(client, null)));
    expect(asked.some(({ status }) => status === 'fulfilled')).toBe(true);
    await world.until(async () => (await payers.balance(client, 'client_funds')) === 0);
    expect(await payers.balanced(client)).toBe(0);
    const { data } = await world.stripe<{ data: { id: string; amount: number; charge: string | null }[] }>(
      'refunds',
    );
    const back = data.filter(({ charge }) => charge === null);
    expect(back.map(({ amount }) => amount)).toEqual([12_440]);
    await expect(world.get(ReturnFunds).execute(client, null)).rejects.toMatchObject({
      reason: 'nothingToReturn',
    });

    // The account the owner named was wrong: the money lies with us again.
    await fetch(`http://127.0.0.1:${world.emulator.port}/refund/${back[0]!.id}`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ result: 'wrong' }),
    });
    await world.until(async () => (await world.get(ReadTransfers).own(client)).returnStatus === 'failed');
    await world.until(async () => (await payers.balance(client, 'client_funds')) === -12_440);
    expect(await payers.balanced(client)).toBe(12_440);
  });

  it('gives back what is there today when the provider refused the return before', async () => {
    const { client, id } = await payers.billed('ひばり商会');
    await payers.transfer(client, 60_000);
    await payers.paid(client, id);
    const unitOfWork = world.db.unitOfWork;
    const first = await unitOfWork.run(system, (tx) =>
      world.get(FundsReturnOpening).execute(tx, client.companyId, client.personId),
    );
    await unitOfWork.run(system, async (tx) => {
      const command = (await world.get(CommandStore).claim(tx, groupOfReturn(first)))!;
      await world.get(CommandStore).stop(tx, command.id, 'parked', 'invalid_request');
    });
    await payers.transfer(client, 1_000);
    await world.until(async () => (await world.get(ReadTransfers).own(client)).keptMinor === 6_220);
    await world.get(ReturnFunds).execute(client, null);
    expect(
      await world.rows(
        'SELECT amount_minor::int AS amount, status FROM billing.funds_return WHERE client_id = $1 ORDER BY amount_minor',
        [client.companyId],
      ),
    ).toEqual([
      { amount: 5_220, status: 'failed' },
      { amount: 6_220, status: 'sent' },
    ]);
    const { failed } = await unitOfWork.run(system, (tx) => world.get(CommandStore).counts(tx));
    expect(failed).toBe(0);
    await world.workOff();
    expect(await payers.balanced(client)).toBe(0);
  });

  it('calls nobody when an invoice was quicker than the wish to have the money back', async () => {
    const { client, contract, id } = await payers.billed('こまどり商店');
    await payers.transfer(client, 60_000);
    await payers.paid(client, id);
    const unitOfWork = world.db.unitOfWork;
    await unitOfWork.run(system, (tx) =>
      world.get(FundsReturnOpening).execute(tx, client.companyId, client.personId),
    );
    const invoices = await payers.close('2026-12', '2027-01-01T00:10:00+09:00');
    const next = invoices.find(({ contractId }) => contractId === contract.id)!;
    await world.until(async () => (await payers.read(client, next.id)).transferredMinor === 5_220);
    await world.drive();
    await world.drive();
    expect(
      await world.rows('SELECT status FROM billing.funds_return WHERE client_id = $1', [client.companyId]),
    ).toEqual([{ status: 'failed' }]);
    const { failed } = await unitOfWork.run(system, (tx) => world.get(CommandStore).counts(tx));
    expect(failed).toBe(0);
    expect(await payers.balance(client, 'client_funds')).toBe(0);
  });

  it('pays two invoices with one transfer, and keeps a transfer that no invoice waits for', async () => {
    const { client, contract, id } = await payers.billed('あおば設計');
    const invoices = await payers.close('2026-12', '2027-01-01T00:10:00+09:00');
    const second = invoices.find(({ contractId }) => contractId === contract.id)!;
    await payers.transfer(client, 54_780 + 32_780);
    await payers.paid(client, id);
    await payers.paid(client, second.id);
    expect(await payers.balanced(client)).toBe(0);
    // Sent twice by mistake.
    await payers.transfer(client, 32_780);
    await world.until(async () => (await world.get(ReadTransfers).own(client)).keptMinor === 32_780);
    expect(await payers.balanced(client)).toBe(32_780);
    expect((await world.get(ReadTransfers).all(world.issuer)).map(({ clientName }) => clientName)).toContain(
      'あおば設計',
    );
  });

  /** A paid November of which 20,000 yen and tax are owed and lie ready for December. */
  const owed = async (name: string, way: 'transfer' | 'konbini' = 'transfer') => {
    const { client, contract, id, invoice } = await payers.billed(name, way);
    if (way === 'transfer') await payers.transfer(client, invoice.leftMinor);
    else await payers.post(await payers.voucher(invoice.payPageUrl!), { result: 'pay' });
    await payers.paid(client, id);
    const lines = [{ position: 2, amountMinor: 20_000 }];
    const wish = { invoiceId: id, means: 'carry', reason: '開始が遅れたため', lines } as const;
    const note = await world.get(ProposeCreditNote).execute(world.issuer, wish);
    await world.get(DecideCreditNote).approve(second, note.id, false);
    expect(await payers.balance(client, 'client_credit')).toBe(-22_000);
    const december = async () => {
      const invoices = await payers.close('2026-12', '2027-01-01T00:10:00+09:00');
      return invoices.find(({ contractId }) => contractId === contract.id)!.id;
    };
    return { client, december };
  };
  const owes = (client: PersonActor) => payers.balance(client, 'client_credit').then((sum) => 0 - sum);

  it('uses what was transferred before what we owe, for so does the provider', async () => {
    const { client, december } = await owed('みなと印刷');
    await payers.transfer(client, 20_000);
    await world.until(async () => (await world.get(ReadTransfers).own(client)).keptMinor === 20_000);
    await payers.paid(client, await december());
    expect(await owes(client)).toBe(22_000 - (32_780 - 20_000));
    expect(await payers.balanced(client)).toBe(0);
  });

  it.each([
    [20_000, 32_780 - 20_000, 0],
    [50_000, 0, 50_000 - 32_780],
  ])(
    'owes again what a transfer of %i, of which nobody had told us, did not need',
    async (transferred, usedMinor, keptMinor) => {
      const { client, december } = await owed(`あさひ園${transferred}`);
      world.emulator.faults.replace({ faults: [{ kind: 'drop_webhooks', times: null }] });
      await payers.transfer(client, transferred);
      const id = await december();
      world.emulator.faults.clear();
      await world.drive();
      await payers.paid(client, id);
      expect(await owes(client)).toBe(22_000 - usedMinor);
      expect(await payers.balanced(client)).toBe(keptMinor);
      const { failed } = await world.db.unitOfWork.run(system, (tx) => world.get(CommandStore).counts(tx));
      expect(failed).toBe(0);
    },
  );

  it('owes again twice when money comes twice', async () => {
    const { client, december } = await owed('ふたば書店');
    world.emulator.faults.replace({ faults: [{ kind: 'drop_webhooks', times: null }] });
    await payers.transfer(client, 20_000);
    const gateway = world.get(PaymentGateway);
    const send = gateway.send.bind(gateway);
    gateway.send = async (op, params, key) => {
      if (op === 'invoice.reduce' && key.endsWith('1:rest')) await payers.transfer(client, 5_000);
      return send(op, params, key);
    };
    const id = await december().finally(() => (gateway.send = send));
    world.emulator.faults.clear();
    await world.drive();
    await payers.paid(client, id);
    expect(await owes(client)).toBe(22_000 - (32_780 - 25_000));
    expect(await payers.balanced(client)).toBe(0);
  });

  it('shows no page to pay on while the provider still asks for what we owe as well', async () => {
    const { client, december } = await owed('しらかば文具', 'konbini');
    world.emulator.faults.replace({
      faults: [{ kind: 'rate_limit', match: 'POST /v1/credit_notes', times: null }],
    });
    const id = await december();
    await world.get(FollowSentInvoices).run();
    expect(await payers.read(client, id)).toMatchObject({ payPageUrl: null, leftMinor: 10_780 });
    world.emulator.faults.clear();
    await world.rows(`UPDATE billing.stripe_command SET locked_until = NULL WHERE op = 'invoice.reduce'`);
    await world.drive();
    const { payPageUrl } = await payers.read(client, id);
    await payers.post(await payers.voucher(payPageUrl!), { result: 'pay' });
    await payers.paid(client, id);
    expect([await owes(client), await payers.balanced(client)]).toEqual([0, 0]);
  });

  it('books the same whatever the network does', async () => {
    const { client, id } = await payers.billed('ひかり薬局');
    world.emulator.faults.replace({
      faults: [
        { kind: 'duplicate_webhooks', times: null },
        { kind: 'reorder_webhooks', times: null, delayMs: 50 },
        { kind: 'drop_answer', match: 'GET /v1/customers', times: 1 },
      ],
    });
    await payers.transfer(client, 30_000);
    await payers.transfer(client, 30_000);
    await payers.paid(client, id);
    await world.until(async () => (await world.get(ReadTransfers).own(client)).keptMinor === 5_220);
    world.emulator.faults.clear();
    expect(await payers.balanced(client)).toBe(5_220);
    const kinds = await world.rows(
      `SELECT kind, count(*)::int AS count FROM billing.cash_movement WHERE client_id = $1 GROUP BY 1 ORDER BY 1`,
      [client.companyId],
    );
    expect(kinds).toEqual([
      { kind: 'applied', count: 2 },
      { kind: 'funded', count: 2 },
    ]);
  });

  it('is compared with the provider client by client every night', async () => {
    const { client } = await payers.billed('はなみずき書房');
    await payers.transfer(client, 1_000);
    await world.until(async () => (await payers.balance(client, 'customer_receivable')) === 53_780);
    const customer = await payers.customerOf(client);
    const night = async () => {
      await world.get(Reconcile).run();
      return world.rows(
        `SELECT ok, differing FROM billing.reconciliation WHERE name = 'cash' AND day = '2026-12-01'`,
      );
    };
    expect(await night()).toEqual([{ ok: true, differing: [] }]);
    // Money that the provider has and nobody has told us about.
    world.emulator.faults.replace({ faults: [{ kind: 'drop_webhooks', times: null }] });
    await payers.transfer(client, 60_000);
    expect(await night()).toEqual([{ ok: false, differing: [customer] }]);
    world.emulator.faults.clear();
    await payers.on('2026-12-01');
    expect(await night()).toEqual([{ ok: true, differing: [] }]);
  });

  it('is found by the hourly look when no webhook ever comes', async () => {
    const { client, id } = await payers.billed('こだま保育園');
    world.emulator.faults.replace({ faults: [{ kind: 'drop_webhooks', times: null }] });
    await payers.transfer(client, 54_780);
    await payers.on('2027-01-01');
    // Not told to be late: the money had come.
    expect((await payers.read(client, id)).status).toBe('paid');
    expect((await payers.mailsTo(client)).length).toBe(1);
    world.emulator.faults.clear();
  });

  it('is sent once also when the answers of the provider are lost', async () => {
    const { client, contract } = await payers.signed('つばめ塾');
    world.emulator.faults.replace({
      faults: [
        { kind: 'drop_answer', match: 'POST /v1/invoices', times: 2 },
        { kind: 'error_after_commit', match: 'POST /v1/invoices/', times: 1 },
      ],
    });
    await payers.close('2026-11', '2026-12-01T00:10:00+09:00');
    world.emulator.faults.clear();
    await world.until(async () => {
      await world.db.owner.query('UPDATE billing.stripe_command SET locked_until = NULL');
      await world.drive();
      const { items } = await world.get(ReadInvoices).page(client, contract.id, 20, 0);
      return items[0]?.payPageUrl;
    });
    const { data } = await world.stripe<{
      data: { status: string; collection_method: string; due_date: number }[];
    }>(`invoices?customer=${await payers.customerOf(client)}`);
    expect(data.map(({ status, collection_method: method }) => [status, method])).toEqual([
      ['open', 'send_invoice'],
    ]);
    expect(new Date(data[0]!.due_date * 1000).toISOString()).toBe('2026-12-31T14:59:59.000Z');
    expect((await payers.mailsTo(client)).length).toBe(1);
  });
});

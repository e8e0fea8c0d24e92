import type { ContractView } from '@madoguchi/contracting/contract';
import { systemActor, type PersonActor } from '@madoguchi/platform/access';
import { createEmulator } from '@madoguchi/stripe-emulator';
import { CloseMonth } from '../src/application/close-month.js';
import { DriveOpenBilling } from '../src/application/drive-open-billing.js';
import { PayoutAccount } from '../src/application/payout-account.js';
import { PaymentGateway, ProviderFailure, type CommandOp } from '../src/application/ports.js';
import { ReadDocumentFile } from '../src/application/read-document-file.js';
import { ReadInvoices } from '../src/application/read-invoices.js';
import { ReadMoney } from '../src/application/read-money.js';
import { RetryStoppedWork } from '../src/application/retry-stopped-work.js';
import { StartCheckout } from '../src/application/start-checkout.js';
import { BillingWorld } from './billing-world.js';
import { payOut } from './pay-out.js';

const MONTH = '2026-11';

describe('billing on a hard day', () => {
  let world: BillingWorld;
  let producer: PersonActor;
  let operator: PersonActor;
  let clients = 0;

  beforeAll(async () => {
    world = await BillingWorld.open(createEmulator);
    producer = await world.company('producer', '合同会社みなと企画', 'T7000012050002');
    operator = await world.company('operator', '北町コールセンター');
  });
  beforeEach(() => world.setClock('2026-12-01T00:10:00+09:00'));
  afterEach(() => world.emulator.faults.clear());
  afterAll(() => world.close());

  const signed = async (
    more: Partial<ContractView> = {},
  ): Promise<{ client: PersonActor; contract: ContractView }> => {
    clients += 1;
    const client = await world.company('client', `依頼企業${clients}`);
    return { client, contract: world.contract(client, producer, operator, more) };
  };
  const storeCard = async (client: PersonActor, contract: ContractView, card?: string): Promise<void> => {
    const { url } = await world.until(async () => {
      await world.db.owner.query('UPDATE billing.stripe_command SET locked_until = NULL');
      return world
        .get(StartCheckout)
        .execute(client, contract.id)
        .catch(
          (error: { reason?: string }) => error.reason !== 'paymentProviderBusy' && Promise.reject(error),
        );
    });
    await world.payPage(url, card);
    await world.until(async () => {
      const [open] = await world.rows(
        `SELECT FROM billing.checkout WHERE contract_id = $1 AND status = 'open'`,
        [contract.id],
      );
      return open === undefined;
    });
  };
  const active = async (more: Partial<ContractView> = {}, card?: string) => {
    const both = await signed(more);
    await storeCard(both.client, both.contract, card);
    return both;
  };
  const close = async (contract: ContractView) => {
    const { invoices, parked } = await world.get(CloseMonth).execute(world.issuer, MONTH);
    return {
      invoice: invoices.find(({ contractId }) => contractId === contract.id),
      parked: parked.find(({ contractId }) => contractId === contract.id)?.reason,
    };
  };
  const booksAreRight = async () => {
    const money = await world.get(ReadMoney).cockpit(world.issuer, 'ja');
    expect(money.trialBalance.balanced).toBe(true);
    expect(money.differences.filter((sentence) => sentence.includes('一致しません'))).toEqual([]);
    return money;
  };
  const chargesOf = async (invoiceId: string) => {
    const [row] = await world.rows<{ id: string }>(
      'SELECT stripe_invoice_id AS id FROM billing.invoice WHERE id = $1',
      [invoiceId],
    );
    const state = (await (
      await fetch(`http://127.0.0.1:${world.emulator.port}/v1/invoices/${row!.id}`, {
        headers: { authorization: 'Bearer sk_test_emulator_billing' },
      })
    ).json()) as {
      amount_paid: number;
    };
    return state.amount_paid;
  };

  it('bills once when three admins close the month at the same moment', async () => {
    const { contract } = await active();
    const results = await Promise.all([close(contract), close(contract), close(contract)]);
    expect(results.every(({ parked }) => parked === undefined)).toBe(true);
    const { invoice } = await close(contract);
    await world.until(
      async () => (await world.get(ReadInvoices).one(world.issuer, invoice!.id)).status === 'paid',
    );
    expect(await chargesOf(invoice!.id)).toBe(invoice!.totalMinor);
    const rows = await world.rows('SELECT FROM billing.invoice WHERE contract_id = $1', [contract.id]);
    expect(rows).toHaveLength(1);
    await booksAreRight();
  });

  it('comes to the same books when answers are lost, requests fail after they took effect, and webhooks double and swap', async () => {
    const { client, contract } = await signed();
    world.emulator.faults.replace({
      faults: [
        { kind: 'drop_answer', match: 'POST /v1/invoices', times: 1 },
        { kind: 'error_after_commit', match: 'POST /v1/invoiceitems', times: 1 },
        { kind: 'conflict', match: 'POST /v1/customers', times: 1 },
        { kind: 'rate_limit', match: 'POST /v1/checkout', times: 1 },
        { kind: 'duplicate_webhooks' },
        { kind: 'reorder_webhooks', delayMs: 50 },
      ],
    });
    await storeCard(client, contract);
    const invoice = await world.until(async () => (await close(contract)).invoice);
    await world.until(
      async () => (await world.get(ReadInvoices).one(world.issuer, invoice.id)).status === 'paid',
    );
    expect(await chargesOf(invoice.id)).toBe(54_780);
    await world.workOff();
    await booksAreRight();
  });

  it('goes on where a crash left off, with the same keys', async () => {
    const { contract } = await active();
    const gateway = world.get(PaymentGateway);
    const send = gateway.send.bind(gateway);
    const keys: string[] = [];
    for (const op of [
      'invoice.create',
      'invoice.addLine',
      'invoice.setTax',
      'invoice.finalize',
      'invoice.pay',
    ] as CommandOp[]) {
      let crashed = false;
      gateway.send = async (sent, params, key) => {
        const result = await send(sent, params, key);
        if (sent !== op || crashed) return result;
        crashed = true;
        keys.push(key);
        throw new ProviderFailure('retry', 'lost', 'The process died before the answer was written down');
      };
      await close(contract);
      expect(crashed).toBe(true);
      await world.db.owner.query('UPDATE billing.stripe_command SET locked_until = NULL');
    }
    gateway.send = send;
    await world.get(DriveOpenBilling).run();
    const { invoice } = await close(contract);
    expect(invoice).toMatchObject({ status: 'paid', totalMinor: 54_780 });
    expect(await chargesOf(invoice!.id)).toBe(54_780);
    const attempts = await world.rows<{ attempts: number }>(
      'SELECT attempts FROM billing.stripe_command WHERE idempotency_key = ANY ($1)',
      [keys],
    );
    expect(attempts.map((row) => row.attempts)).toEqual([2, 2, 2, 2, 2]);
    await booksAreRight();
  });

  it('leaves no request open when a webhook was faster than the answer to our own', async () => {
    const { contract } = await active();
    const gateway = world.get(PaymentGateway);
    const send = gateway.send.bind(gateway);
    const asked: CommandOp[] = [];
    gateway.send = async (op, params, key) => {
      const result = await send(op, params, key);
      asked.push(op);
      if (op !== 'invoice.pay') return result;
      throw new ProviderFailure('retry', 'lost', 'The answer never came');
    };
    const { invoice } = await close(contract);
    await world.until(
      async () => (await world.get(ReadInvoices).one(world.issuer, invoice!.id)).status === 'paid',
    );
    await world.db.owner.query('UPDATE billing.stripe_command SET locked_until = NULL');
    await world.drive();
    gateway.send = send;
    const open = await world.rows(`SELECT op FROM billing.stripe_command WHERE status = 'pending'`);
    expect(open).toEqual([]);
    expect(asked.filter((op) => op === 'invoice.pay')).toHaveLength(1);
    await booksAreRight();
  });

  it('remembers a refused card, and collects when a new one is stored', async () => {
    const { client, contract } = await active({}, '4000000000000341');
    const { invoice } = await close(contract);
    expect(invoice).toMatchObject({
      status: 'payment_failed',
      number: expect.stringMatching(/^2026-\d{6}$/),
    });
    expect(invoice!.failureReason).not.toBeNull();
    expect((await booksAreRight()).failedInvoices.map(({ id }) => id)).toContain(invoice!.id);
    await storeCard(client, contract);
    const paid = await world.until(async () => {
      const now = await world.get(ReadInvoices).one(client, invoice!.id);
      return now.status === 'paid' && now;
    });
    expect(paid).toMatchObject({ number: invoice!.number, hash: invoice!.hash, failureReason: null });
    await booksAreRight();
  });

  it('writes a document of 0 yen and charges nothing when a month costs nothing', async () => {
    const plan = {
      baseMinor: 0,
      initialFeeMinor: 0,
      overageMinor: 0,
      includedUnits: 0,
      successFeeMinor: 15_000,
    };
    const { contract } = await signed();
    world.reprice(contract, { ...contract.plan, ...plan });
    world.neighbours.activated.add(contract.id);
    world.calls(contract, 3, { billable: false, rule: 'spam_free', outcome: 'spam' });
    const { invoice } = await close(contract);
    expect(invoice).toMatchObject({ status: 'paid', totalMinor: 0, stripeTotalMinor: null });
    expect(invoice!.lines.map((line) => line.amountMinor)).toEqual([0]);
  });

  it('parks a client without a card and unfinished calls, and bills them once that is mended', async () => {
    const { client, contract } = await signed();
    world.neighbours.activated.add(contract.id);
    expect(await close(contract)).toEqual({ invoice: undefined, parked: 'noPaymentAccount' });
    await storeCard(client, contract);
    world.neighbours.unfinished = 1;
    expect(await close(contract)).toEqual({ invoice: undefined, parked: 'callsUnfinished' });
    world.neighbours.unfinished = 0;
    expect((await close(contract)).invoice).toMatchObject({ status: 'paid', totalMinor: 54_780 });
  });

  it('never issues when the provider would collect one yen more or less', async () => {
    const { contract } = await active();
    const gateway = world.get(PaymentGateway);
    const send = gateway.send.bind(gateway);
    gateway.send = async (op, params, key) => {
      const result = await send(op, params, key);
      return op === 'invoice.setTax' ? { ...result, totalMinor: result.totalMinor! + 1 } : result;
    };
    const wrong = await close(contract);
    gateway.send = send;
    expect(wrong).toEqual({ invoice: undefined, parked: 'totalsDiffer' });
    // What comes before the next try still counts.
    expect([...world.neighbours.billed].some((each) => each.startsWith(contract.id))).toBe(false);
    const { invoice } = await close(contract);
    expect(invoice).toMatchObject({ status: 'paid' });
    expect(await chargesOf(invoice!.id)).toBe(invoice!.totalMinor);
  });

  it('equals the provider to the yen for odd prices and part months', async () => {
    const odd = [7, 33, 105, 9_999, 123_457];
    const contracts: ContractView[] = [];
    for (const [index, price] of odd.entries()) {
      const { contract } = await active({ startsOn: `2026-11-${String(3 + index * 4).padStart(2, '0')}` });
      const plan = {
        ...contract.plan,
        baseMinor: price * 31,
        overageMinor: price,
        includedUnits: index,
        successFeeMinor: price * 3 + 1,
        initialFeeMinor: price,
      };
      world.reprice(contract, plan);
      world.calls(contract, 4 + index, { occurredAt: new Date('2026-11-29T03:00:00Z') });
      world.calls(contract, index, { kind: 'appointment', occurredAt: new Date('2026-11-29T03:00:00Z') });
      contracts.push(contract);
    }
    for (const contract of contracts) {
      const { invoice } = await close(contract);
      expect(invoice).toMatchObject({ status: 'paid', stripeTotalMinor: invoice!.totalMinor });
      expect(invoice!.taxMinor).toBe(Math.floor(invoice!.taxableMinor / 10));
      expect(await chargesOf(invoice!.id)).toBe(invoice!.totalMinor);
    }
    await booksAreRight();
  });

  it('charges steps with parts of a yen to the yen, and prints the price as it is', async () => {
    const { contract } = await active();
    const steps = [
      { upTo: 2, unitPrice: '220.5' },
      { upTo: null, unitPrice: '99.3333' },
    ];
    const plan = { ...contract.plan, overageMinor: 221, overageTiers: { mode: 'graduated' as const, steps } };
    world.reprice(contract, plan);
    world.calls(contract, 8);
    const { invoice } = await close(contract);
    expect(invoice!.lines.slice(2)).toMatchObject([
      { quantity: 2, unitMinor: null, unitPrice: '220.5', amountMinor: 441 },
      { quantity: 3, unitMinor: null, unitPrice: '99.3333', amountMinor: 297 }, // 297.9999
    ]);
    expect(invoice).toMatchObject({ status: 'paid', stripeTotalMinor: invoice!.totalMinor });
    expect(await chargesOf(invoice!.id)).toBe(invoice!.totalMinor);
    await booksAreRight();
  });

  it('bills the others when one contract of the batch cannot be rated at all', async () => {
    const [good, bad, other] = [await active(), await active(), await active()];
    world.reprice(bad.contract, { ...bad.contract.plan, baseMinor: 0.5 });
    const { invoices } = await world.get(CloseMonth).execute(world.issuer, MONTH);
    const billed = new Map(invoices.map(({ contractId, status }) => [contractId, status]));
    expect([good, bad, other].map(({ contract }) => billed.get(contract.id))).toEqual([
      'paid',
      undefined,
      'paid',
    ]);
    world.reprice(bad.contract, bad.contract.plan);
    expect((await close(bad.contract)).invoice).toMatchObject({ status: 'paid' });
    await booksAreRight();
  });

  it('parks what is too little for any card', async () => {
    const { contract } = await active();
    const plan = { ...contract.plan, baseMinor: 45, initialFeeMinor: 0 };
    world.reprice(contract, plan);
    expect(await close(contract)).toEqual({ invoice: undefined, parked: 'belowSmallestCharge' });
  });

  it.each([null, 'T1234567890123'])(
    'bills nobody while the platform’s own registration number is %s, which makes no qualified invoice',
    async (registrationNumber) => {
      const { contract } = await active();
      const { companies } = world.neighbours;
      const [platform] = [...companies.values()].filter(({ kind }) => kind === 'platform');
      companies.set(platform!.id, { ...platform!, registrationNumber });
      expect(await close(contract)).toEqual({ invoice: undefined, parked: 'issuerNotQualified' });
      companies.set(platform!.id, platform!);
      expect((await close(contract)).invoice).toMatchObject({ status: 'paid' });
      await booksAreRight();
    },
  );

  it('collects an issued invoice after a refusal of the provider was mended', async () => {
    const { contract } = await active();
    const gateway = world.get(PaymentGateway);
    const send = gateway.send.bind(gateway);
    gateway.send = async (op, params, key) => {
      if (op === 'invoice.finalize')
        throw new ProviderFailure('parked', 'account_closed', 'Mend the account first');
      return send(op, params, key);
    };
    const stuck = await close(contract);
    gateway.send = send;
    expect(stuck.invoice).toMatchObject({ status: 'issued' });
    expect((await booksAreRight()).failedCommands).toBe(1);
    await world.get(RetryStoppedWork).execute(world.issuer, null);
    expect((await close(contract)).invoice).toMatchObject({ id: stuck.invoice!.id, status: 'paid' });
    expect((await booksAreRight()).failedCommands).toBe(0);
  });

  it('numbers its invoices without a gap', async () => {
    const rows = await world.rows<{ number: string }>(
      'SELECT number FROM billing.invoice WHERE number IS NOT NULL ORDER BY number',
    );
    expect(rows.map(({ number }) => number)).toEqual(
      rows.map((_, index) => `2026-${String(index + 1).padStart(6, '0')}`),
    );
  });

  it('pays every share once when two runs meet', async () => {
    const account = await world.get(PayoutAccount).execute(producer);
    await fetch(account.onboardingUrl!, { method: 'POST', redirect: 'manual' });
    await world.until(async () => (await world.get(PayoutAccount).read(producer)).ready);
    await world.setClock('2026-12-25T10:00:00+09:00');
    await Promise.all([1, 2].map(() => payOut(world, '2026-12-25')));
    await world.get(DriveOpenBilling).run();
    const payouts = await payOut(world, '2026-12-25');
    expect(payouts.map(({ payeeKind, status }) => [payeeKind, status]).sort()).toEqual([
      ['operator', 'failed'],
      ['producer', 'sent'],
    ]);
    const [{ due }] = (await world.rows<{ due: number }>(
      `SELECT sum(net_minor)::bigint AS due FROM billing.invoice_share WHERE role = 'producer'`,
    )) as [{ due: number }];
    expect(payouts.find(({ payeeKind }) => payeeKind === 'producer')).toMatchObject({
      netMinor: due,
      amountMinor: due + Math.floor(due / 10),
    });
    const [{ twice }] = (await world.rows<{ twice: number }>(
      'SELECT count(*)::int - count(DISTINCT stripe_transfer_id)::int AS twice FROM billing.payout_line WHERE sent_at IS NOT NULL',
    )) as [{ twice: number }];
    expect(twice).toBe(0);
    await booksAreRight();
  });

  it('lets nobody read, change or forge what is not theirs', async () => {
    const stranger = (await signed()).client;
    const seen = await world.db.unitOfWork.run(stranger, async (tx) => {
      const counts: Record<string, number> = {};
      for (const table of [
        'invoice',
        'invoice_line',
        'invoice_share',
        'payout',
        'payout_line',
        'ledger_tx',
        'ledger_entry',
        'stripe_event',
        'stripe_command',
        'checkout',
        'document_file',
      ])
        counts[table] = (await tx.query(`SELECT FROM billing.${table}`)).length;
      return counts;
    });
    expect(Object.values(seen).every((count) => count === 0)).toBe(true);
    const all = systemActor('spec');
    const refused = (sql: string) =>
      expect(world.db.unitOfWork.run(all, (tx) => tx.query(sql))).rejects.toThrow(
        /never change|permission denied|differ/,
      );
    await refused(
      'UPDATE billing.invoice SET total_minor = total_minor + 1, taxable_minor = taxable_minor + 1 WHERE number IS NOT NULL',
    );
    await refused('DELETE FROM billing.invoice');
    await refused('UPDATE billing.invoice_line SET amount_minor = 0');
    await refused(`UPDATE billing.stripe_command SET params = params || '{"amountMinor": 1}'`);
    await refused(`UPDATE billing.stripe_command SET idempotency_key = idempotency_key || '-2'`);
    await refused('UPDATE billing.ledger_entry SET amount_minor = 1');
    await refused('UPDATE billing.payout SET amount_minor = amount_minor + 1, net_minor = net_minor + 1');
    await refused(`WITH t AS (INSERT INTO billing.ledger_tx (kind, source_type, source_id, booked_at) VALUES ('x', 'x', gen_random_uuid(), now()) RETURNING id)
      INSERT INTO billing.ledger_entry SELECT id, 1, 'revenue', NULL, 5 FROM t`);
    const gateway = world.get(PaymentGateway);
    expect(gateway.verify('platform', Buffer.from('{"id":"evt_1"}'), 't=1,v1=00')).toBeUndefined();
  });

  it('keeps the PDF it served first, and shows it to its owner only', async () => {
    const { client, contract } = await active();
    const { invoice } = await close(contract);
    const files = world.get(ReadDocumentFile);
    const first = await files.execute(client, 'invoice', invoice!.id);
    expect(first.content.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await files.execute(client, 'invoice', invoice!.id)).content.equals(first.content)).toBe(true);
    const stranger = (await signed()).client;
    await expect(files.execute(stranger, 'invoice', invoice!.id)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(files.execute(client, 'invoice', 'no-id')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

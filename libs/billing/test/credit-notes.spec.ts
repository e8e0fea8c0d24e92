import type { ContractView } from '@madoguchi/contracting/contract';
import { systemActor, type PersonActor } from '@madoguchi/platform/access';
import { createEmulator } from '@madoguchi/stripe-emulator';
import { createHash } from 'node:crypto';
import { CarryStoppedRefund } from '../src/application/carry-stopped-refund.js';
import { CloseMonth } from '../src/application/close-month.js';
import { DecideCreditNote } from '../src/application/decide-credit-note.js';
import { PayoutAccount } from '../src/application/payout-account.js';
import { PaymentGateway, ProviderFailure } from '../src/application/ports.js';
import { ProposeCreditNote, type CreditProposal } from '../src/application/propose-credit-note.js';
import { ReadCreditNotes } from '../src/application/read-credit-notes.js';
import { ReadDocumentFile } from '../src/application/read-document-file.js';
import { ReadFailedRefunds } from '../src/application/read-failed-refunds.js';
import { ReadInvoices } from '../src/application/read-invoices.js';
import { ReadMoney } from '../src/application/read-money.js';
import { AskProvider } from '../src/application/ask-provider.js';
import { ComputeChecks } from '../src/application/reconcile.js';
import { ReadStoppedWork } from '../src/application/read-stopped-work.js';
import { StartCheckout } from '../src/application/start-checkout.js';
import { BillingWorld } from './billing-world.js';
import { payOut } from './pay-out.js';

describe('an invoice taken back', () => {
  let world: BillingWorld;
  let producer: PersonActor;
  let operator: PersonActor;
  let second: PersonActor;
  let clients = 0;

  beforeAll(async () => {
    world = await BillingWorld.open(createEmulator);
    second = world.colleague(world.issuer, 'second-admin');
    producer = await world.company('producer', '合同会社みなと企画', 'T7000012050002');
    operator = await world.company('operator', '北町コールセンター', 'T7000012050002');
    for (const payee of [producer, operator]) {
      const account = await world.get(PayoutAccount).execute(payee);
      await fetch(account.onboardingUrl!, { method: 'POST', redirect: 'manual' });
      await world.until(async () => (await world.get(PayoutAccount).read(payee)).ready);
    }
  });
  afterAll(() => world.close());

  const storeCard = async (client: PersonActor, contract: ContractView, card?: string) => {
    const { url } = await world.get(StartCheckout).execute(client, contract.id);
    await world.payPage(url, card);
    await world.until(async () => {
      const rows = await world.rows(
        `SELECT FROM billing.checkout WHERE contract_id = $1 AND status = 'open'`,
        [contract.id],
      );
      return rows.length === 0;
    });
  };
  const signed = async (card?: string) => {
    clients += 1;
    await world.setClock('2026-10-25T03:00:00Z');
    const client = await world.company('client', `依頼企業${clients}`);
    const contract = world.contract(client, producer, operator);
    await storeCard(client, contract, card);
    return { client, contract };
  };
  const bill = async (contract: ContractView, month: string, at: string) => {
    await world.setClock(at);
    const { invoices } = await world.get(CloseMonth).execute(world.issuer, month);
    return invoices.find(({ contractId }) => contractId === contract.id)!;
  };
  const propose = (proposal: Partial<CreditProposal> & { invoiceId: string }, actor = world.issuer) =>
    world.get(ProposeCreditNote).execute(actor, {
      means: 'refund',
      reason: '窓口の不通のため',
      lines: [{ position: 1, amountMinor: 10_005 }],
      ...proposal,
    });
  const approve = (id: string, actor = second, alone = false) =>
    world.get(DecideCreditNote).approve(actor, id, alone);
  const booksAreRight = async () => {
    const { trialBalance, differences } = await world.get(ReadMoney).cockpit(world.issuer, 'ja');
    expect(trialBalance.balanced).toBe(true);
    expect(differences.filter((sentence) => sentence.includes('一致しません'))).toEqual([]);
    return (account: string) =>
      trialBalance.accounts
        .filter((each) => each.account.split(':')[0] === account)
        .reduce((sum, each) => sum + each.balanceMinor, 0);
  };

  const daysPassAtTheProvider = () =>
    fetch(`http://127.0.0.1:${world.emulator.port}/_emulator/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ advanceSeconds: 10 * 86_400 }),
    });
  const isCarried = async (noteId: string) => {
    const rows = await world.rows(`SELECT FROM billing.credit_note WHERE id = $1 AND means = 'carry'`, [
      noteId,
    ]);
    return rows.length > 0;
  };

  it('needs two persons, refunds once however often it is approved, and is a document of its own', async () => {
    const { client, contract } = await signed();
    const invoice = await bill(contract, '2026-11', '2026-12-01T00:10:00+09:00');
    const note = await propose({ invoiceId: invoice.id });
    expect(note).toMatchObject({
      status: 'proposed',
      taxableMinor: 10_005,
      taxMinor: 1_000,
      totalMinor: 11_005,
      beforeMinor: invoice.totalMinor,
    });
    expect(await propose({ invoiceId: invoice.id })).toMatchObject({ id: note.id });
    await expect(propose({ invoiceId: invoice.id, reason: '別の理由' })).rejects.toMatchObject({
      reason: 'creditNoteOpen',
    });
    expect(await world.get(ReadCreditNotes).ofInvoice(client, invoice.id)).toEqual([]);
    await expect(approve(note.id, world.issuer)).rejects.toMatchObject({ reason: 'creditNeedsSecondPerson' });

    const [issued, again] = await Promise.all([approve(note.id), approve(note.id)]);
    expect([issued.number, again.number]).toEqual(['H-2026-000001', 'H-2026-000001']);
    const [seen] = await world.get(ReadCreditNotes).ofInvoice(client, invoice.id);
    expect(seen).toMatchObject({ status: 'issued', settledAt: expect.any(Date), totalMinor: 11_005 });
    expect(
      await world.stripe<{ amount_refunded: number }>(`charges/${await chargeOf(invoice.id)}`),
    ).toMatchObject({
      amount_refunded: 11_005,
    });

    const { content, number } = await world.get(ReadDocumentFile).json(client, 'credit_note', note.id);
    expect(number).toBe('H-2026-000001');
    expect(createHash('sha256').update(content).digest('hex')).toBe(seen!.hash);
    const pdf = await world.get(ReadDocumentFile).execute(client, 'credit_note', note.id);
    expect(pdf.content.subarray(0, 5).toString()).toBe('%PDF-');
    const stranger = await world.company('client', '他社');
    await expect(world.get(ReadDocumentFile).json(stranger, 'credit_note', note.id)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(
      world.rows(
        `UPDATE billing.credit_note SET total_minor = 1, taxable_minor = 1, tax_minor = 0 WHERE id = $1`,
        [note.id],
      ),
    ).rejects.toThrow('never changes');
    await booksAreRight();

    // All that is left, line by line: together they are the invoice, to the yen of tax.
    const rest = await propose({
      invoiceId: invoice.id,
      lines: [
        { position: 1, amountMinor: 19_795 },
        { position: 2, amountMinor: 20_000 },
      ],
    });
    await expect(propose({ invoiceId: invoice.id })).rejects.toMatchObject({ reason: 'creditNoteOpen' });
    expect((await approve(rest.id)).totalMinor + 11_005).toBe(invoice.totalMinor);
    await expect(
      propose({ invoiceId: invoice.id, lines: [{ position: 1, amountMinor: 1 }] }),
    ).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
    const balance = await booksAreRight();
    expect([balance('client_credit'), balance('payable_producer') + balance('payable_operator')]).toEqual([
      0, 0,
    ]);
  });

  it('takes a share that was paid out already off the next statement, to the yen', async () => {
    const { contract } = await signed();
    const invoice = await bill(contract, '2026-11', '2026-12-01T00:10:00+09:00');
    await world.setClock('2026-12-25T10:00:00+09:00');
    await payOut(world, '2026-12-25');
    const note = await propose({ invoiceId: invoice.id, lines: [{ position: 2, amountMinor: 20_000 }] });
    await approve(note.id);
    let balance = await booksAreRight();
    expect(balance('payable_producer')).toBe(6_100); // 30.5 % of 20,000: the producer owes it back

    await bill(contract, '2026-12', '2027-01-01T00:10:00+09:00');
    await world.setClock('2027-01-25T10:00:00+09:00');
    const payouts = await payOut(world, '2027-01-25');
    const statement = payouts.find(({ payeeKind }) => payeeKind === 'producer')!;
    expect(statement).toMatchObject({ status: 'sent', netMinor: 2 * 9_089 - 6_100 });
    expect(statement.lines.map((line) => line.amountMinor).sort((a, b) => a - b)).toEqual([
      -6_100, 9_089, 9_089,
    ]);
    balance = await booksAreRight();
    expect(balance('payable_producer')).toBe(0);
    expect(await payOut(world, '2027-01-25')).toHaveLength(payouts.length);
  });

  it('covers the next invoice with what is owed, and the card pays the rest', async () => {
    const { client, contract } = await signed();
    const invoice = await bill(contract, '2026-11', '2026-12-01T00:10:00+09:00');
    const note = await propose({ invoiceId: invoice.id, means: 'carry' });
    await approve(note.id);
    const next = await bill(contract, '2026-12', '2027-01-01T00:10:00+09:00');
    expect(next).toMatchObject({ status: 'paid', totalMinor: 32_780 });
    const [row] = await world.rows<{ collected: string; applied: string }>(
      `SELECT collected_minor AS collected, document ->> 'appliedMinor' AS applied FROM billing.invoice WHERE id = $1`,
      [next.id],
    );
    expect([Number(row!.collected), Number(row!.applied)]).toEqual([32_780 - 11_005, 11_005]);
    expect((await booksAreRight())('client_credit')).toBe(0);
    // The statement still pays from what came in, although it is more than the charge alone could carry.
    await world.setClock('2027-01-25T10:00:00+09:00');
    await payOut(world, '2027-01-25');
    await booksAreRight();
    expect((await world.get(ReadInvoices).one(client, next.id)).status).toBe('paid');
  });

  it('reduces an invoice that was not paid, and voids one that is taken back in full', async () => {
    const { client, contract } = await signed('4000000000000341');
    const invoice = await bill(contract, '2026-11', '2026-12-01T00:10:00+09:00');
    expect(invoice.status).toBe('payment_failed');
    await expect(propose({ invoiceId: invoice.id, means: 'refund' })).rejects.toMatchObject({
      reason: 'creditNotYetPaid',
    });
    const note = await propose({ invoiceId: invoice.id, means: 'reduce' });
    await approve(note.id);
    await booksAreRight();
    await storeCard(client, contract);
    await world.until(async () => (await world.get(ReadInvoices).one(client, invoice.id)).status === 'paid');
    const [paid] = await world.rows<{ collected: string }>(
      'SELECT collected_minor AS collected FROM billing.invoice WHERE id = $1',
      [invoice.id],
    );
    expect(Number(paid!.collected)).toBe(invoice.totalMinor - 11_005);
    await booksAreRight();

    const other = await signed('4000000000000341');
    const whole = await bill(other.contract, '2026-11', '2026-12-01T00:10:00+09:00');
    const all = await propose({
      invoiceId: whole.id,
      means: 'reduce',
      lines: whole.lines.map((line, index) => ({ position: index + 1, amountMinor: line.amountMinor })),
    });
    // Nothing older is left that could lead there by chance.
    await world.workOff();
    await approve(all.id);
    await world.until(
      async () => (await world.get(ReadInvoices).one(other.client, whole.id)).status === 'paid',
    );
    await booksAreRight();
  });

  it('is owed to the client again when the bank sends a refund back, and the night misses nothing', async () => {
    const { contract } = await signed('4000000000005126');
    const invoice = await bill(contract, '2026-11', '2026-12-01T00:10:00+09:00');
    const note = await propose({ invoiceId: invoice.id });
    await approve(note.id);
    await daysPassAtTheProvider();
    await world.until(() => isCarried(note.id));
    const figures = await world.get(AskProvider).execute();
    const checks = await world.db.unitOfWork.run(systemActor('spec'), (tx) =>
      world.get(ComputeChecks).theirs(tx, figures),
    );
    expect(checks.filter(({ name, ok }) => name === 'refunds' && !ok)).toEqual([]);
    await booksAreRight();
  });

  it('is owed again too when the bank was faster than our own note of the refund', async () => {
    const { contract } = await signed('4000000000005126');
    const invoice = await bill(contract, '2026-11', '2026-12-01T00:10:00+09:00');
    world.emulator.faults.replace({
      faults: [
        { kind: 'error_after_commit', match: 'POST /v1/refunds', times: 1 },
        { kind: 'reset', match: 'GET /v1/refunds', times: 3 },
      ],
    });
    const note = await propose({ invoiceId: invoice.id });
    await approve(note.id);
    await daysPassAtTheProvider();
    const news = () =>
      world.rows<{ status: string }>(
        `SELECT status FROM billing.stripe_event WHERE type = 'refund.failed' AND payload #>> '{data,object,metadata,madoguchi}' = $1`,
        [note.id],
      );
    await world.until(async () => (await news()).length > 0);
    await world.workOff();
    expect(await news()).toEqual([{ status: 'pending' }]);

    world.emulator.faults.clear();
    await world.rows(`UPDATE billing.stripe_command SET locked_until = NULL WHERE op = 'refund.create'`);
    await world.drive();
    await world.until(() => isCarried(note.id));
    await booksAreRight();
  });

  it('becomes a credit when the provider refuses its refund for good and an admin says so, once', async () => {
    const { contract } = await signed();
    const invoice = await bill(contract, '2026-11', '2026-12-01T00:10:00+09:00');
    const note = await propose({ invoiceId: invoice.id });
    const gateway = world.get(PaymentGateway);
    const send = gateway.send.bind(gateway);
    gateway.send = async (op, params, key) => {
      if (op === 'refund.create') throw new ProviderFailure('parked', 'StripeInvalidRequestError', 'This charge is too old'); // prettier-ignore
      return send(op, params, key);
    };
    await approve(note.id).finally(() => (gateway.send = send));
    const stopped = async () => {
      const asked = { side: 'outbox', company: null } as const;
      const { items } = await world.get(ReadStoppedWork).execute(world.issuer, asked, null);
      return items.filter(({ documentId }) => documentId === note.id);
    };
    const [refund] = await stopped();
    expect(refund).toMatchObject({
      kind: 'refund.create',
      stopped: true,
      carriable: true,
      documentId: note.id,
    });
    const carry = () => world.get(CarryStoppedRefund).execute(world.issuer, refund!.id);
    const told = await Promise.allSettled([carry(), carry()]);
    expect(told.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await isCarried(note.id)).toBe(true);
    expect(await stopped()).toEqual([]);
    await booksAreRight();
    // Without a next invoice two persons may give it back by bank transfer at once.
    const { bankReturns } = await world.get(ReadFailedRefunds).execute(world.issuer).then((all) => ({ bankReturns: JSON.stringify(all) })); // prettier-ignore
    expect(bankReturns).toContain(note.id);
    await world.drive();
    expect(await world.rows(`SELECT FROM billing.ledger_tx WHERE kind = 'refund_sent' AND source_id = $1`, [note.id])).toEqual([]); // prettier-ignore
  });

  it.each(['in part', 'in full'] as const)(
    'is owed when the client has paid the whole before the provider heard that it is taken back %s, and nobody is called',
    async (how) => {
      const { client, contract } = await signed('4000000000000341');
      const invoice = await bill(contract, '2026-11', '2026-12-01T00:10:00+09:00');
      const [lines, match, op] =
        how === 'in part'
          ? [[{ position: 1, amountMinor: 10_005 }], 'POST /v1/credit_notes', 'invoice.reduce']
          : [
              invoice.lines.map(({ amountMinor }, at) => ({ position: at + 1, amountMinor })),
              'POST /v1/invoices/',
              'invoice.void',
            ];
      world.emulator.faults.replace({ faults: [{ kind: 'rate_limit', match, times: 1 }] });
      const note = await propose({ invoiceId: invoice.id, means: 'reduce', lines });
      await approve(note.id);
      const asked = () =>
        world.rows<{ op: string; status: string }>(
          'SELECT op, status FROM billing.stripe_command WHERE group_key = $1',
          [`credit:${note.id}`],
        );
      expect(await asked()).toEqual([{ op, status: 'pending' }]);
      await storeCard(client, contract);
      await world.until(
        async () => (await world.get(ReadInvoices).one(client, invoice.id)).status === 'paid',
      );
      world.emulator.faults.clear();
      await world.rows(
        'WITH due AS (UPDATE billing.stripe_command SET locked_until = NULL RETURNING id) SELECT FROM due',
      );
      await world.drive();
      expect(await asked()).toEqual([{ op, status: 'refused' }]);
      expect(await isCarried(note.id)).toBe(true);
      await booksAreRight();
    },
  );

  it('calls nobody when an invoice was taken back in full before the new card could be charged', async () => {
    const { client, contract } = await signed('4000000000000341');
    const invoice = await bill(contract, '2026-11', '2026-12-01T00:10:00+09:00');
    world.emulator.faults.replace({
      faults: [{ kind: 'rate_limit', match: 'POST /v1/invoices/', times: 3 }],
    });
    await storeCard(client, contract);
    const note = await propose({
      invoiceId: invoice.id,
      means: 'reduce',
      lines: invoice.lines.map((line, index) => ({ position: index + 1, amountMinor: line.amountMinor })),
    });
    world.emulator.faults.clear();
    await approve(note.id);
    await world.rows(
      'WITH due AS (UPDATE billing.stripe_command SET locked_until = NULL RETURNING id) SELECT FROM due',
    );
    await world.until(async () => {
      await world.drive();
      return (await world.get(ReadInvoices).one(client, invoice.id)).status === 'paid';
    });
    const [pay] = await world.rows(
      `SELECT status FROM billing.stripe_command WHERE starts_with(idempotency_key, $1) AND status <> 'refused'`,
      [`invoice.pay:${invoice.id}:1:`],
    );
    expect(pay).toEqual({ status: 'done' });
    await booksAreRight();
  });

  it('with one admin only, that one decides alone, and the record says so', async () => {
    const { contract } = await signed();
    const invoice = await bill(contract, '2026-11', '2026-12-01T00:10:00+09:00');
    const note = await propose({ invoiceId: invoice.id }, world.issuer);
    world.dismiss(second);
    await expect(approve(note.id, world.issuer)).rejects.toMatchObject({ reason: 'creditAloneMustBeSaid' });
    expect(await approve(note.id, world.issuer, true)).toMatchObject({ status: 'issued', alone: true });
  });

  const chargeOf = async (invoiceId: string) => {
    const [row] = await world.rows<{ id: string }>(
      'SELECT stripe_charge_id AS id FROM billing.invoice WHERE id = $1',
      [invoiceId],
    );
    return row!.id;
  };
});

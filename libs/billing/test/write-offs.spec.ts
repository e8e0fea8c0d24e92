import { Refusal } from '@madoguchi/kernel';
import type { PersonActor } from '@madoguchi/platform/access';
import { createEmulator } from '@madoguchi/stripe-emulator';
import { DecideWriteOff } from '../src/application/decide-write-off.js';
import { IssueReceipt } from '../src/application/issue-receipt.js';
import { ProposeCreditNote } from '../src/application/propose-credit-note.js';
import { ProposeWriteOff } from '../src/application/propose-write-off.js';
import { ReadLedger } from '../src/application/read-ledger.js';
import { ReadReceivables } from '../src/application/read-receivables.js';
import { AllowLoneWriteOffs } from '../src/application/allow-lone-write-offs.js';
import { PayoutAccount } from '../src/application/payout-account.js';
import { StartCheckout } from '../src/application/start-checkout.js';
import { BillingWorld } from './billing-world.js';
import { payOut } from './pay-out.js';
import { Payers } from './payers.js';

describe('a bill that nobody pays', () => {
  let world: BillingWorld;
  let payers: Payers;
  let second: PersonActor;
  beforeAll(async () => {
    world = await BillingWorld.open(createEmulator);
    payers = await Payers.of(world);
    for (const payee of payers.payees) {
      const account = await world.get(PayoutAccount).execute(payee);
      await fetch(account.onboardingUrl!, { method: 'POST', redirect: 'manual' });
      await world.until(async () => (await world.get(PayoutAccount).read(payee)).ready);
    }
    // A client who pays the platform alone: what is advanced for others comes out of that.
    await world.setClock('2026-10-25T03:00:00Z');
    const rich = await payers.unsigned('大口商事', {
      shares: { platformBps: 10_000, producerBps: 0, operatorBps: 0 },
    });
    world.reprice(rich.contract, { ...rich.contract.plan, baseMinor: 9_000_000 });
    await storeCard(rich.client, rich.contract.id, '4242424242424242');
    await payers.close('2026-11', '2026-12-01T00:10:00+09:00');
    await world.setClocks('2026-12-25T10:00:00+09:00');
    second = world.colleague(world.issuer, 'second-admin');
  }, 400_000);
  afterAll(() => world.close());
  afterEach(() => world.emulator.faults.clear());

  const storeCard = async (client: PersonActor, contractId: string, card: string) => {
    const { url } = await world.get(StartCheckout).execute(client, contractId);
    await world.payPage(url, card);
    const open = `SELECT FROM billing.checkout WHERE contract_id = $1 AND status = 'open'`;
    await world.until(async () => (await world.rows(open, [contractId])).length === 0);
  };
  const receivables = () => world.get(ReadReceivables).execute(world.issuer);
  const listed = async (invoiceId: string) =>
    (await receivables()).bills.find((bill) => bill.invoiceId === invoiceId);
  const balances = async () => {
    const { accounts } = await world.get(ReadLedger).trialBalance(world.issuer, null, 'ja');
    const of = (name: string) =>
      accounts
        .filter(({ account }) => account.split(':')[0] === name)
        .reduce((all, { balanceMinor }) => all + balanceMinor, 0);
    return {
      loss: of('bad_debt_loss'),
      tax: of('bad_debt_tax'),
      output: of('jct_output'),
      payable: of('payable_producer') + of('payable_operator'),
    };
  };
  const atStripe = async (invoiceId: string) => {
    const [row] = await world.rows<{ id: string }>(
      'SELECT stripe_invoice_id AS id FROM billing.invoice WHERE id = $1',
      [invoiceId],
    );
    return (await world.stripe<{ status: string }>(`invoices/${row!.id}`)).status;
  };
  /** Thirty days late: the contract has ended, and nothing more is tried. Its payees were paid in time all the same. */
  const hopeless = async (name: string, way: 'transfer' | 'konbini' = 'transfer') => {
    const billed = await payers.billed(name, way);
    await payers.on('2027-01-01');
    await world.setClock('2027-01-25T10:00:00+09:00');
    await payOut(world, '2027-01-25');
    await payers.on('2027-01-31');
    expect(world.neighbours.contracts.get(billed.contract.id)!.status).toBe('ended');
    return billed;
  };

  it('is written off by two admins, keeps its tax apart, and is marked at the provider once', async () => {
    const { client, id } = await hopeless('さくら歯科');
    const before = await balances();
    expect(await listed(id)).toMatchObject({
      openMinor: 54_780, ageDays: 31, stage: 'terminated', way: 'transfer', writeOff: null,
    }); // prettier-ignore
    await world.get(ProposeWriteOff).execute(world.issuer, id, '  破産手続きの通知が届いたため ');
    await world.get(ProposeWriteOff).execute(world.issuer, id, '破産手続きの通知が届いたため');
    const off = (await listed(id))!.writeOff!;
    expect(off).toMatchObject({ status: 'proposed', amountMinor: 54_780, taxMinor: 4_980 });
    expect(await balances()).toEqual(before);
    await expect(world.get(DecideWriteOff).approve(world.issuer, off.id, true)).rejects.toMatchObject({
      reason: 'writeOffNeedsSecondPerson',
    });

    const approve = () => world.get(DecideWriteOff).approve(second, off.id, false);
    await Promise.all([approve(), approve(), approve()]);
    expect(await balances()).toEqual({ ...before, loss: before.loss + 49_800, tax: before.tax + 4_980 });
    expect(await atStripe(id)).toBe('uncollectible');
    expect(await payers.balance(client, 'customer_receivable')).toBe(0);
    expect((await listed(id))!.writeOff).toMatchObject({ status: 'approved', recoveredMinor: 0 });
    await expect(world.get(DecideWriteOff).refuse(second, off.id, '別の理由')).rejects.toMatchObject({
      reason: 'writeOffDecided',
    });
    expect(await payers.balanced(client)).toBe(0);
    // The letters of the calendar are all the client ever got.
    expect((await payers.mailsTo(client)).slice(-1)).toEqual(['「まちの電話番」の契約を終了しました']);
  });

  it('comes back when its money comes: in part, then whole, with a receipt', async () => {
    const { client, id } = await hopeless('みどり工務店');
    await world.get(ProposeWriteOff).execute(world.issuer, id, '連絡が取れないため');
    const off = (await listed(id))!.writeOff!;
    await world.get(DecideWriteOff).approve(second, off.id, false);
    const given = await balances();

    await payers.transfer(client, 11_000);
    await world.until(async () => (await listed(id))!.writeOff!.recoveredMinor === 11_000);
    expect(await balances()).toMatchObject({ loss: given.loss - 10_000, tax: given.tax - 1_000 });
    expect(await payers.balanced(client)).toBe(0);

    await payers.transfer(client, 43_780);
    await payers.paid(client, id);
    const after = await balances();
    expect([after.loss, after.tax]).toEqual([given.loss - 49_800, given.tax - 4_980]);
    // They had their shares within the law's time, out of our own money, and get nothing twice.
    expect(after.payable).toBe(given.payable);
    expect(await atStripe(id)).toBe('paid');
    expect(await listed(id)).toMatchObject({ openMinor: 0, writeOff: { recoveredMinor: 54_780 } });
    expect((await world.get(IssueReceipt).execute(client, id)).totalMinor).toBe(54_780);
    expect(await payers.balanced(client)).toBe(0);
  });

  it('comes back with a new card; shares that were never due are due then', async () => {
    await world.setClock('2026-10-25T03:00:00Z');
    const { client, contract } = await payers.unsigned('あおば設計');
    await storeCard(client, contract.id, '4000000000000341');
    const [invoice] = (await payers.close('2026-11', '2026-12-01T00:10:00+09:00')).filter(
      ({ contractId }) => contractId === contract.id,
    );
    await payers.on('2026-12-31');
    const { id } = invoice!;
    expect(await listed(id)).toMatchObject({ way: 'card', refusals: 1, ageDays: 30 });
    await world.get(ProposeWriteOff).execute(world.issuer, id, '廃業の知らせが届いたため');
    await world.get(DecideWriteOff).approve(second, (await listed(id))!.writeOff!.id, false);
    const given = await balances();

    await storeCard(client, contract.id, '4242424242424242');
    await payers.paid(client, id);
    const after = await balances();
    expect([after.loss, after.tax]).toEqual([given.loss - 49_800, given.tax - 4_980]);
    expect(given.payable - after.payable).toBe(15_189 + 27_141);
    expect(await payers.balanced(client)).toBe(0);
  });

  it('comes back when it is paid at a store long afterwards', async () => {
    const { client, id, invoice } = await hopeless('やまと商店', 'konbini');
    await world.get(ProposeWriteOff).execute(world.issuer, id, '連絡が取れないため');
    await world.get(DecideWriteOff).approve(second, (await listed(id))!.writeOff!.id, false);
    expect(await payers.balanced(client)).toBe(0);
    await payers.post(await payers.voucher(invoice.payPageUrl!), { result: 'pay' });
    await payers.paid(client, id);
    expect((await listed(id))!.writeOff).toMatchObject({ recoveredMinor: 54_780 });
    expect(await payers.balanced(client)).toBe(0);
  });

  it('is given up by one admin up to the sum of the policy', async () => {
    const { id } = await hopeless('ひかり堂');
    expect(() => world.get(AllowLoneWriteOffs).execute(world.issuer, 1_000_001)).toThrow(Refusal);
    await world.get(AllowLoneWriteOffs).execute(world.issuer, 54_780);
    expect((await receivables()).aloneUpToMinor).toBe(54_780);
    await world.get(ProposeWriteOff).execute(world.issuer, id, '所在が分からないため');
    expect((await listed(id))!.writeOff).toMatchObject({ status: 'approved' });
    expect(await atStripe(id)).toBe('uncollectible');
    await world.get(AllowLoneWriteOffs).execute(world.issuer, 10_000);
    // The provider reduces it no more, so neither do we.
    await expect(
      world.get(ProposeCreditNote).execute(world.issuer, {
        invoiceId: id, means: 'reduce', reason: '値引き', lines: [{ position: 1, amountMinor: 100 }],
      }), // prettier-ignore
    ).rejects.toMatchObject({ reason: 'creditWrittenOff' });
  });

  it('is marked at the provider although the answer got lost', async () => {
    const { client, id } = await hopeless('こだま食堂');
    await world.get(ProposeWriteOff).execute(world.issuer, id, '連絡が取れないため');
    const off = (await listed(id))!.writeOff!;
    world.emulator.faults.replace({
      faults: [{ kind: 'drop_answer', match: 'POST /v1/invoices', times: 1 }],
    });
    await world.get(DecideWriteOff).approve(second, off.id, false);
    await world.until(async () => {
      await world.drive();
      return (await atStripe(id)) === 'uncollectible';
    });
    const marks = await world.rows(
      `SELECT status FROM billing.stripe_command WHERE op = 'invoice.writeOff' AND idempotency_key = $1`,
      [`invoice.writeOff:${off.id}`],
    );
    expect(marks).toHaveLength(1);
    expect(await payers.balanced(client)).toBe(0);
  });

  it('is refused while there is still something to wait for', async () => {
    const propose = (id: string, reason = '連絡が取れないため') =>
      world.get(ProposeWriteOff).execute(world.issuer, id, reason);
    const { client, id } = await payers.billed('あさひ薬局');
    await expect(propose(id)).rejects.toMatchObject({ reason: 'writeOffTooEarly' });
    await expect(propose(crypto.randomUUID())).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(propose(id, '  ')).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await payers.on('2027-01-01');
    await payers.on('2027-01-31');
    await propose(id);
    await expect(propose(id, '別の理由')).rejects.toMatchObject({ reason: 'writeOffWaits' });
    const off = (await listed(id))!.writeOff!;
    // A part arrives between the two persons.
    await payers.transfer(client, 1_000);
    await world.until(async () => (await payers.read(client, id)).transferredMinor === 1_000);
    const approve = () => world.get(DecideWriteOff).approve(second, off.id, false);
    await expect(approve()).rejects.toMatchObject({ reason: 'writeOffChanged' });
    await world.get(DecideWriteOff).refuse(second, off.id, '一部が届いたため');
    await expect(approve()).rejects.toMatchObject({ reason: 'writeOffDecided' });
    expect((await listed(id))!.writeOff).toMatchObject({ status: 'refused', refusedFor: '一部が届いたため' });
    await propose(id);
    expect((await listed(id))!.writeOff).toMatchObject({ status: 'proposed', amountMinor: 53_780 });
  });

  it('is aged by the day it became late, and all bands are the receivable in the books', async () => {
    const { ageing } = await receivables();
    const { accounts } = await world.get(ReadLedger).trialBalance(world.issuer, null, 'ja');
    const receivable = accounts
      .filter(({ account }) => account.startsWith('customer_receivable'))
      .reduce((all, { balanceMinor }) => all + balanceMinor, 0);
    expect(ageing.reduce((all, { openMinor }) => all + openMinor, 0)).toBe(receivable);
    expect(ageing.find(({ band }) => band === 'to60')).toMatchObject({ bills: 1, openMinor: 53_780 });
  });
});

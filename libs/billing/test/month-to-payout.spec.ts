import { actingCompany } from '@madoguchi/platform/access';
import { createEmulator } from '@madoguchi/stripe-emulator';
import { CloseMonth } from '../src/application/close-month.js';
import { PayoutAccount } from '../src/application/payout-account.js';
import { ReadInvoices } from '../src/application/read-invoices.js';
import { PreparePayouts } from '../src/application/prepare-payouts.js';
import { ReadMoney } from '../src/application/read-money.js';
import { ReleasePayouts } from '../src/application/release-payouts.js';
import { ReadPayouts } from '../src/application/read-payouts.js';
import { ReadUsage } from '../src/application/read-usage.js';
import { StartCheckout } from '../src/application/start-checkout.js';
import { BillingWorld } from './billing-world.js';
import { payOut, secondAdmin } from './pay-out.js';

describe('from the stored card to the payout', () => {
  let world: BillingWorld;
  beforeAll(async () => {
    world = await BillingWorld.open(createEmulator);
  });
  afterAll(() => world.close());

  it('bills, collects, books, splits and pays out exactly', async () => {
    await world.setClock('2026-10-25T03:00:00Z');
    const client = await world.company('client', 'さくら歯科');
    const producer = await world.company('producer', '合同会社みなと企画', 'T7000012050002');
    const operator = await world.company('operator', '北町コールセンター');
    const contract = world.contract(client, producer, operator);

    const { url } = await world.get(StartCheckout).execute(client, contract.id);
    expect(await world.get(StartCheckout).execute(client, contract.id)).toEqual({ url });
    expect(await world.payPage(url)).toBe(`http://localhost:3000/contracts/${contract.id}/paid`);
    await world.until(async () => world.neighbours.activated.has(contract.id));
    expect(await world.get(ReadInvoices).paymentMethod(client, contract.id)).toMatchObject({
      ready: true,
      label: 'Visa •••• 4242',
      depositMinor: 0,
      way: 'card',
      ways: ['card', 'transfer', 'konbini'],
      bank: null,
    });

    world.calls(contract, 5);
    world.calls(contract, 2, { billable: false, outcome: 'spam', rule: 'spam_free' });
    world.calls(contract, 1, {
      kind: 'appointment',
      outcome: null,
      seconds: null,
      rule: 'appointment_accepted_counts',
    });

    await expect(world.get(CloseMonth).execute(world.issuer, '2026-11')).rejects.toMatchObject({
      reason: 'monthNotOver',
    });
    await world.setClock('2026-12-01T00:10:00+09:00');
    const closed = await world.get(CloseMonth).execute(world.issuer, '2026-11');
    expect(closed.parked).toEqual([]);
    expect(closed.invoices).toHaveLength(1);
    const invoice = closed.invoices[0]!;
    expect(invoice).toMatchObject({
      number: '2026-000001',
      status: 'paid',
      taxableMinor: 65_240, // 29,800 + 20,000 + 2 × 220 + 15,000
      taxMinor: 6_524,
      totalMinor: 71_764,
      stripeTotalMinor: 71_764,
      registrationNumber: 'T7000012050002',
      issuedOn: '2026-12-01',
      dueOn: '2026-12-31',
    });
    expect(invoice.lines.map((line) => [line.description, line.quantity, line.amountMinor])).toEqual([
      ['月額', 1, 29_800],
      ['初期費用（初月のみ）', 1, 20_000],
      ['従量料金（基本件数3件を超えた応対）', 2, 440],
      ['アポイント成果報酬（承認済みの件数）', 1, 15_000],
    ]);

    const again = await world.get(CloseMonth).execute(world.issuer, '2026-11');
    expect(again.invoices.map(({ id, number }) => [id, number])).toEqual([[invoice.id, '2026-000001']]);

    const account = await world.get(PayoutAccount).execute(producer);
    expect(account.ready).toBe(false);
    await fetch(account.onboardingUrl!, { method: 'POST', redirect: 'manual' });
    await world.until(async () => (await world.get(PayoutAccount).read(producer)).ready);

    const early = await world.get(PreparePayouts).execute(world.issuer, '2026-12-25');
    await expect(world.get(ReleasePayouts).execute(secondAdmin(world), early, false)).rejects.toMatchObject({
      reason: 'payDayNotReached',
    });
    await world.setClock('2026-12-25T10:00:00+09:00');
    const payouts = await payOut(world, '2026-12-25');
    const net = { producer: 19_898, operator: 35_556 }; // 30.5 % = 19,898.2 and 54.5 % = 35,555.8 of 65,240: the yen goes to the larger rest
    expect(
      payouts.map((payout) => [
        payout.payeeKind,
        payout.netMinor,
        payout.taxMinor,
        payout.amountMinor,
        payout.status,
        payout.failureReason,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['producer', net.producer, 1_989, 21_887, 'sent', null],
        ['operator', net.operator, 3_555, 39_111, 'failed', 'payoutAccountMissing'],
      ]),
    );
    expect(payouts).toHaveLength(2);

    const operatorAccount = await world.get(PayoutAccount).execute(operator);
    await fetch(operatorAccount.onboardingUrl!, { method: 'POST', redirect: 'manual' });
    await world.until(async () => (await world.get(PayoutAccount).read(operator)).ready);
    const second = await payOut(world, '2026-12-25');
    expect(second.map(({ id, status }) => [id, status]).sort()).toEqual(
      payouts.map(({ id }) => [id, 'sent']).sort(),
    );

    const money = await world.get(ReadMoney).cockpit(world.issuer, 'ja');
    expect(money).toMatchObject({ openCommands: 0, failedCommands: 0, failedEvents: 0, differences: [] });
    const { trialBalance } = money;
    expect(trialBalance.balanced).toBe(true);
    expect(trialBalance.debitsMinor).toBe(trialBalance.creditsMinor);
    const balances = new Map(
      trialBalance.accounts.map((each) => [each.account.split(':')[0], each.balanceMinor]),
    );
    const fee = Math.round(71_764 * 0.036);
    expect(balances).toEqual(
      new Map([
        ['customer_receivable', 0],
        ['jct_input_claimable', 1_989 + 2_488], // the operator is not registered: 70 % of 3,555 may be claimed
        ['jct_output', -6_524],
        ['payable_operator', 0],
        ['payable_producer', 0],
        ['processor_fee', fee],
        ['revenue', -65_240],
        ['service_cost', 19_898 + 35_556 + 1_067],
        ['stripe_clearing', 71_764 - fee - 21_887 - 39_111],
      ]),
    );

    expect((await world.get(ReadPayouts).execute(producer)).map(({ payeeId }) => payeeId)).toEqual([
      actingCompany(producer),
    ]);
    const page = await world.get(ReadInvoices).page(client, contract.id, 20, 0);
    expect([page.total, page.items.map(({ id }) => id)]).toEqual([1, [invoice.id]]);
    expect(await world.get(ReadInvoices).page(client, null, 20, 20)).toEqual({ items: [], total: 1 });
    const usage = await world.get(ReadUsage).execute(client, contract.id, '2026-11');
    expect(usage).toMatchObject({
      billableUnits: 5,
      freeUnits: 2,
      overageUnits: 2,
      soFarWithTax: 71_764,
      lines: invoice.lines,
    });
    expect(usage.records).toHaveLength(8);
    expect(await world.get(ReadUsage).execute(producer, contract.id, '2026-11')).toEqual({
      ...usage,
      records: [],
    });
    const stranger = await world.company('client', '他社');
    await expect(world.get(ReadUsage).execute(stranger, contract.id, '2026-11')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(world.get(StartCheckout).execute(stranger, contract.id)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(world.get(ReadInvoices).one(stranger, invoice.id)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await world.get(ReadInvoices).page(stranger, null, 20, 0)).toEqual({ items: [], total: 0 });
  });
});

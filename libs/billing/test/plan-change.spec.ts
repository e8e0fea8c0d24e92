import type { SignedPlanView } from '@madoguchi/contracting/contract';
import { createEmulator } from '@madoguchi/stripe-emulator';
import { CloseMonth } from '../src/application/close-month.js';
import { ReadBillChange } from '../src/application/read-bill-change.js';
import { ReadDocumentFile } from '../src/application/read-document-file.js';
import { ReadUsage } from '../src/application/read-usage.js';
import { StartCheckout } from '../src/application/start-checkout.js';
import { BillingWorld } from './billing-world.js';

/** 29,800 a month with 3 calls, then 50,000 with 10; 220 and 150 for each further call. */
describe('a plan that was changed', () => {
  let world: BillingWorld;
  beforeAll(async () => {
    world = await BillingWorld.open(createEmulator);
  });
  afterAll(() => world.close());

  it('prices each month by the plan in force in it, on the invoice, in the forecast, in the reasons and in corrections', async () => {
    const owner = await world.company('client', '北見設備');
    const producer = await world.company('producer', '合同会社みなと企画');
    const operator = await world.company('operator', '北町コールセンター');
    await world.setClock('2026-10-25T03:00:00Z');
    const contract = world.contract(owner, producer, operator);
    const large: SignedPlanView = {
      ...contract.plan,
      id: crypto.randomUUID(),
      name: '大口',
      baseMinor: 50_000,
      includedUnits: 10,
      overageMinor: 150,
    };
    // Signed on Nov 30: the next day is the first of its months.
    const changed = {
      ...contract,
      plans: [...contract.plans, { effectiveOn: '2026-12-01', plan: large }],
    };
    world.neighbours.contracts.set(contract.id, changed);
    const { url } = await world.get(StartCheckout).execute(owner, contract.id);
    await world.payPage(url);
    await world.until(async () => {
      const open = await world.rows(`SELECT FROM billing.checkout WHERE status = 'open'`);
      return open.length === 0;
    });
    world.calls(contract, 5, { occurredAt: new Date('2026-11-30T14:59:59Z') });
    world.calls(contract, 12, { occurredAt: new Date('2026-11-30T15:00:00Z') });

    await world.setClock('2026-12-01T00:10:00+09:00');
    const november = (await world.get(CloseMonth).execute(world.issuer, '2026-11')).invoices[0]!;
    expect(november.taxableMinor).toBe(29_800 + 20_000 + 2 * 220);
    // From Dec 1 on the contract reads as the new plan; the invoice of November still names the old one.
    world.neighbours.contracts.set(contract.id, { ...changed, plan: large });
    const { content } = await world.get(ReadDocumentFile).json(owner, 'invoice', november.id);
    expect(JSON.parse(content.toString())).toMatchObject({ plan: 'スタンダード' });

    await world.setClock('2026-12-20T10:00:00+09:00');
    const usage = await world.get(ReadUsage).execute(owner, contract.id, '2026-12');
    expect(usage).toMatchObject({
      includedUnits: 10,
      overageUnits: 2,
      soFarWithTax: Math.floor((50_000 + 300) * 1.1),
    });
    expect((await world.get(ReadUsage).execute(owner, contract.id, '2026-11')).includedUnits).toBe(3);

    // One call of November is freed late: its worth is what November's plan says.
    const late = world.neighbours.usage.find(
      ({ occurredAt }) => occurredAt < new Date('2026-11-30T15:00:00Z'),
    )!;
    Object.assign(late, { freedAt: new Date('2026-12-21T00:00:00Z') });
    await world.setClock('2027-01-01T00:10:00+09:00');
    const december = (await world.get(CloseMonth).execute(world.issuer, '2026-12')).invoices[0]!;
    expect(december.lines.map(({ amountMinor }) => amountMinor)).toEqual([50_000, 300, -220]);
    expect(december).toMatchObject({
      status: 'paid',
      taxableMinor: 50_080,
      stripeTotalMinor: december.totalMinor,
    });
    const paper = await world.get(ReadDocumentFile).json(owner, 'invoice', december.id);
    expect(JSON.parse(paper.content.toString())).toMatchObject({
      plan: '大口',
      usage: { includedUnits: 10 },
    });

    const why = (await world.get(ReadBillChange).execute(owner, contract.id, '2026-12'))!;
    expect(why.reasons.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['plan', 'setUp', 'calls', 'corrections']),
    );
    expect(why.reasons.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(
      december.totalMinor - november.totalMinor,
    );
    expect(why.reasons.find(({ kind }) => kind === 'setUp')!.amountMinor).toBe(-22_000);
  });

  it('gives the units of a document that was voided to the next one, once', async () => {
    const owner = await world.company('client', '取消設備');
    await world.setClock('2026-10-25T03:00:00Z');
    const contract = world.contract(
      owner,
      await world.company('producer', '企画'),
      await world.company('operator', '応対'),
    );
    const { url } = await world.get(StartCheckout).execute(owner, contract.id);
    await world.payPage(url, '4000000000000341');
    await world.until(async () => {
      const open = await world.rows(`SELECT FROM billing.checkout WHERE status = 'open'`);
      return open.length === 0;
    });
    world.calls(contract, 5);
    const bill = async (month: string, at: string) => {
      await world.setClock(at);
      const { invoices } = await world.get(CloseMonth).execute(world.issuer, month);
      return invoices.find(({ contractId }) => contractId === contract.id)!;
    };
    await bill('2026-11', '2026-12-01T00:10:00+09:00');
    Object.assign(
      world.neighbours.usage.find(({ contractId }) => contractId === contract.id)!,
      {
        freedAt: new Date('2026-12-21T00:00:00Z'),
      },
    );
    const december = await bill('2026-12', '2027-01-01T00:10:00+09:00');
    const correction = (lines: readonly { amountMinor: number }[]) =>
      lines.filter(({ amountMinor }) => amountMinor < 0).map(({ amountMinor }) => amountMinor);
    expect(correction(december.lines)).toEqual([-220]);
    await world.rows(`UPDATE billing.invoice SET status = 'void', failure_reason = NULL WHERE id = $1`, [
      december.id,
    ]);
    const january = await bill('2027-01', '2027-02-01T00:10:00+09:00');
    expect(correction(january.lines)).toEqual([-220]);
    const february = await bill('2027-02', '2027-03-01T00:10:00+09:00');
    expect(correction(february.lines)).toEqual([]);
  });
});

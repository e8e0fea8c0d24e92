import { PlanLimit, type ContractView } from '@madoguchi/contracting/contract';
import type { PersonActor } from '@madoguchi/platform/access';
import { createEmulator } from '@madoguchi/stripe-emulator';
import { ChooseTaxRounding } from '../src/application/choose-tax-rounding.js';
import { CloseMonth } from '../src/application/close-month.js';
import { ReadBillChange } from '../src/application/read-bill-change.js';
import { ReadSpending } from '../src/application/read-spending.js';
import { ReadUsage } from '../src/application/read-usage.js';
import { SetSpendingRule } from '../src/application/set-spending-rule.js';
import { StartCheckout } from '../src/application/start-checkout.js';
import { WaysOffered } from '../src/application/ways-offered.js';
import { BillingWorld } from './billing-world.js';

describe('how an issuer rounds the tax of its documents', () => {
  let world: BillingWorld;
  let contract: ContractView;
  let client: PersonActor;
  let producer: PersonActor;
  let operator: PersonActor;

  beforeAll(async () => {
    world = await BillingWorld.open(createEmulator);
    await world.setClock('2026-10-25T03:00:00Z');
    producer = await world.company('producer', '合同会社みなと企画', 'T7000012050002');
    operator = await world.company('operator', '北町コールセンター', 'T7000012050002');
    client = await world.company('client', '端数商店');
    contract = world.contract(client, producer, operator);
    // 29,805 yen at 10 % owe 2,980.5 yen of tax.
    const { url } = await world.get(StartCheckout).execute(client, contract.id);
    await world.payPage(url);
    await world.until(async () => {
      const open = `SELECT FROM billing.checkout WHERE contract_id = $1 AND status = 'open'`;
      return (await world.rows(open, [contract.id])).length === 0;
    });
    world.reprice(contract, { ...contract.plan, baseMinor: 29_805, initialFeeMinor: 0 });
  });
  afterAll(() => world.close());

  const choose = (mode: 'down' | 'half_up' | 'up', fromOn: string) =>
    world.get(ChooseTaxRounding).execute(world.issuer, mode, fromOn);
  /** To the client itself: how the issuer rounds is no secret of the platform. */
  const shownBefore = async () => {
    const usage = await world.get(ReadUsage).execute(client, contract.id, '2026-12');
    const change = await world.get(ReadBillChange).execute(client, contract.id, '2026-12');
    const spending = await world.get(ReadSpending).execute(client, contract.id);
    return {
      forecast: [usage.soFarWithTax, usage.forecastWithTax.likelyMinor],
      reasons: change!.reasons,
      spent: [spending.spentMinor, spending.roundingMode],
    };
  };
  const limit = (capMinor: number) =>
    world.get(SetSpendingRule).execute(client, contract.id, {
      firstAlertPercent: 80,
      secondAlertPercent: 100,
      capMinor,
      capWithTax: true,
      atCap: 'go_on',
    });
  const taxOf = async (month: string, at: string) => {
    await world.setClock(at);
    await world.get(CloseMonth).execute(world.issuer, month);
    const [row] = await world.rows<{ mode: string; tax: string }>(
      'SELECT rounding_mode AS mode, tax_minor AS tax FROM billing.invoice WHERE contract_id = $1 AND month = $2',
      [contract.id, month],
    );
    return [row!.mode, Number(row!.tax)];
  };

  it('changes on the chosen day, for documents of that day and later ones only', async () => {
    await choose('up', '2027-01-01');
    expect(await choose('up', '2027-01-01')).toEqual({
      mode: 'down',
      coming: [{ fromOn: '2027-01-01', mode: 'up' }],
    });
    expect(await taxOf('2026-11', '2026-12-01T00:10:00+09:00')).toEqual(['down', 2_980]);
    expect(await shownBefore()).toEqual({
      forecast: [32_786, 32_786],
      // The bill before was rounded down.
      reasons: [{ kind: 'other', amountMinor: 1 }],
      spent: [32_786, 'up'],
    });
    await expect(limit(32_785)).rejects.toMatchObject({
      details: { fields: [{ path: 'capMinor', params: { min: '32,786' } }] },
    });
    await limit(32_786);
    const dearer = { ...contract.plan, baseMinor: 30_805 };
    await expect(
      world.db.unitOfWork.run(client, (tx) =>
        world.get(PlanLimit).admit(tx, contract, dearer, { raiseToMinor: null, keep: false }),
      ),
    ).rejects.toMatchObject({ details: { fields: [{ params: { min: '33,886' } }] } });
    expect(await taxOf('2026-12', '2027-01-01T00:10:00+09:00')).toEqual(['up', 2_981]);
    const [before] = await world.rows<{ mode: string }>(
      `SELECT rounding_mode AS mode FROM billing.invoice WHERE contract_id = $1 AND month = '2026-11'`,
      [contract.id],
    );
    expect(before!.mode).toBe('down');
    const audited = await world.rows(`SELECT FROM platform.audit_entry WHERE action = 'tax_rounding.choose'`);
    expect(audited).toHaveLength(1);
  });

  it('cannot be changed for today, the past, or a day too far away', async () => {
    for (const day of ['2027-01-01', '2026-12-31', '2028-02-01'])
      await expect(choose('half_up', day)).rejects.toMatchObject({
        details: { fields: [{ path: 'fromOn', reason: 'roundingDayOutside' }] },
      });
    expect(await world.get(ChooseTaxRounding).read(world.issuer)).toEqual({ mode: 'up', coming: [] });
  });

  it('is told beforehand to whoever is about to pay, of each document by its own day', async () => {
    const owner = await world.company('client', '開業商店');
    const ahead = world.contract(owner, producer, operator, {
      startsOn: '2027-01-16',
      plan: { ...contract.plan, baseMinor: 30_005, initialFeeMinor: 5, baseInAdvance: true },
    });
    await choose('down', '2027-03-01');
    const { opening } = (await world.db.unitOfWork.run(owner, (tx) =>
      world.get(WaysOffered).opening(tx, ahead),
    ))!;
    // 15,487 for 16 of 31 days and 5 to begin with owe 1,549.2; a whole month 3,000.5.
    expect([
      opening.atOnce.taxMinor,
      opening.next.taxMinor,
      opening.monthly.on,
      opening.monthly.taxMinor,
    ]).toEqual([1_550, 3_001, '2027-03-01', 3_000]);
  });
});

import type { ContractView } from '@madoguchi/contracting/contract';
import type { UsageView } from '@madoguchi/fulfilment/contract';
import { addMonths, dateAt } from '@madoguchi/kernel';
import { createEmulator } from '@madoguchi/stripe-emulator';
import Stripe from 'stripe';
import { CloseMonth } from '../src/application/close-month.js';
import { ReadReconciliation } from '../src/application/read-reconciliation.js';
import { Reconcile } from '../src/application/reconcile.js';
import { StartCheckout } from '../src/application/start-checkout.js';
import { WatchWhenDisputeAnswered, WatchWhenInteractionEnded } from '../src/application/when-unit-changed.js';
import { BillingWorld, system } from './billing-world.js';

const METER = 'madoguchi_calls';

describe('usage at the provider’s meter', () => {
  let world: BillingWorld;
  let stripe: Stripe;
  // The emulator's time cannot go back, so the story plays in the month after this one.
  const month = addMonths(`${dateAt(new Date()).slice(0, 7)}-01`, 1).slice(0, 7);
  const after = addMonths(`${month}-01`, 1);
  const at = (day: string, time = '12:00:00') => `${month}-${day}T${time}+09:00`;

  beforeEach(async () => {
    world = await BillingWorld.open(createEmulator, METER);
    stripe = new Stripe('sk_test_emulator_billing', {
      host: '127.0.0.1',
      port: world.emulator.port,
      protocol: 'http',
      telemetry: false,
    });
    await world.setClocks(at('02'));
  });
  afterEach(() => world.close());

  const opened = async (name = 'さくら歯科') => {
    const client = await world.company('client', name);
    const contract = world.contract(
      client,
      await world.company('producer', `${name}の企画`),
      await world.company('operator', `${name}の応対`),
      { startsOn: `${month}-01` },
    );
    const { url } = await world.get(StartCheckout).execute(client, contract.id);
    await world.payPage(url);
    await world.until(async () => world.neighbours.activated.has(contract.id));
    return contract;
  };
  const called = async (
    contract: ContractView,
    occurredAt: string,
    count = 1,
    more: Partial<UsageView> = {},
  ) => {
    world.calls(contract, count, { ...more, occurredAt: new Date(occurredAt) });
    await world.db.unitOfWork.run(system, (tx) =>
      world.get(WatchWhenInteractionEnded).react(
        {
          contractId: contract.id,
          interactionId: crypto.randomUUID(),
          clientId: contract.clientId,
          operatorId: contract.operatorId,
          kind: 'answered',
          seconds: 95,
          occurredAt: new Date(occurredAt).toISOString(),
        },
        tx,
      ),
    );
    return world.neighbours.usage.slice(-count);
  };
  const freed = async (unit: UsageView & { contractId: string }) => {
    await world.db.unitOfWork.run(system, async (tx) => {
      Object.assign(unit, { freedAt: tx.now });
      const fact = { disputeId: crypto.randomUUID(), usageId: unit.id, contractId: unit.contractId };
      await world.get(WatchWhenDisputeAnswered).react({ ...fact, accepted: true }, tx);
    });
    await drive();
  };
  /** What a minute's job does, some minutes later: nothing waits for its next try any more. */
  const drive = async () => {
    await world.rows('UPDATE billing.stripe_command SET locked_until = NULL');
    await world.drive();
  };
  const customerOf = async ({ clientId }: ContractView) =>
    (
      await world.rows<{ id: string }>(
        'SELECT stripe_customer_id AS id FROM billing.client_account WHERE client_id = $1',
        [clientId],
      )
    )[0]!.id;
  const atStripe = async (contract: ContractView) => {
    const { data: meters } = await stripe.billing.meters.list({ status: 'active' });
    expect(meters).toHaveLength(1);
    const { data } = await stripe.billing.meters.listEventSummaries(meters[0]!.id, {
      customer: await customerOf(contract),
      start_time: Date.parse(`${addMonths(`${month}-01`, -2)}T00:00:00+09:00`) / 1000,
      end_time: Date.parse(`${after}T00:00:00+09:00`) / 1000,
    });
    return data.reduce((all, { aggregated_value: value }) => all + value, 0);
  };
  const states = () =>
    world
      .rows<{ state: string; units: number }>(
        'SELECT state, count(*)::int AS units FROM billing.metered_unit GROUP BY 1 ORDER BY 1',
      )
      .then((rows) => Object.fromEntries(rows.map(({ state, units }) => [state, units])));
  const close = async () => {
    await world.setClocks(`${after}T00:30:00+09:00`);
    return world.get(CloseMonth).execute(world.issuer, month);
  };
  const night = async () => {
    await world.get(Reconcile).run();
    const { checks } = await world.get(ReadReconciliation).read(world.issuer);
    return checks.find(({ name }) => name === 'meter')!;
  };

  it('is counted once per call and billed from our lines, whatever happens on the way', async () => {
    const contract = await opened();
    await called(contract, at('02', '09:00:10'));
    await drive();
    expect(await atStripe(contract)).toBe(1);

    for (const kind of ['drop_answer', 'error_after_commit', 'rate_limit', 'reset', 'conflict']) {
      // More often than the SDK tries by itself.
      world.emulator.faults.replace({ faults: [{ kind, match: 'POST /v1/billing/meter_events', times: 3 }] });
      await called(contract, at('02', '09:00:20'));
      await drive();
      world.emulator.faults.clear();
      await drive();
      await drive();
    }
    expect(await states()).toEqual({ counted: 6 });
    expect(await atStripe(contract)).toBe(6);
    // A reaction that runs twice, and calls that do not count.
    await called(contract, at('02', '09:00:30'), 2, { billable: false, rule: 'spam_free', outcome: 'spam' });
    await called(contract, at('02', '09:00:30'), 0);
    await drive();
    expect(await atStripe(contract)).toBe(6);

    const { invoices, parked } = await close();
    expect(parked).toEqual([]);
    // Three of six are included: 29,800 + 20,000 + 3 × 220.
    expect(invoices[0]).toMatchObject({ status: 'paid', taxableMinor: 50_460 });
    expect(await night()).toMatchObject({ left: 6, right: 6, ok: true });
  });

  /** Sent by a process that was killed before it could write the answer down. */
  const arrivedWithoutAnswer = async (contract: ContractView, [unit]: UsageView[]) => {
    world.emulator.faults.replace({
      faults: [{ kind: 'reset', match: 'POST /v1/billing/meter_events', times: 3 }],
    });
    await drive();
    await stripe.billing.meterEvents.create({
      event_name: METER,
      identifier: `usage:${unit!.id}`,
      timestamp: unit!.occurredAt.getTime() / 1000,
      payload: { stripe_customer_id: await customerOf(contract), value: '1' },
    });
    expect(await states()).toEqual({ sending: 2 });
  };
  const pass = (days: number) =>
    world.rows(
      `UPDATE billing.stripe_command SET first_sent_at = first_sent_at - $1 * interval '1 day' WHERE status = 'pending'`,
      [days],
    );

  it('is not counted again when Stripe says that it has it', async () => {
    const contract = await opened();
    await arrivedWithoutAnswer(contract, await called(contract, at('02', '09:00:00'), 2));
    await drive();
    expect(await states()).toEqual({ counted: 2 });
    expect(await atStripe(contract)).toBe(2);
  });

  it('is looked for, not sent again, when a day has passed without an answer', async () => {
    const contract = await opened();
    await arrivedWithoutAnswer(contract, await called(contract, at('02', '09:00:00'), 2));
    // Two days later Stripe has forgotten the identifier and would count it once more.
    await world.setClocks(at('04'));
    await pass(2);
    await drive();
    expect(await states()).toEqual({ counted: 2 });
    expect(await atStripe(contract)).toBe(2);

    // One that never arrived is sent after the look.
    await called(contract, at('04', '09:00:00'));
    world.emulator.faults.replace({
      faults: [{ kind: 'reset', match: 'POST /v1/billing/meter_events', times: 3 }],
    });
    await drive();
    await pass(1);
    await drive();
    expect(await atStripe(contract)).toBe(3);
  });

  it('stays on the line when it is too old, also when it became so on the way', async () => {
    const contract = await opened();
    await world.setClocks(at('28'));
    await called(contract, new Date(Date.parse(at('28')) - 40 * 86_400_000).toISOString());
    await called(contract, new Date(Date.parse(at('28')) - 33 * 86_400_000).toISOString());
    world.emulator.faults.replace({
      faults: [{ kind: 'reset', match: 'POST /v1/billing/meter_events', times: null }],
    });
    await drive();
    expect(await states()).toEqual({ line: 1, sending: 1 });
    world.emulator.faults.clear();
    await world.setClocks(new Date(Date.parse(at('28')) + 3 * 86_400_000).toISOString());
    await drive();
    expect(await states()).toEqual({ line: 2 });
    await called(contract, at('27'));
    await drive();
    expect(await states()).toEqual({ counted: 1, line: 2 });
  });

  it('waits while its moment has not come', async () => {
    const contract = await opened();
    await called(contract, at('02', '13:00:00'));
    await drive();
    expect(await states()).toEqual({});
    await world.setClocks(at('02', '13:00:01'));
    expect(await night()).toMatchObject({ ok: true, left: 0 });
    await drive();
    expect(await states()).toEqual({ counted: 1 });
  });

  it('is taken off within a day, and left there with a correction on our bill afterwards', async () => {
    const contract = await opened();
    const units = await called(contract, at('02', '09:00:00'), 6);
    world.emulator.faults.replace({
      faults: [{ kind: 'reset', match: 'POST /v1/billing/meter_events', times: 3 }],
    });
    await drive();
    // Still on its way: taken off right behind.
    await freed(units[0]!);
    await drive();
    expect(await states()).toEqual({ cancelled: 1, counted: 5 });
    world.emulator.faults.replace({
      faults: [{ kind: 'error_after_commit', match: 'POST /v1/billing/meter_event_adjustments', times: 3 }],
    });
    await freed(units[1]!);
    await drive();
    expect(await states()).toEqual({ cancelled: 2, counted: 4 });
    expect(await atStripe(contract)).toBe(4);
    await world.setClocks(at('04'));
    await freed(units[2]!);
    expect(await states()).toEqual({ cancelled: 2, counted: 3, kept: 1 });
    expect(await atStripe(contract)).toBe(4);

    const { invoices, parked } = await close();
    expect(parked).toEqual([]);
    // Three calls are left and all of them are included.
    expect(invoices[0]).toMatchObject({ status: 'paid', taxableMinor: 49_800 });
    expect(await night()).toMatchObject({ left: 4, right: 4, ok: true });
  });

  it('parks the month of a client whose count differs, names it in the morning, and bills it once it agrees', async () => {
    const contract = await opened();
    const other = await opened('みどり薬局');
    await called(contract, at('02', '09:00:00'), 4);
    await called(other, at('02', '09:00:00'), 4);
    await drive();
    const stray = { event_name: METER, identifier: 'by-hand' };
    await world.setClocks(`${after}T00:10:00+09:00`);
    await stripe.billing.meterEvents.create({
      ...stray,
      timestamp: Date.parse(at('03')) / 1000,
      payload: { stripe_customer_id: await customerOf(contract), value: '1' },
    });
    const closed = await close();
    expect(closed.parked).toMatchObject([{ contractId: contract.id, reason: 'meterDiffers' }]);
    expect(closed.invoices.map(({ contractId, status }) => [contractId, status])).toEqual([
      [other.id, 'paid'],
    ]);
    expect(await night()).toMatchObject({
      ok: false,
      left: 8,
      right: 9,
      differing: [`さくら歯科 ${month} 4/5`],
    });

    await stripe.billing.meterEventAdjustments.create({
      event_name: METER,
      type: 'cancel',
      cancel: { identifier: stray.identifier },
    });
    const again = await world.get(CloseMonth).execute(world.issuer, month);
    expect(again.parked).toEqual([]);
    expect(again.invoices).toHaveLength(2);
    expect((await night()).ok).toBe(true);
  });

  it('is caught up before the bill when a reaction was lost, and the bill waits until it has arrived', async () => {
    const contract = await opened();
    world.calls(contract, 4, { occurredAt: new Date(at('10')) });
    world.emulator.faults.replace({
      faults: [{ kind: 'rate_limit', match: 'POST /v1/billing/meter_events', times: 3 }],
    });
    await world.setClocks(at('11'));
    await world.setClocks(`${after}T00:30:00+09:00`);
    await world.get(CloseMonth).execute(world.issuer, month);
    const statuses = () =>
      world.rows('SELECT status FROM billing.invoice').then((rows) => rows as { status: string }[]);
    expect(await statuses()).toEqual([{ status: 'draft' }]);
    world.emulator.faults.clear();
    await drive();
    expect(await statuses()).toEqual([{ status: 'paid' }]);
    expect(await atStripe(contract)).toBe(4);
  });

  it('learns afterwards what the meter refused, and keeps it on the line', async () => {
    const contract = await opened();
    await called(contract, at('02', '09:00:00'));
    await drive();
    const [meter] = (await stripe.billing.meters.list({ status: 'active' })).data;
    await stripe.billing.meters.deactivate(meter!.id);
    await called(contract, at('02', '10:00:00'));
    await drive();
    await world.until(async () => (await states())['line'] === 1);
    expect(await states()).toEqual({ counted: 1, line: 1 });
    await stripe.billing.meters.reactivate(meter!.id);
    const { invoices, parked } = await close();
    expect(parked).toEqual([]);
    expect(invoices.map(({ status }) => status)).toEqual(['paid']);
  });
});

import { createEmulator } from '@madoguchi/stripe-emulator';
import { CloseMonth } from '../src/application/close-month.js';
import { PaymentGateway, ProviderFailure } from '../src/application/ports.js';
import { ReadMoney } from '../src/application/read-money.js';
import { ReadReconciliation } from '../src/application/read-reconciliation.js';
import { Reconcile } from '../src/application/reconcile.js';
import { StartCheckout } from '../src/application/start-checkout.js';
import { BillingWorld } from './billing-world.js';

describe('months that nobody has billed', () => {
  let world: BillingWorld;
  beforeAll(async () => {
    world = await BillingWorld.open(createEmulator);
    await world.setClock('2026-08-25T03:00:00Z');
    const client = await world.company('client', 'さくら歯科');
    const contract = world.contract(
      client,
      await world.company('producer', 'みなと企画'),
      await world.company('operator', '北町'),
      { startsOn: '2026-09-01', signedAt: new Date('2026-08-20T01:00:00Z') },
    );
    const { url } = await world.get(StartCheckout).execute(client, contract.id);
    await world.payPage(url);
    await world.until(async () => world.neighbours.activated.has(contract.id));
    await world.workOff();
    await world.setClock('2026-12-03T03:30:00+09:00');
  });
  afterAll(() => world.close());

  const awaiting = async () =>
    (await world.get(ReadMoney).cockpit(world.issuer, 'ja')).awaitingClose.map(
      ({ month, clientName, contractNumber, parkReason }) => [month, clientName, contractNumber, parkReason],
    );
  const close = (month: string) => world.get(CloseMonth).execute(world.issuer, month);
  const night = async () => {
    await world.get(Reconcile).run();
    return world.get(ReadReconciliation).read(world.issuer);
  };
  /** A hundred and twenty months long ago that are parked like the one of 2026-10. */
  const many = (from: string) =>
    world.rows(
      `INSERT INTO billing.invoice SELECT (jsonb_populate_record(invoice, jsonb_build_object('id', gen_random_uuid(),
         'month', to_char(first_day, 'YYYY-MM')))).*
       FROM billing.invoice, generate_series($1::date, $1::date + interval '119 months', interval '1 month') AS first_day
       WHERE status = 'parked'`,
      [`${from}-01`],
    );
  const months = async () => (await night()).checks.find(({ name }) => name === 'months')!;

  it('are offered and named in the night, however long ago they ended', async () => {
    expect(await awaiting()).toEqual([
      ['2026-09', 'さくら歯科', 'C-2026-0001', null],
      ['2026-10', 'さくら歯科', 'C-2026-0001', null],
      ['2026-11', 'さくら歯科', 'C-2026-0001', null],
    ]);
    expect(await months()).toMatchObject({
      left: 3,
      ok: false,
      differing: ['2026-09 C-2026-0001 さくら歯科', '2026-10 C-2026-0001 さくら歯科', '2026-11 C-2026-0001 さくら歯科'],
    }); // prettier-ignore
    expect((await close('2026-09')).invoices).toMatchObject([{ status: 'paid' }]);
    expect((await awaiting()).map(([month]) => month)).toEqual(['2026-10', '2026-11']);
  });

  it('stay on the list with their reason while they are parked, and can be closed again months later', async () => {
    world.neighbours.unfinished = 1;
    expect((await close('2026-10')).parked).toMatchObject([
      { clientName: 'さくら歯科', contractNumber: 'C-2026-0001', reason: 'callsUnfinished' },
    ]);
    world.neighbours.unfinished = 0;
    await world.setClock('2027-02-20T03:30:00+09:00');
    expect((await awaiting())[0]).toEqual(['2026-10', 'さくら歯科', 'C-2026-0001', 'callsUnfinished']);
    // What waits for a reason is known; only what nobody tried is an alarm.
    expect((await months()).left).toBe(3);
    await many('2000-01');
    expect((await months()).left).toBe(3);
    expect((await awaiting()).map(([month]) => month).slice(-3)).toEqual(['2026-11', '2026-12', '2027-01']);
    await world.rows(`DELETE FROM billing.invoice WHERE month < '2026'`);
    for (const month of ['2026-10', '2026-11', '2026-12', '2027-01'])
      expect((await close(month)).invoices).toMatchObject([{ status: 'paid' }]);
    await world.workOff();
    expect(await awaiting()).toEqual([]);
    expect((await months()).ok).toBe(true);
  });

  it('leaves the closing job one night before it is an alarm', async () => {
    await world.setClock('2027-03-01T03:30:00+09:00');
    expect((await months()).ok).toBe(true);
    expect((await awaiting()).map(([month]) => month)).toEqual(['2027-02']);
    await world.setClock('2027-03-02T03:30:00+09:00');
    expect(await months()).toMatchObject({ ok: false, left: 1 });
  });

  it('are compared also when the provider does not answer; what needs it says so, loudly', async () => {
    await world.rows('DELETE FROM graphile_worker._private_jobs');
    const gateway = world.get(PaymentGateway);
    const movements = gateway.movements.bind(gateway);
    gateway.movements = () =>
      Promise.reject(new ProviderFailure('retry', 'StripeConnectionError', 'No line'));
    const { checks, late } = await night();
    gateway.movements = movements;
    expect(late).toBe(false);
    expect(checks.find(({ name }) => name === 'months')).toMatchObject({ left: 1, problem: null });
    expect(checks.find(({ name }) => name === 'entries')).toMatchObject({ ok: true });
    const unknown = checks.filter(({ problem }) => problem !== null);
    expect(unknown.map(({ name, ok }) => [name, ok])).toEqual(
      ['charges', 'refunds', 'transfers', 'chargebacks', 'others', 'balance', 'cash'].map((name) => [
        name,
        false,
      ]),
    );
    const jobs = await world.rows<{ key: string; text: string | null }>(
      `SELECT key, payload ->> 'text' AS text FROM graphile_worker._private_jobs`,
    );
    expect(jobs.find(({ text }) => text?.includes('照合できませんでした。決済会社から返事がありませんでした'))).toBeDefined(); // prettier-ignore
    expect(jobs.find(({ key }) => key === 'reconcile-again')).toBeDefined();
  });

  it('says when a night was left out', async () => {
    await world.setClock('2027-03-03T06:00:00+09:00');
    expect((await world.get(ReadReconciliation).read(world.issuer)).late).toBe(true);
  });
});

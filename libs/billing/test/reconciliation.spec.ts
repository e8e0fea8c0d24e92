import { createEmulator } from '@madoguchi/stripe-emulator';
import { CloseMonth } from '../src/application/close-month.js';
import { ReadMoney } from '../src/application/read-money.js';
import { ReadReconciliation } from '../src/application/read-reconciliation.js';
import { Reconcile } from '../src/application/reconcile.js';
import { StartCheckout } from '../src/application/start-checkout.js';
import { BillingWorld } from './billing-world.js';

describe('the nightly reconciliation', () => {
  let world: BillingWorld;
  beforeAll(async () => {
    world = await BillingWorld.open(createEmulator);
  });
  afterAll(() => world.close());

  const failing = async () => {
    await world.get(Reconcile).run();
    const { checks } = await world.get(ReadReconciliation).read(world.issuer);
    expect(checks).toHaveLength(29);
    return checks.filter(({ ok }) => !ok).map(({ name }) => name);
  };
  const mails = () =>
    world.rows<{ subject: string }>(
      `SELECT payload ->> 'subject' AS subject FROM graphile_worker._private_jobs WHERE payload ->> 'subject' LIKE '%照合%'`,
    );

  const cockpit = async () => {
    const { lastNight, held, objections } = await world.get(ReadMoney).cockpit(world.issuer, 'ja');
    const night = lastNight && { checks: lastNight.checks, failed: lastNight.failed, late: lastNight.late };
    return { night, held: held.map(({ clientName }) => clientName), objections };
  };

  it('agrees after a month, and finds what was planted: in the books, in the outbox, in the usage', async () => {
    await world.setClock('2026-10-25T03:00:00Z');
    const client = await world.company('client', 'さくら歯科');
    const contract = world.contract(
      client,
      await world.company('producer', 'みなと企画'),
      await world.company('operator', '北町'),
    );
    const { url } = await world.get(StartCheckout).execute(client, contract.id);
    await world.payPage(url);
    await world.until(async () => world.neighbours.activated.has(contract.id));
    world.calls(contract, 5);
    await world.setClock('2026-12-01T00:10:00+09:00');
    const { invoices } = await world.get(CloseMonth).execute(world.issuer, '2026-11');
    expect(invoices[0]!.status).toBe('paid');
    await world.workOff();
    expect(await cockpit()).toEqual({ night: null, held: [], objections: { count: 0, firstDueOn: null } });
    expect(await failing()).toEqual([]);
    expect((await cockpit()).night).toEqual({ checks: 29, failed: 0, late: false });
    expect(await mails()).toEqual([]);
    const { chain } = await world.get(ReadReconciliation).read(world.issuer);
    expect([chain.invoicedMinor, chain.collectedMinor]).toEqual([
      invoices[0]!.totalMinor,
      invoices[0]!.totalMinor,
    ]);

    world.calls(contract, 1);
    expect(await failing()).toEqual(['usage']);
    world.neighbours.usage.pop();

    // A tally that is not what its units come to: the client is held until it is counted anew.
    world.neighbours.miscounted = [
      {
        contractId: contract.id,
        clientId: client.companyId,
        month: '2026-12',
        tallied: [3, 1, 0],
        counted: [2, 1, 0],
      },
    ];
    expect(await failing()).toEqual(['tally']);
    const miscounted = await world.get(ReadReconciliation).read(world.issuer);
    expect(miscounted.checks.find(({ name }) => name === 'tally')!.differing).toEqual([
      'さくら歯科 2026-12 3+1+0/2+1+0',
    ]);
    expect(await cockpit()).toMatchObject({
      night: { checks: 29, failed: 1 },
      held: ['さくら歯科'],
    });
    expect(miscounted.held).toMatchObject([{ clientName: 'さくら歯科', booksMinor: 0, documentsMinor: 0 }]);
    world.neighbours.miscounted = [];
    expect(await failing()).toEqual([]);
    expect((await world.get(ReadReconciliation).read(world.issuer)).held).toEqual([]);

    // A posting that no document explains: the client is not billed until it is mended.
    await world.rows(
      `WITH booked AS (INSERT INTO billing.ledger_tx (kind, source_type, source_id, booked_at) VALUES ('planted', 'spec', $1, now()) RETURNING id)
       INSERT INTO billing.ledger_entry (tx_id, position, account, party_id, amount_minor)
       SELECT id, position, 'customer_receivable', party::uuid, amount FROM booked, (VALUES (1, $1::text, 700), (2, NULL, -700)) AS entry (position, party, amount)`,
      [client.companyId],
    );
    await world.workOff();
    await world.setClock('2027-01-01T03:30:00+09:00');
    await world.get(Reconcile).run();
    const report = await world.get(ReadReconciliation).read(world.issuer);
    expect(report.checks.find(({ name }) => name === 'receivable')).toMatchObject({
      ok: false,
      differing: ['さくら歯科'],
    });
    expect(
      report.held.map(({ clientName, booksMinor, documentsMinor }) => [
        clientName,
        booksMinor,
        documentsMinor,
      ]),
    ).toEqual([['さくら歯科', 700, 0]]);
    const { parked } = await world.get(CloseMonth).execute(world.issuer, '2026-12');
    expect(parked.map(({ reason }) => reason)).toEqual(['accountHeld']);
    await world.setClock('2027-01-02T06:00:00+09:00');
    expect((await cockpit()).night).toMatchObject({ late: true });
    await world.setClock('2027-01-01T03:30:00+09:00');

    await world.rows(`UPDATE billing.invoice SET fee_minor = fee_minor + 1 WHERE id = $1`, [invoices[0]!.id]);
    expect(await failing()).toEqual(expect.arrayContaining(['clearing', 'charges']));
    expect(await mails()).toHaveLength(2); // one a day: the usage of December 1, the fee of January 1
    const { checks } = await world.get(ReadReconciliation).read(world.issuer);
    expect(checks.find(({ name }) => name === 'charges')!.differing).toHaveLength(1);
  });

  it('names units that no bill will hold: those that came too late, and those whose month no contract has', async () => {
    const contract = [...world.neighbours.contracts.values()][0]!;
    world.neighbours.contracts.set(contract.id, { ...contract, endsOn: '2026-12-31' });
    const units = { contractId: contract.id, calls: 1, appointments: 0 };
    world.neighbours.unbilled = [
      { ...units, month: '2026-11', appointments: 2, late: true },
      // One that the night names under `months`, because it can still be closed.
      { ...units, month: '2026-12', late: false },
      { ...units, month: '2027-01', late: false },
    ];
    await world.get(Reconcile).run();
    const { checks } = await world.get(ReadReconciliation).read(world.issuer);
    expect(checks.find(({ name }) => name === 'unbilled')).toMatchObject({
      ok: false,
      left: 2,
      differing: [
        `2026-11 ${contract.number} さくら歯科 電話1件・アポイント2件 請求後`,
        `2027-01 ${contract.number} さくら歯科 電話1件 請求する月なし`,
      ],
    });
    world.neighbours.unbilled = [];
    await world.get(Reconcile).run();
    const after = await world.get(ReadReconciliation).read(world.issuer);
    expect(after.checks.find(({ name }) => name === 'unbilled')).toMatchObject({ ok: true, differing: [] });
  });
});

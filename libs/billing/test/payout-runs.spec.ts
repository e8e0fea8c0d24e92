import type { PersonActor } from '@madoguchi/platform/access';
import { createEmulator } from '@madoguchi/stripe-emulator';
import { CloseMonth } from '../src/application/close-month.js';
import { PayoutAccount } from '../src/application/payout-account.js';
import { PreparePayouts } from '../src/application/prepare-payouts.js';
import { PreviewPayouts } from '../src/application/preview-payouts.js';
import { ReadPayoutRuns } from '../src/application/read-payout-runs.js';
import { RefusePayouts } from '../src/application/refuse-payouts.js';
import { ReleasePayouts } from '../src/application/release-payouts.js';
import { StartCheckout } from '../src/application/start-checkout.js';
import { BillingWorld } from './billing-world.js';
import { secondAdmin } from './pay-out.js';

describe('payouts by two persons', () => {
  let world: BillingWorld;
  let other: PersonActor;
  let producer: PersonActor;
  let operator: PersonActor;
  beforeAll(async () => {
    world = await BillingWorld.open(createEmulator);
    await world.setClock('2026-10-25T03:00:00Z');
    other = secondAdmin(world);
    world.neighbours.colleagues.set(world.issuer.companyId, [other.personId]);
    producer = await world.company('producer', '合同会社みなと企画');
    operator = await world.company('operator', '北町コールセンター');
    await becomeReady(producer);
    await pay('さくら歯科');
    await world.setClock('2026-12-25T10:00:00+09:00');
  }, 60_000);
  afterAll(() => world.close());

  const prepare = (actor = world.issuer) => world.get(PreparePayouts).execute(actor, '2026-12-25');
  const release = (id: string, actor = other, alone = false) =>
    world.get(ReleasePayouts).execute(actor, id, alone);
  const refuse = async (id: string, reason = '金額を確かめたい') =>
    world.get(RefusePayouts).execute(other, id, reason);
  const runOf = (id: string, actor = world.issuer) => world.get(ReadPayoutRuns).one(actor, id);
  const statements = () => world.rows<{ runId: string }>('SELECT run_id AS "runId" FROM billing.payout');
  const transfers = async () =>
    (await world.stripe<{ data: { amount: number }[] }>('transfers?limit=100')).data;
  const mailsAbout = (words: string) =>
    world.rows<{ to: string }>(
      `SELECT payload ->> 'to' AS to FROM graphile_worker._private_jobs WHERE payload ->> 'subject' LIKE '%' || $1 || '%'`,
      [words],
    );

  async function becomeReady(payee: PersonActor): Promise<void> {
    const account = await world.get(PayoutAccount).execute(payee);
    await fetch(account.onboardingUrl!, { method: 'POST', redirect: 'manual' });
    await world.until(async () => (await world.get(PayoutAccount).read(payee)).ready);
  }

  /** One more client that ran and paid November. */
  async function pay(name: string): Promise<void> {
    const client = await world.company('client', name);
    const contract = world.contract(client, producer, operator, { startsOn: '2026-11-01' });
    const { url } = await world.get(StartCheckout).execute(client, contract.id);
    await world.payPage(url);
    await world.until(async () => world.neighbours.activated.has(contract.id));
    await world.setClock('2026-12-01T00:40:00+09:00');
    await world.get(CloseMonth).execute(world.issuer, '2026-11');
    await world.until(async () => {
      const rows = await world.rows(
        `SELECT FROM billing.invoice WHERE contract_id = $1 AND status = 'paid'`,
        [contract.id],
      );
      return rows.length === 1;
    });
  }

  it('shows who is paid what, and who is not and why', async () => {
    const { payouts, exceptions } = await world.get(PreviewPayouts).execute(world.issuer, '2026-12-25');
    expect(payouts.map(({ payeeName, status }) => [payeeName, status])).toEqual([
      ['北町コールセンター', 'planned'],
      ['合同会社みなと企画', 'planned'],
    ]);
    expect(exceptions).toMatchObject([{ payeeName: '北町コールセンター', concern: 'payoutAccountMissing' }]);
  });

  it('pays nothing while one person has prepared only, tells the other, and asks for that other', async () => {
    const id = await prepare();
    expect(await prepare()).toBe(id);
    expect(await runOf(id)).toMatchObject({ status: 'prepared', approval: 'wait', preparedBy: '山田 花子' });
    expect(await runOf(id, other)).toMatchObject({ approval: 'second_person' });
    expect([await statements(), await transfers()]).toEqual([[], []]);
    expect(await mailsAbout('確認をお願いします')).toEqual([{ to: `${other.personId}@example.com` }]);
    await expect(release(id, world.issuer, true)).rejects.toMatchObject({
      reason: 'payoutNeedsSecondPerson',
    });
    expect(await statements()).toEqual([]);
  });

  it('is refused with a reason, pays nothing, and can be prepared again', async () => {
    const id = await prepare();
    await expect(refuse(id, ' ')).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(refuse(id, 'あ'.repeat(501))).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await refuse(id);
    await refuse(id, 'もう一度');
    expect(await runOf(id)).toMatchObject({ status: 'refused', reason: '金額を確かめたい' });
    await expect(release(id)).rejects.toMatchObject({ reason: 'payoutRunRefused' });
    expect(await mailsAbout('差し戻されました')).toHaveLength(1);
    expect(await statements()).toEqual([]);
    expect(await prepare()).not.toBe(id);
  });

  it('is void when an amount or an account changed after it was prepared', async () => {
    const first = await prepare();
    await becomeReady(operator);
    await expect(release(first)).rejects.toMatchObject({ reason: 'payoutRunChanged' });
    expect(await runOf(first)).toMatchObject({ status: 'outdated', decidedBy: null });

    const second = await prepare();
    await pay('みどり整骨院');
    await world.setClock('2026-12-25T11:00:00+09:00');
    await expect(release(second)).rejects.toMatchObject({ reason: 'payoutRunChanged' });
    await expect(release(second)).rejects.toMatchObject({ reason: 'payoutRunChanged' });
    expect([await statements(), await transfers()]).toEqual([[], []]);
  });

  it('pays exactly what was prepared, once, however often it is released', async () => {
    const id = await prepare();
    const { payees, totalMinor } = await runOf(id);
    await Promise.all([release(id), release(id), release(id)]);
    expect(await runOf(id)).toMatchObject({ status: 'released', decidedBy: '山田 花子', alone: false });
    expect(await statements()).toEqual([{ runId: id }, { runId: id }]);
    const sent = (await transfers()).map(({ amount }) => amount);
    expect(sent.reduce((all, amount) => all + amount, 0)).toBe(totalMinor);
    expect(sent).toHaveLength(payees.flatMap(({ lines }) => lines).length);
    await expect(refuse(id)).rejects.toMatchObject({ reason: 'payoutRunReleased' });
    await expect(prepare()).rejects.toMatchObject({ reason: 'nothingToPay' });
    const actions = await world.rows<{ action: string }>(
      `SELECT action FROM platform.audit_entry WHERE subject = $1 ORDER BY at, action`,
      [id],
    );
    expect(actions.map(({ action }) => action).sort()).toEqual(['payout.prepare', 'payout.release']);
  });

  it('is kept by the database too: one person, a changed sum, a statement without a released run', async () => {
    const insert = (values: string) =>
      world.db.owner.query(
        `INSERT INTO billing.payout_run (pay_on, payees, hash, total_minor, prepared_by, prepared_at, status, decided_by, decided_at)
         VALUES ('2027-01-25', '[{}]', repeat('a', 64), 1, 'one', now(), ${values}) RETURNING id`,
      );
    await expect(insert(`'released', 'one', now()`)).rejects.toThrow(/two_persons_release/);
    const { rows } = await insert(`'prepared', NULL, NULL`);
    const { id } = rows[0] as { id: string };
    await expect(
      world.db.owner.query('UPDATE billing.payout_run SET total_minor = 2 WHERE id = $1', [id]),
    ).rejects.toThrow(/never changes/);
    await expect(
      world.db.owner.query(
        `INSERT INTO billing.payout SELECT (jsonb_populate_record(payout, jsonb_build_object('id', gen_random_uuid(), 'number', 'X', 'pay_on', '2027-01-25', 'run_id', $1::text))).*
         FROM billing.payout LIMIT 1`,
        [id],
      ),
    ).rejects.toThrow(/released payout run/);
  });

  it('refuses a day too far away and a run that does not exist', async () => {
    await expect(world.get(PreparePayouts).execute(world.issuer, '2099-01-25')).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
    await expect(release(crypto.randomUUID())).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(release('not-an-id')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the only admin of a platform', () => {
  it('releases alone, says so, and it stands in the run', async () => {
    const world = await BillingWorld.open(createEmulator);
    try {
      await world.setClock('2026-10-25T03:00:00Z');
      const [client, producer, operator] = [
        await world.company('client', 'さくら歯科'),
        await world.company('producer', '合同会社みなと企画'),
        await world.company('operator', '北町コールセンター'),
      ];
      const contract = world.contract(client, producer, operator, { startsOn: '2026-11-01' });
      const { url } = await world.get(StartCheckout).execute(client, contract.id);
      await world.payPage(url);
      await world.until(async () => world.neighbours.activated.has(contract.id));
      await world.setClock('2026-12-01T00:40:00+09:00');
      await world.get(CloseMonth).execute(world.issuer, '2026-11');
      await world.workOff();
      await world.setClock('2026-12-25T10:00:00+09:00');
      const id = await world.get(PreparePayouts).execute(world.issuer, '2026-12-25');
      expect(await world.get(ReadPayoutRuns).one(world.issuer, id)).toMatchObject({ approval: 'alone' });
      const release = (alone: boolean) => world.get(ReleasePayouts).execute(world.issuer, id, alone);
      await expect(release(false)).rejects.toMatchObject({ reason: 'payoutAloneMustBeSaid' });
      await release(true);
      expect(await world.get(ReadPayoutRuns).all(world.issuer)).toMatchObject([
        { status: 'released', alone: true },
      ]);
    } finally {
      await world.close();
    }
  }, 60_000);
});

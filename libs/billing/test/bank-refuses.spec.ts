import type { PersonActor } from '@madoguchi/platform/access';
import { createEmulator } from '@madoguchi/stripe-emulator';
import { CloseMonth } from '../src/application/close-month.js';
import { PayoutAccount } from '../src/application/payout-account.js';
import { PaymentGateway } from '../src/application/ports.js';
import { FollowBankPayout } from '../src/application/follow-bank-payout.js';
import { ReadPayouts } from '../src/application/read-payouts.js';
import { TellAboutBanks } from '../src/application/tell-about-banks.js';
import { StartCheckout } from '../src/application/start-checkout.js';
import { BillingWorld, system } from './billing-world.js';
import { payOut } from './pay-out.js';

describe('a payee’s bank', () => {
  let world: BillingWorld;
  let producer: PersonActor;
  let operator: PersonActor;
  beforeAll(async () => {
    world = await BillingWorld.open(createEmulator);
    await world.setClocks('2026-11-27T12:00:00+09:00');
    const client = await world.company('client', 'さくら歯科');
    producer = await world.company('producer', '合同会社みなと企画', 'T7000012050002');
    operator = await world.company('operator', '北町コールセンター');
    const contract = world.contract(client, producer, operator, { startsOn: '2026-12-01' });
    const { url } = await world.get(StartCheckout).execute(client, contract.id);
    await world.payPage(url);
    await world.until(async () => world.neighbours.activated.has(contract.id));
    for (const payee of [producer, operator]) {
      const { onboardingUrl } = await world.get(PayoutAccount).execute(payee);
      await fetch(onboardingUrl!, { method: 'POST', redirect: 'manual' });
      await world.until(async () => (await world.get(PayoutAccount).read(payee)).ready);
    }
    await world.setClocks('2027-01-01T00:40:00+09:00');
    await world.get(CloseMonth).execute(world.issuer, '2026-12');
    await world.setClocks('2027-01-25T10:00:00+09:00');
    await payOut(world, '2027-01-25');
  });
  afterAll(() => world.close());

  const accountOf = async (payee: PersonActor) =>
    (
      await world.rows<{ id: string }>(
        'SELECT stripe_account_id AS id FROM billing.payee_account WHERE company_id = $1',
        [payee.companyId],
      )
    )[0]!.id;
  const statement = async (payee: PersonActor) => (await world.get(ReadPayouts).execute(payee))[0]!;
  const bankPayouts = () =>
    world.rows<{ payee: string; state: string; reason: string | null; id: string }>(
      'SELECT payee_id AS payee, state, reason, stripe_payout_id AS id FROM billing.bank_payout ORDER BY made_at, payee_id',
    );
  const mails = (key: string) =>
    world.rows('SELECT FROM graphile_worker.jobs WHERE key LIKE $1', [`${key}%`]);

  it('is on its way until it arrives, and one that refuses is said on the statement, to the payee and to admins', async () => {
    expect(await statement(producer)).toMatchObject({ status: 'sent', bank: null });
    world.emulator.faults.replace({
      faults: [{ kind: 'fail_payouts', match: await accountOf(producer), times: 1 }],
    });
    await world.setClocks('2027-01-29T10:00:00+09:00');
    await world.until(async () => (await statement(producer)).bank === 'refused');
    await world.until(async () => (await statement(operator)).bank === 'arrived');
    expect(await statement(producer)).toMatchObject({
      status: 'sent',
      amountMinor: 16_707,
      bank: 'refused',
      bankReason: 'no_account',
    });
    // Its money waits in its own account; the platform still could send more, so only the bank is named.
    await world.until(async () => (await world.get(PayoutAccount).read(producer)).problem === 'bank');
    expect(await world.get(PayoutAccount).read(producer)).toMatchObject({ ready: true });
    expect(await world.get(PayoutAccount).read(operator)).toMatchObject({ ready: true, problem: null });
    expect(await mails('bank-refused:')).toHaveLength(1);
    expect(await mails('bank-refused-admin:')).toHaveLength(1);
  });

  it('is told once, however often and in whatever order its news come', async () => {
    const [refused] = (await bankPayouts()).filter(({ state }) => state === 'refused');
    await world.rows(
      `SELECT graphile_worker.remove_job(key) FROM graphile_worker.jobs WHERE key LIKE 'bank-refused%'`,
    );
    await world.get(FollowBankPayout).execute(await accountOf(producer), refused!.id);
    expect(await mails('bank-refused')).toEqual([]);
  });

  it('gets the money by itself after the account is mended, and the statement says that it arrived', async () => {
    const { onboardingUrl } = await world.get(PayoutAccount).execute(producer);
    await fetch(onboardingUrl!, { method: 'POST', redirect: 'manual' });
    await world.until(async () => (await world.get(PayoutAccount).read(producer)).problem === null);
    const before = await bankPayouts();
    await world.setClocks('2027-02-03T10:00:00+09:00');
    await world.until(async () => (await statement(producer)).bank === 'arrived');
    const mine = (await bankPayouts()).filter(({ payee }) => payee === producer.companyId);
    expect(mine.map(({ state }) => state)).toEqual(['refused', 'arrived']);

    // The refusal is looked at once more, after what made it good.
    await world
      .get(FollowBankPayout)
      .execute(await accountOf(producer), before.find(({ state }) => state === 'refused')!.id);
    expect(await statement(producer)).toMatchObject({ bank: 'arrived', bankReason: null });
  });

  it('is told of nothing that it does not carry, and promised nothing that was ordered by hand', async () => {
    const mine = (await bankPayouts()).find(({ payee }) => payee === producer.companyId)!;
    const payout = await world.get(PaymentGateway).bankPayout(await accountOf(producer), mine.id);
    expect(payout.automatic).toBe(true);
    const tell = async (id: string, automatic: boolean, statements: readonly string[]) => {
      const told = { ...payout, stripePayoutId: id, automatic };
      await world.db.unitOfWork.run(system, (tx) =>
        world.get(TellAboutBanks).refused(tx, producer.companyId, told, statements),
      );
      const rows = await world.rows<{ text: string }>(
        `SELECT payload ->> 'text' AS text FROM graphile_worker._private_jobs WHERE key LIKE 'bank-refused%' || $1 || '%' ORDER BY key`,
        [id],
      );
      return rows.map(({ text }) => text).join('');
    };
    const own = await tell('po_own', true, ['PS-1']);
    expect(own).toContain('対象の支払明細書：PS-1');
    expect(own).toContain('翌日');
    const byHand = await tell('po_hand', false, []);
    expect(byHand).toContain('お預かりしています');
    expect(byHand).not.toContain('支払明細書');
    expect(byHand).not.toContain('翌日');
    expect(byHand).not.toContain('自動で');
  });

  it('is nobody else’s business', async () => {
    expect((await world.get(ReadPayouts).execute(operator)).map(({ payeeId }) => payeeId)).toEqual([
      operator.companyId,
    ]);
    const seen = await world.db.unitOfWork.run(operator, (tx) =>
      tx.query<{ payee: string }>('SELECT payee_id AS payee FROM billing.bank_payout'),
    );
    expect(seen).toEqual([{ payee: operator.companyId }]);
    await expect(
      world.get(PaymentGateway).bankPayout(await accountOf(operator), 'po_nobody'),
    ).rejects.toMatchObject({ kind: 'parked' });
  });
});

import type { PersonActor } from '@madoguchi/platform/access';
import { createEmulator } from '@madoguchi/stripe-emulator';
import { AnswerObjection } from '../src/application/answer-objection.js';
import { ObjectToStatement } from '../src/application/object-to-statement.js';
import { PayoutAccount } from '../src/application/payout-account.js';
import { PlanPayouts } from '../src/application/plan-payouts.js';
import { ReadObjections } from '../src/application/read-objections.js';
import { ReadPayouts } from '../src/application/read-payouts.js';
import { StartCheckout } from '../src/application/start-checkout.js';
import { BillingWorld, system } from './billing-world.js';
import { Payers } from './payers.js';
import { payOut } from './pay-out.js';

describe('a payee who says that a statement is wrong', () => {
  let world: BillingWorld;
  let payers: Payers;
  let client: PersonActor;
  let producer: PersonActor;
  let operator: PersonActor;
  beforeAll(async () => {
    world = await BillingWorld.open(createEmulator);
    payers = await Payers.of(world);
    [producer, operator] = payers.payees as [PersonActor, PersonActor];
    for (const payee of payers.payees) {
      const account = await world.get(PayoutAccount).execute(payee);
      await fetch(account.onboardingUrl!, { method: 'POST', redirect: 'manual' });
      await world.until(async () => (await world.get(PayoutAccount).read(payee)).ready);
    }
    await world.setClock('2026-10-25T03:00:00Z');
    const signed = await payers.unsigned('さくら歯科');
    ({ client } = signed);
    const { url } = await world.get(StartCheckout).execute(client, signed.contract.id);
    await world.payPage(url);
    await world.until(() => Promise.resolve(world.neighbours.activated.has(signed.contract.id)));
    await payers.close('2026-11', '2026-12-01T00:10:00+09:00');
    await world.setClocks('2026-12-25T10:00:00+09:00');
    await payOut(world, '2026-12-25');
  }, 400_000);
  afterAll(() => world.close());

  const statementOf = async (payee: PersonActor, at = 0) => {
    const all = await world.get(ReadPayouts).execute(payee);
    return all[all.length - 1 - at]!;
  };
  const object = (payee: PersonActor, id: string, words: string, lines = [1]) =>
    world.get(ObjectToStatement).execute(payee, id, lines, words);
  const open = async () =>
    (await world.get(ReadObjections).execute(world.issuer)).filter(({ status }) => status === 'open');

  it('has fourteen days from the issue, by the clock of Japan; then it is confirmed by itself', async () => {
    const { id, confirmation } = await statementOf(operator);
    expect(confirmation).toMatchObject({ state: 'to_confirm', objectUntil: '2027-01-08', confirmedOn: null });
    await world.setClock('2027-01-08T23:59:00+09:00');
    expect((await statementOf(operator)).confirmation!.state).toBe('to_confirm');
    await world.setClock('2027-01-09T00:00:30+09:00');
    expect((await statementOf(operator)).confirmation).toMatchObject({
      state: 'confirmed',
      confirmedOn: '2027-01-09',
    });
    await expect(object(operator, id, '件数が違います')).rejects.toMatchObject({
      reason: 'objectionTooLate',
    });
  });

  it('is heard once, in its own statements only, and with lines and words', async () => {
    await world.setClock('2026-12-28T10:00:00+09:00');
    const { id } = await statementOf(producer);
    await expect(object(operator, id, '他社の明細です')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(object(client, id, '他社の明細です')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(object(producer, id, '違います', [])).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(object(producer, id, '違います', [9])).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await Promise.all([1, 2, 3].map(() => object(producer, id, '料率が契約と違います')));
    await expect(object(producer, id, '別の件です')).rejects.toMatchObject({ reason: 'objectionOpen' });
    expect(await open()).toMatchObject([
      { payeeName: '合同会社みなと企画', positions: [1], words: '料率が契約と違います' },
    ]);
    expect((await statementOf(producer)).confirmation).toMatchObject({ state: 'objected' });
    // However long the answer takes, it does not confirm itself.
    await world.setClock('2027-01-20T10:00:00+09:00');
    expect((await statementOf(producer)).confirmation!.state).toBe('objected');
    expect((await payers.mailsTo(world.issuer)).slice(-1)).toEqual([
      expect.stringContaining('誤りの連絡がありました（合同会社みなと企画さま）'),
    ]);
  });

  it('may object again for as long when the platform finds it right, and reads why', async () => {
    const [{ id }] = (await open()) as unknown as [{ id: string }];
    const refuse = () => world.get(AnswerObjection).refuse(world.issuer, id, '契約書の第5条のとおりです。');
    await Promise.all([refuse(), refuse()]);
    expect((await statementOf(producer)).confirmation).toMatchObject({
      state: 'to_confirm',
      objectUntil: '2027-02-03',
      objections: [{ status: 'refused', answer: '契約書の第5条のとおりです。', answeredOn: '2027-01-20' }],
    });
    expect((await payers.mailsTo(producer)).slice(-1)).toEqual([expect.stringContaining('訂正はありません')]);
    await expect(
      world.get(AnswerObjection).accept(world.issuer, id, [{ position: 1, netMinor: 100 }], '訂正します'),
    ).rejects.toMatchObject({ reason: 'objectionAnswered' });
  });

  it('gets what is missing on the next statement, in books and money, and no more than there is', async () => {
    const before = await statementOf(producer);
    await object(producer, before.id, '1,000円足りません');
    const [{ id }] = (await open()) as unknown as [{ id: string }];
    const accept = (netMinor: number) =>
      world.get(AnswerObjection).accept(world.issuer, id, [{ position: 1, netMinor }], '料率を直します。');
    // The platform's own part of 49,800 yen is 7,470.
    await expect(accept(7_471)).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(accept(-15_190)).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await Promise.all([accept(1_000), accept(1_000)]);
    expect((await statementOf(producer)).confirmation!.state).toBe('corrected');
    await expect(object(producer, before.id, 'まだ違います')).rejects.toMatchObject({
      reason: 'statementCorrected',
    });
    expect((await payers.mailsTo(producer)).slice(-1)).toEqual([expect.stringContaining('訂正します')]);
    expect(await payers.balance(producer, 'payable_producer')).toBe(-1_000);
    expect(await payers.balanced(client)).toBe(0);

    // At once: a pay day of its own.
    await payOut(world, '2027-01-20');
    const next = (await world.get(ReadPayouts).execute(producer)).find(
      ({ payOn }) => payOn === '2027-01-20',
    )!;
    expect(next).toMatchObject({ netMinor: 1_000, taxMinor: 100, amountMinor: 1_100, status: 'sent' });
    expect(next.lines[0]!.description).toContain('明細書の訂正');
    expect(await payers.balanced(client)).toBe(0);
  });

  it('gives back what was too much on the next statement', async () => {
    await world.setClock('2026-12-30T10:00:00+09:00');
    const { id: statementId } = await statementOf(operator);
    await object(operator, statementId, '同じ電話が2回数えられています');
    const [{ id }] = (await open()) as unknown as [{ id: string }];
    await world
      .get(AnswerObjection)
      .accept(world.issuer, id, [{ position: 1, netMinor: -500 }], '重複分を除きます。');
    expect(await payers.balance(operator, 'payable_operator')).toBe(500);
    const { exceptions } = await world.db.unitOfWork.run(system, (tx) =>
      world.get(PlanPayouts).execute(tx, '2027-01-25'),
    );
    expect(exceptions).toMatchObject([{ concern: 'carriedOver', netMinor: -500 }]);
    expect(await payers.balanced(client)).toBe(0);
  });
});

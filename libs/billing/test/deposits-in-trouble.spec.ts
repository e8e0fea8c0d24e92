import type { ContractView } from '@madoguchi/contracting/contract';
import type { PersonActor } from '@madoguchi/platform/access';
import { createEmulator } from '@madoguchi/stripe-emulator';
import { AnswerChargeback } from '../src/application/answer-chargeback.js';
import { CloseMonth } from '../src/application/close-month.js';
import { DecideBankReturn } from '../src/application/decide-bank-return.js';
import { DecideLostDeposit } from '../src/application/decide-lost-deposit.js';
import { DraftEvidence } from '../src/application/draft-evidence.js';
import { FollowDispute } from '../src/application/follow-dispute.js';
import { MoveDepositDispute } from '../src/application/move-deposit-dispute.js';
import { ReadChargebacks } from '../src/application/read-chargebacks.js';
import { ReadFailedRefunds } from '../src/application/read-failed-refunds.js';
import { ReadInvoices } from '../src/application/read-invoices.js';
import { ReadMoney } from '../src/application/read-money.js';
import { RecordBankReturn } from '../src/application/record-bank-return.js';
import { ReserveBankReturn } from '../src/application/reserve-bank-return.js';
import { Reconcile } from '../src/application/reconcile.js';
import { SettleDeposits } from '../src/application/settle-deposits.js';
import { StartCheckout } from '../src/application/start-checkout.js';
import { CommandStore } from '../src/store/command.store.js';
import { DepositStore } from '../src/store/deposit.store.js';
import { NightStore } from '../src/store/night.store.js';
import { BillingWorld, system } from './billing-world.js';
import { secondAdmin } from './pay-out.js';

const DISPUTED = '4000000000000259';
const REFUND_FAILS = '4000000000005126';
const KEPT = 29_800;

describe('deposits whose money does not stay or does not go back', () => {
  let world: BillingWorld;
  let producer: PersonActor;
  let operator: PersonActor;
  beforeAll(async () => {
    world = await BillingWorld.open(createEmulator);
    world.neighbours.colleagues.set(world.issuer.companyId, [secondAdmin(world).personId]);
    producer = await world.company('producer', '合同会社みなと企画');
    operator = await world.company('operator', '北町コールセンター');
  });
  afterAll(() => world.close());

  const storeCard = async (client: PersonActor, contract: ContractView, card?: string) => {
    const { url } = await world.get(StartCheckout).execute(client, contract.id);
    await world.payPage(url, card);
    const open = `SELECT FROM billing.checkout WHERE contract_id = $1 AND status = 'open'`;
    await world.until(async () => (await world.rows(open, [contract.id])).length === 0);
    const now = world.neighbours.contracts.get(contract.id)!;
    world.neighbours.contracts.set(contract.id, { ...now, activatedAt: new Date('2026-10-25T03:00:00Z') });
  };
  /** A contract whose deposit was paid with this card. */
  const deposited = async (name: string, card: string) => {
    await world.setClock('2026-10-25T03:00:00Z');
    world.neighbours.contracts.clear();
    const client = await world.company('client', name);
    const plain = world.contract(client, producer, operator);
    world.reprice(plain, {
      ...plain.plan, minimumMinor: 0, overageTiers: null, baseInAdvance: false, depositMinor: KEPT, initialFeeMinor: 0,
    }); // prettier-ignore
    const contract = world.neighbours.contracts.get(plain.id)!;
    await storeCard(client, contract, card);
    return { client, contract };
  };
  const read = (client: PersonActor, { id }: ContractView) => world.get(ReadInvoices).deposit(client, id);
  const chargebackOf = ({ id }: ContractView) =>
    world.until(async () =>
      (await world.get(ReadChargebacks).all(world.issuer)).find((each) => each.contractId === id),
    );
  const end = (contract: ContractView, endsOn: string) =>
    world.neighbours.contracts.set(contract.id, {
      ...world.neighbours.contracts.get(contract.id)!,
      endsOn,
      status: 'ended',
    });
  const settle = async () => {
    await world.get(SettleDeposits).run();
    for (let round = 0; round < 2; round += 1) await world.drive();
    await world.workOff();
  };
  /** What the books keep for the client; every check but the named ones agrees. */
  const kept = async ({ companyId }: PersonActor, open: readonly string[] = []) => {
    await world.drive();
    await world.workOff();
    await world.get(Reconcile).run();
    const failed = await world.rows<{ name: string }>(
      `SELECT name, left_figure, right_figure, differing FROM billing.reconciliation
       WHERE NOT ok AND name <> 'months' AND day = (SELECT max(day) FROM billing.reconciliation) ORDER BY name`,
    );
    expect(failed.map(({ name }) => name)).toEqual(open);
    const { trialBalance, differences } = await world.get(ReadMoney).cockpit(world.issuer, 'ja');
    expect([trialBalance.balanced, differences]).toEqual([true, []]);
    return balance('client_deposit', companyId);
  };
  const balance = async (account: string, partyId: string | null = null) => {
    const [row] = await world.rows<{ minor: number }>(
      `SELECT (0 - coalesce(sum(amount_minor), 0))::int AS minor FROM billing.ledger_entry
       WHERE account = $1 AND ($2::uuid IS NULL OR party_id = $2)`,
      [account, partyId],
    );
    return row!.minor;
  };
  const mailsTo = (words: string) =>
    world.rows(
      `SELECT FROM graphile_worker._private_jobs WHERE payload ->> 'subject' LIKE '%' || $1 || '%'`,
      [words],
    );

  it('a contested deposit is held, not settled; won, it goes back at the end, by bank transfer', async () => {
    const { client, contract } = await deposited('さくら歯科', DISPUTED);
    const { id, stripeDisputeId, ...open } = await chargebackOf(contract);
    expect(open).toMatchObject({
      state: 'open',
      invoiceId: null,
      documentNumber: 'D-2026-000001',
      amountMinor: KEPT,
    });
    expect(await read(client, contract)).toMatchObject({ contested: true, lostMinor: 0 });
    expect(await kept(client)).toBe(KEPT);
    expect(0 - (await balance('dispute_hold'))).toBe(KEPT);
    expect((await mailsTo('保証金の預り証D-2026-000001')).length).toBe(2); // both admins

    end(contract, '2026-10-20');
    await settle();
    expect((await read(client, contract))!.settlement).toBeNull();

    expect(await world.get(DraftEvidence).execute(world.issuer, id)).toContain('refundable deposit');
    await world.get(AnswerChargeback).execute(world.issuer, id, 'winning_evidence');
    await world.workOff();
    await Promise.all([1, 2].map(() => world.get(FollowDispute).execute(stripeDisputeId)));
    expect(await read(client, contract)).toMatchObject({ contested: false, lostMinor: 0 });
    await settle();
    // The provider refunds nothing of a charge that was contested: the deposit goes back by bank transfer.
    expect((await read(client, contract))!.settlement).toMatchObject({
      refundedMinor: KEPT,
      refunded: false,
      refundFailed: true,
    });
    expect(await kept(client, ['returns'])).toBe(KEPT);
    const first = async () => (await world.get(ReadFailedRefunds).execute(world.issuer))[0]!;
    const { documentId: settlementId } = await first();
    await world.get(ReserveBankReturn).execute(world.issuer, settlementId);
    await world.get(RecordBankReturn).execute(world.issuer, settlementId, '2026-10-25', '控え1');
    await world.get(DecideBankReturn).approve(secondAdmin(world), (await first()).transfer!.id, false);
    expect(await kept(client)).toBe(0);
    expect(await balance('dispute_hold')).toBe(0);
  });

  it('lost, it is owed no longer and costs nothing but the fee; an admin decides, and the owner pays it again', async () => {
    const { client, contract } = await deposited('みどり工務店', DISPUTED);
    const { id } = await chargebackOf(contract);
    const decide = (decision: 'asked' | 'waived') =>
      world.get(DecideLostDeposit).execute(world.issuer, id, decision);
    await expect(decide('asked')).rejects.toMatchObject({ reason: 'depositNotLost' });
    const lost = await world.get(AnswerChargeback).execute(world.issuer, id, 'losing_evidence');
    expect(lost).toMatchObject({ state: 'lost', depositGone: true, afterLoss: null });
    expect(await read(client, contract)).toMatchObject({
      contested: false,
      lostMinor: KEPT,
      askedAgain: false,
    });
    expect(await kept(client)).toBe(0);
    expect(await balance('chargeback_loss')).toBe(0);
    const due = async () => (await world.get(ReadInvoices).paymentMethod(client, contract.id)).depositMinor;
    // Until somebody has decided, another card is only stored.
    expect(await due()).toBe(0);
    // One that was paid besides the deposit is nobody's loss: there is nothing to ask for again.
    const besides = (surplus: boolean) =>
      world.rows('UPDATE billing.deposit SET surplus = $2 WHERE contract_id = $1', [contract.id, surplus]);
    await besides(true);
    await expect(decide('asked')).rejects.toMatchObject({ reason: 'depositNotLost' });
    await besides(false);
    expect(await decide('asked')).toMatchObject({ afterLoss: 'asked' });
    expect(await decide('asked')).toMatchObject({ afterLoss: 'asked' });
    await expect(decide('waived')).rejects.toMatchObject({ reason: 'depositDecided' });
    expect(await mailsTo('お預けをもう一度お願いします')).toHaveLength(1);
    expect(await due()).toBe(KEPT);
    await storeCard(client, contract);
    expect(await read(client, contract)).toMatchObject({
      lostMinor: 0,
      askedAgain: false,
      amountMinor: KEPT,
    });
    expect(await due()).toBe(0);
    expect(await kept(client)).toBe(KEPT);
    await storeCard(client, contract);
    expect(await kept(client)).toBe(KEPT);
    end(contract, '2026-10-20');
    await settle();
    expect(await kept(client)).toBe(0);
  });

  it('waived, the contract goes on without a deposit', async () => {
    const { client, contract } = await deposited('やまと商店', DISPUTED);
    const { id } = await chargebackOf(contract);
    await world.get(AnswerChargeback).execute(world.issuer, id, 'losing_evidence');
    await world.get(DecideLostDeposit).execute(world.issuer, id, 'waived');
    expect((await world.get(ReadInvoices).paymentMethod(client, contract.id)).depositMinor).toBe(0);
    await storeCard(client, contract);
    expect(await kept(client)).toBe(0);
  });

  it('a refund that comes back is named every night until two persons have sent it by bank transfer', async () => {
    const { client, contract } = await deposited('港南整体院', REFUND_FAILS);
    end(contract, '2026-10-20');
    await settle();
    const failed = async () =>
      (await world.get(ReadFailedRefunds).execute(world.issuer)).find(
        ({ clientName }) => clientName === '港南整体院',
      );
    const { documentId: settlementId } = await world.until(failed);
    expect(await mailsTo('カードへお返しできませんでした')).toHaveLength(2); // the first test's and this one
    expect((await mailsTo('カードへ返せませんでした')).length).toBe(4);
    expect(await kept(client, ['returns'])).toBe(KEPT);

    const record = (reference = '三菱UFJ 10/25 001', paidOn = '2026-10-25') =>
      world.get(RecordBankReturn).execute(world.issuer, settlementId, paidOn, reference);
    await expect(record('', '2026-10-25')).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(record('x', '2026-10-26')).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(
      world.get(RecordBankReturn).execute(world.issuer, crypto.randomUUID(), '2026-10-25', 'x'),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const reserve = () => world.get(ReserveBankReturn).execute(world.issuer, settlementId);
    await reserve();
    await Promise.all([record(), record()]);
    await expect(reserve()).rejects.toMatchObject({ reason: 'returnWaits' });
    await expect(record('another')).rejects.toMatchObject({ reason: 'returnWaits' });
    const first = (await failed())!.transfer!;
    const decide = world.get(DecideBankReturn);
    await expect(decide.approve(world.issuer, first.id, true)).rejects.toMatchObject({
      reason: 'returnNeedsSecondPerson',
    });
    await expect(decide.refuse(secondAdmin(world), first.id, ' ')).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
    await decide.refuse(secondAdmin(world), first.id, '明細にありません');
    expect(await failed()).toMatchObject({
      returnedOn: null,
      transfer: { status: 'refused', reason: '明細にありません' },
    });
    expect(await kept(client, ['returns'])).toBe(KEPT);

    await reserve();
    await record('三菱UFJ 10/25 002');
    const second = (await failed())!.transfer!;
    expect(await failed()).toMatchObject({ approval: 'wait' });
    await Promise.all([1, 2, 3].map(() => decide.approve(secondAdmin(world), second.id, false)));
    await expect(decide.refuse(secondAdmin(world), second.id, '違う')).rejects.toMatchObject({
      reason: 'returnDecided',
    });
    expect(await failed()).toMatchObject({ returnedOn: '2026-10-25', transfer: { status: 'approved' } });
    expect(await kept(client)).toBe(0);
    expect(await balance('bank')).toBe(2 * KEPT);
    expect((await read(client, contract))!.settlement).toMatchObject({
      refundFailed: true,
      returnedOn: '2026-10-25',
    });
    expect(await mailsTo('銀行振り込みでお返ししました')).toHaveLength(2);
    await expect(record('once more')).rejects.toMatchObject({ reason: 'alreadyReturned' });
    await expect(
      world.rows(`UPDATE billing.bank_return SET amount_minor = 1 WHERE id = $1`, [second.id]),
    ).rejects.toThrow('never changes');
  });

  it('given back by the bank when it was waived, it is needed no more, and goes back by bank transfer', async () => {
    const name = 'こだま電機';
    const { client, contract } = await deposited(name, DISPUTED);
    const { id, stripeDisputeId } = await chargebackOf(contract);
    await world.get(AnswerChargeback).execute(world.issuer, id, 'losing_evidence');
    await world.get(DecideLostDeposit).execute(world.issuer, id, 'waived');
    const depositOf = async () =>
      (
        await world.rows<{ lost: number; surplus: boolean }>(
          'SELECT lost_minor::int AS lost, surplus FROM billing.deposit WHERE contract_id = $1',
          [contract.id],
        )
      )[0]!;
    for (const [part, left] of [
      [KEPT - 1_000, 1_000],
      [1_000, 0],
    ] as const) {
      await world.control('reinstate', { dispute: stripeDisputeId, amount: part });
      await world.until(async () => (await depositOf()).lost === left);
      expect(await kept(client)).toBe(KEPT - left);
    }
    expect(await depositOf()).toEqual({ lost: 0, surplus: true });
    expect([await balance('chargeback_loss'), await balance('dispute_hold')]).toEqual([0, 0]);
    await settle();
    const owed = (await world.get(ReadFailedRefunds).execute(world.issuer)).find(
      ({ clientName }) => clientName === name,
    );
    expect(owed).toMatchObject({ amountMinor: KEPT });
    expect(await kept(client, ['returns'])).toBe(KEPT);
    await world.get(ReserveBankReturn).execute(world.issuer, owed!.documentId);
    await world.get(RecordBankReturn).execute(world.issuer, owed!.documentId, '2026-10-25', '控え');
    const told = (await world.get(ReadFailedRefunds).execute(world.issuer)).find(
      ({ documentId }) => documentId === owed!.documentId,
    );
    await world.get(DecideBankReturn).approve(secondAdmin(world), told!.transfer!.id, false);
    expect(await kept(client)).toBe(0);
  });

  it('a deposit that was used up before its payment is lost is the platform’s loss, to the yen', async () => {
    const { client, contract } = await deposited('青葉商店', DISPUTED);
    const { id } = await chargebackOf(contract);
    // The bank lets it go first, so that the deposit can be settled; then it is contested and lost once more.
    const before = await balance('chargeback_loss');
    await world.rows(`UPDATE billing.deposit SET contested = false WHERE contract_id = $1`, [contract.id]);
    await storeCard(client, contract, '4000000000000341');
    await world.setClock('2026-12-01T00:40:00+09:00');
    await world.get(CloseMonth).execute(world.issuer, '2026-11');
    await world.workOff();
    end(contract, '2026-11-30');
    await settle();
    expect((await read(client, contract))!.settlement).toMatchObject({ appliedMinor: KEPT });
    await world.get(AnswerChargeback).execute(world.issuer, id, 'losing_evidence');
    await world.workOff();
    expect(before - (await balance('chargeback_loss'))).toBe(KEPT);
    expect(await kept(client)).toBe(0);
    expect(await read(client, contract)).toMatchObject({ lostMinor: 0 });
  });

  // From here on the bank moves what the provider's stand-in knows nothing of.
  const secondDispute = (contract: ContractView, state: 'open' | 'won' | 'lost', minor: number) =>
    world.db.unitOfWork.run(system, async (tx) => {
      const [{ charge }] = (await tx.query<{ charge: string }>(
        'SELECT stripe_charge_id AS charge FROM billing.deposit WHERE contract_id = $1',
        [contract.id],
      )) as [{ charge: string }];
      const deposit = (await world.get(DepositStore).ofCharge(tx, charge))!;
      await world.get(MoveDepositDispute).execute(tx, deposit, {
        stripeDisputeId: `dp_second_${contract.id}`,
        chargeId: charge,
        state,
        reason: 'fraudulent',
        amountMinor: minor,
        withdrawnMinor: minor,
        reinstatedMinor: state === 'won' ? minor : 0,
        feeMinor: 0,
        evidenceDueAt: null,
      });
    });
  /** A deposit that was contested and won: at the end it has to go back by bank transfer. */
  const owedByTransfer = async (name: string) => {
    const { client, contract } = await deposited(name, DISPUTED);
    await world.get(AnswerChargeback).execute(world.issuer, (await chargebackOf(contract)).id, 'winning_evidence'); // prettier-ignore
    await world.workOff();
    end(contract, '2026-10-20');
    await settle();
    const failed = async () =>
      (await world.get(ReadFailedRefunds).execute(world.issuer)).find((each) => each.clientName === name);
    const { documentId: settlementId } = await world.until(failed);
    const record = async () => {
      await world.get(ReserveBankReturn).execute(world.issuer, settlementId);
      await world.get(RecordBankReturn).execute(world.issuer, settlementId, '2026-10-25', '控え');
    };
    const approve = async () =>
      world.get(DecideBankReturn).approve(secondAdmin(world), (await failed())!.transfer!.id, false);
    return { client, contract, failed, record, approve };
  };

  it('contested once more after its bank transfer and lost, it is the platform’s loss, not the client’s debt', async () => {
    const { client, contract, record, approve } = await owedByTransfer('ひので食堂');
    await record();
    await approve();
    const before = await balance('chargeback_loss');
    await secondDispute(contract, 'lost', KEPT);
    expect(await balance('client_deposit', client.companyId)).toBe(0);
    expect(before - (await balance('chargeback_loss'))).toBe(KEPT);
    expect(await read(client, contract)).toMatchObject({ lostMinor: 0 });
  });

  it('is not returned by bank transfer while it is contested once more', async () => {
    const { contract, failed, record, approve } = await owedByTransfer('わかば塾');
    await secondDispute(contract, 'open', KEPT);
    await expect(record()).rejects.toMatchObject({ code: 'CONFLICT', reason: 'depositContested' });
    expect((await failed())!.transfer).toBeNull();
    await world.rows('UPDATE billing.deposit SET contested = false WHERE contract_id = $1', [contract.id]);
    await record();
    await secondDispute(contract, 'open', KEPT);
    await expect(approve()).rejects.toMatchObject({ code: 'CONFLICT', reason: 'depositContested' });
    expect(await failed()).toMatchObject({ returnedOn: null, transfer: { status: 'recorded' } });
  });

  it('goes back by bank transfer only as far as the bank has not given it back', async () => {
    const { client, contract, failed, record, approve } = await owedByTransfer('こだま写真館');
    await secondDispute(contract, 'lost', 10_000);
    expect(await failed()).toMatchObject({ amountMinor: KEPT - 10_000 });
    const { documentId } = (await failed())!;
    await expect(
      world.get(RecordBankReturn).execute(world.issuer, documentId, '2026-10-25', '控え', KEPT),
    ).rejects.toMatchObject({ reason: 'returnNotReserved' });
    await record();
    await approve();
    expect(await failed()).toMatchObject({ amountMinor: KEPT - 10_000, returnedOn: '2026-10-25' });
    expect(await balance('client_deposit', client.companyId)).toBe(0);
    const { trialBalance, differences } = await world.get(ReadMoney).cockpit(world.issuer, 'ja');
    expect([trialBalance.balanced, differences]).toEqual([true, []]);
  });

  it('is on no list and in no alarm once the bank has given it back whole', async () => {
    const { contract, failed, record } = await owedByTransfer('みそら書店');
    const { number } = (await failed())!;
    const alarm = () => world.db.unitOfWork.run(system, (tx) => world.get(NightStore).unreturned(tx));
    expect(await alarm()).toContain(number);
    await secondDispute(contract, 'lost', KEPT);
    expect(await failed()).toBeUndefined();
    expect(await alarm()).not.toContain(number);
    await expect(record()).rejects.toMatchObject({ reason: 'nothingOwed' });
  });

  it.each(['pending', 'parked'])(
    'a refund that is %s when the bank takes its money goes back by bank transfer once it is won',
    async (status) => {
      const name = `すみれ整骨院${status}`;
      const { client, contract } = await deposited(name, '4242424242424242');
      end(contract, '2026-10-20');
      await world.get(SettleDeposits).run();
      const { id } = (await read(client, contract))!;
      const stopped = () =>
        world.rows<{ status: string }>('SELECT status FROM billing.stripe_command WHERE group_key = $1', [
          `deposit:${id}`,
        ]);
      if (status === 'parked')
        await world.db.unitOfWork.run(system, async (tx) => {
          const command = (await world.get(CommandStore).claim(tx, `deposit:${id}`))!;
          await world.get(CommandStore).stop(tx, command.id, 'parked', 'charge_disputed');
        });
      expect(await stopped()).toEqual([{ status }]);
      await secondDispute(contract, 'open', KEPT);
      expect(await stopped()).toEqual([{ status: 'refused' }]);
      expect((await read(client, contract))!.settlement).toMatchObject({ refundFailed: false });
      for (let told = 0; told < 2; told += 1) await secondDispute(contract, 'won', KEPT);
      const owed = (await world.get(ReadFailedRefunds).execute(world.issuer)).filter(
        ({ clientName }) => clientName === name,
      );
      expect(owed).toMatchObject([{ amountMinor: KEPT, returnedOn: null }]);
      expect(await balance('client_deposit', client.companyId)).toBe(KEPT);
    },
  );
});

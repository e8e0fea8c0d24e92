import type { PlanView } from '@madoguchi/catalogue/contract';
import { PlanLimit } from '@madoguchi/contracting/contract';
import { addMonths, waysToPay, type CalendarDate } from '@madoguchi/kernel';
import type { PersonActor } from '@madoguchi/platform/access';
import { contractingRows } from '../../contracting/src/store/rows.js';
import { fulfilmentRows } from '../../fulfilment/src/store/rows.js';
import { AnswerChargeback } from '../src/application/answer-chargeback.js';
import { CloseMonth } from '../src/application/close-month.js';
import { CreditEndedContracts } from '../src/application/credit-ended-contracts.js';
import { DecideCreditNote } from '../src/application/decide-credit-note.js';
import { PayoutAccount } from '../src/application/payout-account.js';
import { ProposeCreditNote } from '../src/application/propose-credit-note.js';
import { StartCheckout } from '../src/application/start-checkout.js';
import { monthOf } from '../src/domain/billing-month.js';
import { BillingWorld } from './billing-world.js';
import { giveUp, waive } from './given-money.js';
import type { Life } from './money-life.js';
import { payOut } from './pay-out.js';
import { RealFloor } from './real-floor.js';

const BROKE = '4000000000000341';
const START = '2026-11-01';
type Month = Life['months'][number];

/** Two houses whose people have the same ids write the same documents. */
const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** A house of its own, in which one life is played by the product's own use cases on the movable clock. */
export class MoneyMachine {
  contractId = '';

  private constructor(
    readonly world: BillingWorld,
    readonly floor: RealFloor,
    private readonly client: PersonActor,
    private readonly parties: readonly [PersonActor, PersonActor],
  ) {}

  static async open(createEmulator: Parameters<typeof BillingWorld.open>[0]): Promise<MoneyMachine> {
    const built: { floor?: RealFloor } = {};
    const world = await BillingWorld.open(createEmulator, undefined, {
      rows: [...contractingRows, ...fulfilmentRows],
      wire: (db, neighbours) => (built.floor = new RealFloor(db, neighbours)),
      issuerId: idOf(1),
    });
    await world.setClock('2026-10-25T03:00:00Z');
    const machine = new MoneyMachine(world, built.floor!, await world.company('client', '依頼企業', null, idOf(2)), [
      await world.company('producer', '合同会社みなと企画', 'T7000012050002', idOf(3)),
      await world.company('operator', '北町コールセンター', null, idOf(4)),
    ]); // prettier-ignore
    // What is advanced comes out of a balance that has got through.
    await fetch(`http://127.0.0.1:${world.emulator.port}/v1/test_helpers/test_clocks`, {
      method: 'POST',
      headers: { authorization: 'Bearer sk_test_emulator_billing' },
      body: new URLSearchParams({ frozen_time: String(Math.floor(Date.now() / 1_000) + 60 * 86_400) }),
    });
    for (const payee of machine.parties) {
      const account = await world.get(PayoutAccount).execute(payee);
      await fetch(account.onboardingUrl!, { method: 'POST', redirect: 'manual' });
      await world.until(async () => (await world.get(PayoutAccount).read(payee)).ready);
    }
    return machine;
  }

  /** Until nothing is under way any more, neither with us nor on the provider's wires. */
  async atRest(): Promise<void> {
    const waiting = async () => {
      const answer = await fetch(`http://127.0.0.1:${this.world.emulator.port}/_emulator/state`);
      const { pendingDeliveries } = (await answer.json()) as { pendingDeliveries: readonly object[] };
      const pending = await this.world.rows(`SELECT FROM billing.stripe_event WHERE status = 'pending'`);
      return pendingDeliveries.length + pending.length;
    };
    await this.world.drive();
    await this.world.until(async () => (await waiting()) === 0);
  }

  close(): Promise<void> {
    return this.world.close();
  }

  /** Plays a life. @param atRest called whenever a month and what followed from it are over */
  async play({ months, prices, shares: own, givenUp }: Life, atRest: () => Promise<void>): Promise<void> {
    const plans = prices.map(planOf);
    this.contractId = await this.floor.signed(this.client, this.parties, {
      plans,
      shares: own,
      startsOn: START,
    });
    await this.storeCard();
    let mendIn = 0;
    for (const [index, each] of months.entries()) {
      const isLast = index === months.length - 1;
      const first = addMonths(START, index);
      await this.during(first, each, isLast ? 'cancel' : plans[each.changesTo ?? -1]?.id);
      const lateBy = isLast && givenUp !== null ? 1 : each.lateBy;
      if (mendIn === 0 && lateBy > 0) {
        await this.at(`${first.slice(0, 8)}25`);
        await this.storeCard(BROKE);
        mendIn = lateBy + 1;
      }
      await this.billed(first, each, mendIn > 0);
      await atRest();
      if (isLast && givenUp !== null) {
        await this.at(`${addMonths(first, 2).slice(0, 8)}10`);
        await giveUp(this.world, this.floor);
        await atRest();
        if (givenUp === 'forGood') break;
      }
      mendIn = Math.max(mendIn - 1, 0);
      if (mendIn === 1 || (isLast && mendIn > 0)) {
        // An ended contract takes a card only for what is still owed.
        if (!isLast || (await this.owes())) await this.storeCard();
        await this.standsAt(['paid', 'parked']);
        await atRest();
        mendIn = 0;
      }
    }
    await this.farewell(addMonths(START, months.length + (givenUp === null ? 0 : 1)));
    await atRest();
  }

  /** Calls and objections of a running month, and what is signed in it. */
  private async during(first: CalendarDate, each: Month, signs: string | undefined): Promise<void> {
    await this.at(`${first.slice(0, 8)}15`);
    await this.floor.live(this.contractId, new Date(`${first.slice(0, 8)}10T12:00:00+09:00`), each);
    await this.at(`${first.slice(0, 8)}20`);
    if (signs === 'cancel') await this.floor.cancel(this.client, this.contractId);
    else if (signs !== undefined)
      await this.floor.changePlan(this.client, this.contractId, signs, this.world.get(PlanLimit));
    await this.object(first, each, 'before');
    if (each.waiver) await waive(this.world, this.contractId, monthOf(first), each.waiver);
  }

  /** The bill of a month, and what is done about it until its pay day is over. */
  private async billed(first: CalendarDate, each: Month, refused: boolean): Promise<void> {
    const next = addMonths(first, 1).slice(0, 8);
    await this.at(`${next}01`, '00:40');
    const { invoices, parked } = await this.world.get(CloseMonth).execute(this.world.issuer, monthOf(first));
    await this.standsAt(refused ? ['paid', 'payment_failed', 'parked'] : ['paid', 'parked']);
    const invoice = invoices.find(({ contractId }) => contractId === this.contractId);
    if (!invoice) expect(parked.map(({ reason }) => reason)).toEqual(['belowSmallestCharge']);
    await this.at(`${next}05`);
    await this.floor.lapse();
    await this.object(first, each, 'after');
    const means = refused ? 'reduce' : each.means;
    const give = async (when: 'before' | 'after') => {
      if (invoice && each.gift?.when === when) await this.credit(invoice.id, each.gift.bps, means, true);
    };
    await this.at(`${next}07`);
    await give('before');
    if (invoice && each.creditBps !== null) await this.credit(invoice.id, each.creditBps, means);
    const { contest: bank } = each;
    const contested = bank?.when === 'before' && (await this.contest(invoice?.id));
    await this.at(`${next}25`);
    if (each.paysOut) await payOut(this.world, `${next}25`);
    await this.at(`${next}26`);
    await give('after');
    const late = bank?.when === 'after' && (await this.contest(invoice?.id));
    if (contested || late) await this.decide(bank!.won);
  }

  /** After the last bill: what was freed late comes back by credit note, and payees get or give the rest. */
  private async farewell(first: CalendarDate): Promise<void> {
    await this.at(`${first.slice(0, 8)}28`);
    await this.world.get(CreditEndedContracts).run();
    await this.world.drive();
    await this.world.workOff();
    const payOn = `${addMonths(first, 1).slice(0, 8)}25`;
    await this.at(payOn);
    await payOut(this.world, payOn);
    await this.world.drive();
    await this.world.workOff();
  }

  private async object(first: CalendarDate, { objections }: Month, when: 'before' | 'after'): Promise<void> {
    for (const { pick, answer } of objections.filter((each) => each.when === when)) {
      const before = await this.floor.work();
      const id = await this.floor.object(this.client, this.contractId, pick, addMonths(first, -1));
      if (id === undefined) continue;
      if (answer !== 'lapse') await this.floor.answer(this.parties[1], id, answer === 'accept');
      // Whoever answered the call is paid for it, whatever the client and the operator agree on.
      expect(await this.floor.work()).toBe(before);
    }
  }

  private async contest(invoiceId: string | undefined): Promise<boolean> {
    const [paid] = await this.world.rows<{ charge: string }>(
      `SELECT stripe_charge_id AS charge FROM billing.invoice WHERE id = $1 AND status = 'paid' AND stripe_charge_id IS NOT NULL`,
      [invoiceId ?? null],
    );
    if (!paid) return false;
    const dispute = await this.world.control<{ id?: string }>('dispute', { charge: paid.charge });
    if (dispute.id === undefined) return false;
    await this.world.until(async () => (await this.openChargeback()) !== undefined);
    return true;
  }

  private async decide(won: boolean): Promise<void> {
    const id = (await this.openChargeback())!;
    await this.world
      .get(AnswerChargeback)
      .execute(this.world.issuer, id, won ? 'winning_evidence' : 'losing_evidence');
    await this.world.until(async () => (await this.openChargeback()) === undefined);
  }

  private async openChargeback(): Promise<string | undefined> {
    const [row] = await this.world.rows<{ id: string }>(
      `SELECT id FROM billing.chargeback WHERE state NOT IN ('won', 'lost') LIMIT 1`,
    );
    return row?.id;
  }

  /** Takes a part of every line back; what the law or the card does not allow is left. */
  private async credit(
    invoiceId: string,
    bps: number,
    means: 'refund' | 'carry' | 'reduce',
    gift = false,
  ): Promise<void> {
    const lines = await this.world.rows<{ position: number; amount: number }>(
      'SELECT position, amount_minor::int AS amount FROM billing.invoice_line WHERE invoice_id = $1 AND amount_minor > 0 ORDER BY position',
      [invoiceId],
    );
    const wished = lines.map(({ position, amount }) => ({
      position,
      amountMinor: Math.max(1, Math.floor((amount * bps) / 10_000)),
    }));
    await this.world
      .get(ProposeCreditNote)
      .execute(this.world.issuer, { invoiceId, means, gift, reason: gift ? '進呈' : '試験', lines: wished })
      .then(({ id }) => this.world.get(DecideCreditNote).approve(this.world.issuer, id, true))
      .catch((error: { code?: string }) => {
        if (error.code !== 'CONFLICT' && error.code !== 'BAD_INPUT') throw error;
      });
  }

  private async storeCard(card?: string): Promise<void> {
    const { url } = await this.world.get(StartCheckout).execute(this.client, this.contractId);
    await this.world.payPage(url, card);
    const open = `SELECT FROM billing.checkout WHERE status = 'open'`;
    await this.world.until(async () => (await this.world.rows(open)).length === 0);
  }

  private async owes(): Promise<boolean> {
    const unpaid = `SELECT FROM billing.invoice WHERE status = 'payment_failed'`;
    return (await this.world.rows(unpaid)).length > 0;
  }

  private standsAt(statuses: readonly string[]): Promise<unknown> {
    return this.world.until(async () => {
      const rows = await this.world.rows<{ status: string }>(
        `SELECT status FROM billing.invoice WHERE status <> 'void'`,
      );
      return rows.every(({ status }) => statuses.includes(status));
    });
  }

  private at(day: CalendarDate, time = '12:00'): Promise<void> {
    return this.world.setClock(`${day}T${time}:00+09:00`);
  }
}

const planOf = (of: Life['prices'][number], index: number): PlanView => ({
  overageTiers: null,
  minimumMinor: 0,
  baseInAdvance: false,
  depositMinor: 0,
  waysToPay,
  id: idOf(100 + index),
  name: ['標準', '大口', '小口'][index]!,
  minimumTermMonths: 0,
  noticeDays: 0,
  ...of,
});

import { dateAt, sum, type CalendarDate } from '@madoguchi/kernel';
import { FulfilmentApi, type TallyComparison, type UnitCounts } from '@madoguchi/fulfilment/contract';
import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Job, type JobHandler } from '@madoguchi/platform/jobs';
import { Injectable, Logger } from '@nestjs/common';
import { z } from 'zod';
import { evidenceIsPressing } from '../domain/chargeback.js';
import { periodOfMonth, previousMonth } from '../domain/billing-month.js';
import { mustBePaidCutOff, payBy } from '../domain/pay-limit.js';
import { check, compareMovements, movementKinds, notMade, type Check } from '../domain/reconciliation.js';
import { momentText } from '../domain/wording.js';
import { ChargebackStore } from '../store/chargeback.store.js';
import { NightStore } from '../store/night.store.js';
import { PayeeTimeStore } from '../store/payee-time.store.js';
import { ReconciliationStore } from '../store/reconciliation.store.js';
import { AskProvider, type ProviderFigures } from './ask-provider.js';
import { banksRest } from './bank-days.js';
import { OpenMonths } from './open-months.js';
import { ProviderFailure } from './ports.js';
import { TellAdmins } from './tell-admins.js';
import { UsageSink, type UsageComparison } from './usage-sink.js';

/** Lines an alarm names. */
const AT_MOST = 50;

/** Billable calls, free ones, appointments: 「12+3+1」. */
const countsText = (counts: UnitCounts | null): string => (counts ?? [0, 0, 0]).join('+');

/** Every check of the night, computed from our own tables and the provider's figures. */
@Injectable()
export class ComputeChecks {
  constructor(
    private readonly night: NightStore,
    private readonly sums: ReconciliationStore,
    private readonly fulfilment: FulfilmentApi,
    private readonly months: OpenMonths,
    private readonly time: PayeeTimeStore,
    private readonly usageSink: UsageSink,
    private readonly chargebacks: ChargebackStore,
  ) {}

  async ours(tx: Tx): Promise<Check[]> {
    // Two clients' mistakes can cancel each other in the sum, so every client is compared.
    const held = (await this.night.held(tx))
      .filter(({ booksMinor, documentsMinor }) => booksMinor !== documentsMinor)
      .map(({ clientName }) => clientName);
    const compared = (await this.sums.compare(tx)).map(({ name, booksMinor, documentsMinor }) =>
      check(name, booksMinor, documentsMinor, name === 'receivable' ? held : []),
    );
    const { outbox, inbox } = await this.night.stuck(tx);
    const months = await this.months.forgotten(tx);
    const returns = await this.night.unreturned(tx);
    const unbilled = await this.months.unbillable(tx);
    return [
      check('entries', await this.night.entries(tx), 0),
      ...compared,
      check('outbox', outbox.length, 0, outbox),
      check('inbox', inbox.length, 0, inbox),
      check('months', months.length, 0, months),
      await this.usage(tx),
      check('unbilled', unbilled.length, 0, unbilled.slice(0, AT_MOST)),
      await this.payees(tx),
      check('returns', returns.length, 0, returns),
      await this.evidence(tx),
    ];
  }

  /** Our side read now, the provider's as it answered before. */
  async theirs(tx: Tx, figures: ProviderFigures | ProviderFailure): Promise<Check[]> {
    if (figures instanceof ProviderFailure)
      return providersChecks.map((name) => notMade(name, figures.reason));
    const { balanceMinor, cash } = figures;
    const movements = await this.sums.movements(tx);
    const ours = await this.night.movements(tx);
    // A client that was given its account since then is compared tomorrow.
    const kept = (await this.night.cash(tx)).filter(({ source }) => cash.has(source));
    return [
      ...movementKinds.map((name) => compareMovements(name, ours[name], movements.get(name) ?? [])),
      compareMovements('others', [], movements.get('others') ?? []),
      check('balance', await this.sums.clearing(tx), balanceMinor),
      compareMovements(
        'cash',
        kept,
        [...cash].map(([source, amountMinor]) => ({ source, amountMinor })),
      ),
    ];
  }

  /** Outside the transaction of the others: what was not told yet is told first. Undefined without a meter. */
  compareUsage(today: CalendarDate): Promise<readonly UsageComparison[] | undefined> {
    return this.usageSink.compare(today);
  }

  async meter(tx: Tx, compared: readonly UsageComparison[] | ProviderFailure): Promise<Check> {
    if (compared instanceof ProviderFailure) return notMade('meter', compared.reason);
    const differing = compared.filter(({ standing }) => standing === 'differs');
    const names = await this.night.clientNames(
      tx,
      differing.map(({ clientId }) => clientId),
    );
    // What is still on its way is no difference: such months are left out of both sums.
    const settled = compared.filter(({ standing }) => standing !== 'waits');
    return check(
      'meter',
      sum(settled.map(({ ours }) => ours)),
      sum(settled.map(({ theirs }) => theirs)),
      differing.map(
        ({ clientId, month, ours, theirs }) => `${names.get(clientId)} ${month} ${ours}/${theirs}`,
      ),
    );
  }

  /** Whose units disagree is known before the sums are compared, for its account is held. */
  compareTallies(tx: Tx): Promise<TallyComparison> {
    return this.fulfilment.compareTallies(tx);
  }

  async tally(tx: Tx, { tallied, counted, differing }: TallyComparison): Promise<Check> {
    const names = await this.night.clientNames(
      tx,
      differing.map(({ clientId }) => clientId),
    );
    const lines = differing.map(
      (each) =>
        `${names.get(each.clientId)} ${each.month} ${countsText(each.tallied)}/${countsText(each.counted)}`,
    );
    return check('tally', tallied, counted, lines.slice(0, AT_MOST));
  }

  /** Without evidence a bank decides against us. */
  private async evidence(tx: Tx): Promise<Check> {
    const pressing = (await this.chargebacks.undecided(tx)).filter((each) =>
      evidenceIsPressing(each, tx.now),
    );
    const names = pressing.map(({ documentNumber, clientName, evidenceDueAt }) =>
      [documentNumber, clientName, evidenceDueAt && momentText(evidenceDueAt)].join(' '),
    );
    return check('evidence', names.length, 0, names.slice(0, AT_MOST));
  }

  /** Nobody waits longer than the law lets us make them wait; the last day itself is told, so that it can still be kept. */
  private async payees(tx: Tx): Promise<Check> {
    const late = await this.time.late(tx, mustBePaidCutOff(dateAt(tx.now), banksRest));
    const names = late.map(({ payeeName, invoiceNumber, clientName, periodEndsOn }) =>
      [payeeName, invoiceNumber ?? clientName, payBy(periodEndsOn, banksRest)].join(' '),
    );
    return check('payees', names.length, 0, names);
  }

  /** Calls on the bills of the last month against the calls that were counted. */
  private async usage(tx: Tx): Promise<Check> {
    const month = previousMonth(dateAt(tx.now));
    const billed = await this.night.billed(tx, month);
    const usage = await this.fulfilment.monthUsage(tx, billed, periodOfMonth(month));
    const late = await this.fulfilment.lateCalls(
      tx,
      billed.map(({ contractId }) => contractId),
      periodOfMonth(month),
    );
    const countedOf = (contractId: string) => {
      const { billableCalls, freeCalls } = usage.get(contractId)!;
      return billableCalls + freeCalls - (late.get(contractId) ?? 0);
    };
    const differing = billed
      .filter(({ contractId, calls }) => countedOf(contractId) !== calls)
      .map(({ number }) => number);
    const counted = billed.reduce((all, { contractId }) => all + countedOf(contractId), 0);
    return check(
      'usage',
      billed.reduce((all, { calls }) => all + calls, 0),
      counted,
      differing,
    );
  }
}

/** What only the provider can prove. */
const providersChecks = [...movementKinds, 'others', 'balance', 'cash'] as const;

const payload = z.object({ again: z.number().int().optional() }).catch({});
const HOUR_MS = 3_600_000;
const TRIED_AGAIN_AT_MOST = 3;

/**
 * 03:30 in Japan. What differs is written down, mailed to the admins, and its clients are not billed until it agrees. A provider that
 * does not answer makes its own checks impossible, and no others; it is asked again after an hour.
 */
@Job({ name: 'reconcile', cron: '30 18 * * *' })
export class Reconcile implements JobHandler {
  private readonly log = new Logger(Reconcile.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly night: NightStore,
    private readonly ask: AskProvider,
    private readonly compute: ComputeChecks,
    private readonly tell: TellAdmins,
  ) {}

  async run(given: unknown = {}): Promise<void> {
    const { again = 0 } = payload.parse(given);
    const actor = systemActor('reconcile');
    const today = await this.unitOfWork.run(actor, async (tx) => dateAt(tx.now));
    const metered = await this.answerOf(this.compute.compareUsage(today));
    const figures = await this.answerOf(this.ask.execute());
    await this.unitOfWork.run(actor, async (tx) => {
      const tallies = await this.compute.compareTallies(tx);
      await this.night.holdAccounts(
        tx,
        tallies.differing.map(({ clientId }) => clientId),
      );
      const checks = [
        ...(await this.compute.ours(tx)),
        await this.compute.tally(tx, tallies),
        ...(await this.compute.theirs(tx, figures)),
      ];
      if (metered) checks.push(await this.compute.meter(tx, metered));
      await this.night.keep(tx, checks);
      const failed = checks.filter(({ ok }) => !ok);
      if (failed.length === 0) return;
      this.log.error(`Sums disagree: ${failed.map(inShort).join(', ')}`);
      await this.tell.reconciliationFailed(tx, failed);
      if (failed.some(({ problem }) => problem !== null) && again < TRIED_AGAIN_AT_MOST)
        await tx.enqueue(
          'reconcile',
          { again: again + 1 },
          { jobKey: 'reconcile-again', runAt: new Date(tx.now.getTime() + HOUR_MS) },
        );
    });
  }

  private async answerOf<T>(asking: Promise<T>): Promise<T | ProviderFailure> {
    try {
      return await asking;
    } catch (error) {
      this.log.error(error);
      if (error instanceof ProviderFailure) return error;
      return new ProviderFailure('retry', 'unexpected', String(error));
    }
  }
}

const inShort = ({ name, left, right, problem }: Check): string => `${name} ${problem ?? `${left}/${right}`}`;

import { dateAt, sum, type CalendarDate } from '@madoguchi/kernel';
import { FulfilmentApi } from '@madoguchi/fulfilment/contract';
import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Job, type JobHandler } from '@madoguchi/platform/jobs';
import { Injectable, Logger } from '@nestjs/common';
import { periodOfMonth, previousMonth } from '../domain/billing-month.js';
import { mustBePaidCutOff, payBy } from '../domain/pay-limit.js';
import {
  check,
  compareMovements,
  movementKinds,
  type Check,
  type Movement,
} from '../domain/reconciliation.js';
import { DepositReturnStore } from '../store/deposit-return.store.js';
import { NightStore } from '../store/night.store.js';
import { PayeeTimeStore } from '../store/payee-time.store.js';
import { ReconciliationStore } from '../store/reconciliation.store.js';
import { banksRest } from './bank-days.js';
import { PaymentGateway } from './ports.js';
import { TellAdmins } from './tell-admins.js';
import { UsageSink, type UsageComparison } from './usage-sink.js';

/** Every check of the night, computed from our own tables and the provider's balance. */
@Injectable()
export class ComputeChecks {
  constructor(
    private readonly gateway: PaymentGateway,
    private readonly night: NightStore,
    private readonly sums: ReconciliationStore,
    private readonly fulfilment: FulfilmentApi,
    private readonly usageSink: UsageSink,
    private readonly time: PayeeTimeStore,
    private readonly returns: DepositReturnStore,
  ) {}

  async ours(tx: Tx): Promise<Check[]> {
    // Two clients' mistakes can cancel each other in the sum, so every client is compared.
    const held = (await this.night.held(tx)).map(({ clientName }) => clientName);
    const compared = (await this.sums.compare(tx)).map(({ name, booksMinor, documentsMinor }) =>
      check(name, booksMinor, documentsMinor, name === 'receivable' ? held : []),
    );
    const { outbox, inbox } = await this.night.stuck(tx);
    const returns = await this.returns.open(tx);
    return [
      check('entries', await this.night.entries(tx), 0),
      ...compared,
      check('outbox', outbox.length, 0, outbox),
      check('inbox', inbox.length, 0, inbox),
      await this.usage(tx),
      await this.payees(tx),
      check('returns', returns.length, 0, returns),
    ];
  }

  async theirs(tx: Tx): Promise<Check[]> {
    const ours = await this.night.movements(tx);
    const theirs = await this.gateway.movements();
    return [
      ...movementKinds.map((name) => compareMovements(name, ours[name], theirs[name])),
      compareMovements('cash', ...(await this.cash(tx))),
    ];
  }

  /** What clients have transferred and what pays nothing, with us and at the provider. */
  private async cash(tx: Tx): Promise<[ours: Movement[], theirs: Movement[]]> {
    const ours = await this.night.cash(tx);
    const theirs: Movement[] = [];
    for (const { source } of ours) theirs.push({ source, amountMinor: await this.gateway.cash(source) });
    return [ours, theirs];
  }

  /** Outside the transaction of the others: what was not told yet is told first. Undefined without a meter. */
  compareUsage(today: CalendarDate): Promise<readonly UsageComparison[] | undefined> {
    return this.usageSink.compare(today);
  }

  async meter(tx: Tx, compared: readonly UsageComparison[]): Promise<Check> {
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
    const countedOf = (contractId: string) => {
      const { billableCalls, freeCalls } = usage.get(contractId)!;
      return billableCalls + freeCalls;
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

/** 03:30 in Japan. What differs is written down, mailed to the admins, and its clients are not billed until it agrees. */
@Job({ name: 'reconcile', cron: '30 18 * * *' })
export class Reconcile implements JobHandler {
  private readonly log = new Logger(Reconcile.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly night: NightStore,
    private readonly compute: ComputeChecks,
    private readonly tell: TellAdmins,
  ) {}

  async run(): Promise<void> {
    const actor = systemActor('reconcile');
    const today = await this.unitOfWork.run(actor, async (tx) => dateAt(tx.now));
    const metered = await this.compute.compareUsage(today);
    await this.unitOfWork.run(actor, async (tx) => {
      await this.night.holdAccounts(tx);
      const checks = [...(await this.compute.ours(tx)), ...(await this.compute.theirs(tx))];
      if (metered) checks.push(await this.compute.meter(tx, metered));
      await this.night.keep(tx, checks);
      const failed = checks.filter(({ ok }) => !ok);
      if (failed.length === 0) return;
      this.log.error(
        `Sums disagree: ${failed.map(({ name, left, right }) => `${name} ${left}/${right}`).join(', ')}`,
      );
      await this.tell.reconciliationFailed(tx, failed);
    });
  }
}

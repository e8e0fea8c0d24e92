import type { CalendarDate, Period } from '@madoguchi/kernel';
import { ContractingApi } from '@madoguchi/contracting/contract';
import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { periodOfMonth, previousMonth, monthOf, type BillingMonth } from '../domain/billing-month.js';
import type { MeterStanding } from '../domain/metered-unit.js';
import { CompareMeter } from './compare-meter.js';
import { groupOfMeter, ReportUnits } from './report-units.js';
import { SendCommands } from './send-commands.js';
import { UsageSink, type UsageComparison } from './usage-sink.js';

const self = systemActor('usage-on-meter');
/** So many contracts' calls of a month fit well into memory. */
const BATCH = 200;

/** Every call that counts is an event at the provider's meter, a second count beside our own. What it costs stays on our lines. */
@Injectable()
export class UsageOnMeter extends UsageSink {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracting: ContractingApi,
    private readonly report: ReportUnits,
    private readonly send: SendCommands,
    private readonly compareMeter: CompareMeter,
  ) {
    super();
  }

  override follow(tx: Tx, contractIds: readonly string[], period: Period): Promise<void> {
    return this.report.follow(tx, contractIds, period);
  }

  override freed(tx: Tx, usageId: string): Promise<void> {
    return this.report.freed(tx, usageId);
  }

  override async standing(contractId: string, clientId: string, month: BillingMonth): Promise<MeterStanding> {
    await this.unitOfWork.run(self, (tx) => this.report.follow(tx, [contractId], periodOfMonth(month)));
    const drained = await this.send.execute(groupOfMeter(clientId));
    if (drained === 'busy') return 'waits';
    if (drained !== 'idle') return 'differs';
    const [compared] = await this.compareMeter.execute([clientId], month);
    return compared?.standing ?? 'agrees';
  }

  /** The month that is billed next and the one that runs. */
  override async compare(today: CalendarDate): Promise<readonly UsageComparison[]> {
    const compared: UsageComparison[] = [];
    for (const month of [previousMonth(today), monthOf(today)])
      compared.push(...(await this.compareMeter.execute(await this.catchUp(month), month)));
    return compared;
  }

  /** What a lost reaction left out is sent now. Answers the clients of the month. */
  private async catchUp(month: BillingMonth): Promise<string[]> {
    const period = periodOfMonth(month);
    const ids = await this.unitOfWork.run(self, (tx) => this.contracting.idsInForce(tx, period));
    const clients = new Set<string>();
    for (let from = 0; from < ids.length; from += BATCH)
      await this.unitOfWork.run(self, async (tx) => {
        const batch = ids.slice(from, from + BATCH);
        await this.report.follow(tx, batch, period);
        for (const { clientId } of (await this.contracting.contracts(tx, batch)).values())
          clients.add(clientId);
      });
    return [...clients];
  }
}

import type { Period } from '@madoguchi/kernel';
import { FulfilmentApi, type CountedCallView } from '@madoguchi/fulfilment/contract';
import { Config } from '@madoguchi/platform/config';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { freedState, wayOf } from '../domain/metered-unit.js';
import { AccountStore } from '../store/account.store.js';
import { CommandStore } from '../store/command.store.js';
import { MeterStore, type MeteredUnit } from '../store/meter.store.js';
import type { MeteredUnitParams } from './ports.js';

export const groupOfMeter = (clientId: string): string => `meter:${clientId}`;

/** Usage records become meter events in the outbox, one per call that counts, and are taken off again when they become free. */
@Injectable()
export class ReportUnits {
  constructor(
    private readonly config: Config,
    private readonly fulfilment: FulfilmentApi,
    private readonly accounts: AccountStore,
    private readonly commands: CommandStore,
    private readonly meters: MeterStore,
  ) {}

  /** Brings the meter to what the usage ledger says of these days: what it does not know yet is sent, what became free is taken off. */
  async follow(tx: Tx, contractIds: readonly string[], period: Period): Promise<void> {
    const calls = await this.fulfilment.countedCalls(tx, contractIds, period);
    await this.meters.queue(
      tx,
      calls.map(({ clientId }) => clientId),
    );
    const known = await this.meters.known(
      tx,
      calls.map(({ usageId }) => usageId),
    );
    for (const call of calls) {
      const unit = known.get(call.usageId);
      if (!unit && !call.freedAt) await this.report(tx, call);
      if (unit && call.freedAt) await this.takeOff(tx, unit);
    }
  }

  async freed(tx: Tx, usageId: string): Promise<void> {
    const before = (await this.meters.known(tx, [usageId])).get(usageId);
    if (!before) return;
    await this.meters.queue(tx, [before.clientId]);
    await this.takeOff(tx, (await this.meters.known(tx, [usageId])).get(usageId)!);
  }

  /** A client that has no account at the provider yet waits for the next look at its month. */
  private async report(tx: Tx, call: CountedCallView): Promise<void> {
    const way = wayOf(call.occurredAt, tx.now);
    const account = await this.accounts.client(tx, call.clientId);
    if (way === 'later' || !account?.stripeCustomerId) return;
    await this.meters.add(tx, call, way === 'line' ? 'line' : 'sending');
    if (way === 'line') return;
    const { eventName } = this;
    const group = groupOfMeter(call.clientId);
    await this.commands.add(
      tx,
      group,
      'meter.open',
      { eventName },
      `meter.open:${eventName}:${call.clientId}`,
    );
    const params = await this.paramsOf(tx, call, account.stripeCustomerId);
    await this.commands.add(tx, group, 'meter.event', params, `meter.event:${call.usageId}`);
  }

  private async takeOff(tx: Tx, unit: MeteredUnit): Promise<void> {
    const next = freedState(unit.state, unit.countedAt, tx.now);
    if (!next) return;
    await this.meters.become(tx, unit.usageId, [unit.state], next);
    const account = await this.accounts.client(tx, unit.clientId);
    if (next === 'kept' || !account?.stripeCustomerId) return;
    const params = await this.paramsOf(tx, unit, account.stripeCustomerId);
    await this.commands.add(
      tx,
      groupOfMeter(unit.clientId),
      'meter.cancel',
      params,
      `meter.cancel:${unit.usageId}`,
    );
  }

  private async paramsOf(
    tx: Tx,
    { usageId, clientId, occurredAt }: Pick<CountedCallView, 'usageId' | 'clientId' | 'occurredAt'>,
    customerId: string,
  ): Promise<MeteredUnitParams> {
    return {
      usageId,
      eventName: this.eventName,
      customerId,
      occurredAt: occurredAt.toISOString(),
      minuteCount: await this.meters.inMinute(tx, clientId, occurredAt),
    };
  }

  private get eventName(): string {
    return this.config.stripe.meter!;
  }
}

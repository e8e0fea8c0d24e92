import { Refusal } from '@madoguchi/kernel';
import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { CommandStore } from '../store/command.store.js';
import { EventStore } from '../store/event.store.js';
import { StoppedWorkStore } from '../store/stopped-work.store.js';
import { OpenWork } from './drive-open-billing.js';

/** After a person has mended the cause: commands go out again, each after a look whether it happened, and events are worked off. */
@Injectable()
export class RetryStoppedWork {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly stopped: StoppedWorkStore,
    private readonly commands: CommandStore,
    private readonly events: EventStore,
    private readonly work: OpenWork,
  ) {}

  /**
   * @param id one of them; null for all that can be tried. Repeating it does nothing twice.
   * @throws Refusal NOT_FOUND, CONFLICT with what to do instead
   */
  async execute(actor: Actor, id: string | null): Promise<void> {
    const groups = await this.unitOfWork.run(actor, async (tx) => {
      const groupKey = id === null ? null : await this.groupOf(tx, id);
      const groups = groupKey === undefined ? [] : await this.reopen(tx, groupKey);
      const events = groupKey === null || groupKey === undefined ? await this.events.reopen(tx, id) : [];
      for (const event of events) await this.events.schedule(tx, event);
      await tx.audit('stripe_work.retry', id ?? 'all', { commands: groups.length, events: events.length });
      return groups;
    });
    for (const group of groups) await this.work.group(group);
  }

  private async reopen(tx: Tx, groupKey: string | null): Promise<string[]> {
    const outdated = await this.work.outdate(tx, groupKey);
    return [...new Set([...outdated, ...(await this.commands.reopen(tx, groupKey))])];
  }

  /** Undefined for an event. */
  private async groupOf(tx: Tx, id: string): Promise<string | undefined> {
    const one = await this.stopped.one(tx, id);
    if (!one) throw Refusal.notFound();
    if (one.hindrance !== null) throw new Refusal('CONFLICT', one.hindrance);
    return one.groupKey ?? undefined;
  }
}

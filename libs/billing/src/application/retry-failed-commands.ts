import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { CommandStore } from '../store/command.store.js';
import { OpenWork } from './drive-open-billing.js';

/** After a person has mended the cause: everything the provider had refused is tried again, each after a look whether it happened. */
@Injectable()
export class RetryFailedCommands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly commands: CommandStore,
    private readonly work: OpenWork,
  ) {}

  async execute(actor: Actor): Promise<void> {
    const groups = await this.unitOfWork.run(actor, async (tx) => {
      const reopened = await this.commands.reopen(tx, null);
      await tx.audit('stripe_command.retry', 'all', { groups: reopened.length });
      return reopened;
    });
    for (const group of groups) await this.work.group(group);
  }
}

import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Injectable, Logger } from '@nestjs/common';
import { CommandStore, type Command } from '../store/command.store.js';
import { ApplyCommandResult } from './apply-command-result.js';
import { PaymentGateway, ProviderFailure, type CommandResult } from './ports.js';

/** `idle`: nothing is waiting. `busy`: another process sends, or the provider asked to try later. `stopped`: refused or parked. */
export type Drained = 'idle' | 'busy' | { readonly stopped: Command };

/**
 * Sends the commands of a group in order. A crash at any point is harmless: the command stays pending, is claimed again,
 * and goes out under the same key with the same parameters. When the key can no longer tell (a day has passed, or the provider
 * repeats a 500), it looks for the effect before it sends under a new key.
 */
@Injectable()
export class SendCommands {
  private readonly log = new Logger(SendCommands.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly commands: CommandStore,
    private readonly gateway: PaymentGateway,
    private readonly apply: ApplyCommandResult,
  ) {}

  async execute(groupKey: string): Promise<Drained> {
    const actor = systemActor('send-commands');
    for (;;) {
      const command = await this.unitOfWork.run(actor, (tx) => this.commands.claim(tx, groupKey));
      if (!command) {
        const all = await this.unitOfWork.run(actor, (tx) => this.commands.ofGroup(tx, groupKey));
        const parked = all.find(({ status }) => status === 'parked');
        if (parked) return { stopped: parked };
        return all.some(({ status }) => status === 'pending') ? 'busy' : 'idle';
      }
      const answer = command.unclear ? await this.look(command) : await this.ask(command);
      if (answer === 'absent') {
        await this.unitOfWork.run(actor, (tx) => this.commands.renewKey(tx, command.id));
        continue;
      }
      if (answer instanceof ProviderFailure) {
        this.log.warn(`${command.idempotencyKey}: ${answer.kind} (${answer.message})`);
        await this.unitOfWork.run(actor, (tx) => this.fail(tx, command, answer));
        if (answer.kind === 'unclear') continue;
        if (answer.kind === 'retry') return 'busy';
        return { stopped: { ...command, status: answer.kind, error: answer.reason } };
      }
      await this.unitOfWork.run(actor, async (tx) => {
        if (await this.commands.finish(tx, command.id, answer)) await this.apply.execute(tx, command, answer);
      });
    }
  }

  /** What the provider refuses for good may be so already, e.g. paying what was voided meanwhile: no person is called for that. */
  private async ask(command: Command): Promise<CommandResult | ProviderFailure> {
    const answer = await this.send(command);
    if (!(answer instanceof ProviderFailure) || answer.kind !== 'parked') return answer;
    const found = await this.look(command);
    return found === 'absent' || found instanceof ProviderFailure ? answer : found;
  }

  private send(command: Command): Promise<CommandResult | ProviderFailure> {
    return this.asking(this.gateway.send(command.op, command.params, command.sendKey));
  }

  /** The key is spent, so sending once more might do it twice: first see whether it was done. */
  private async look(command: Command): Promise<CommandResult | ProviderFailure | 'absent'> {
    return (await this.asking(this.gateway.find(command.op, command.params))) ?? 'absent';
  }

  private async asking<T>(work: Promise<T>): Promise<T | ProviderFailure> {
    try {
      return await work;
    } catch (error) {
      if (error instanceof ProviderFailure) return error;
      this.log.error(error);
      const message = error instanceof Error ? error.message : String(error);
      return new ProviderFailure('retry', 'unexpected', message);
    }
  }

  private async fail(tx: Tx, command: Command, failure: ProviderFailure): Promise<void> {
    if (failure.kind === 'unclear') await this.commands.lookFirst(tx, command.id);
    else if (failure.kind === 'retry') await this.commands.retryLater(tx, command.id, failure.message);
    else await this.commands.stop(tx, command.id, failure.kind, failure.reason, failure.message);
  }
}

import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { PayeeAccountStore } from '../store/payee-account.store.js';
import { CommandStore } from '../store/command.store.js';
import { PayoutStore } from '../store/payout.store.js';
import { SendCommands } from './send-commands.js';

/** Sends a statement's money: one transfer per invoice, each taken from that invoice's own charge. */
@Injectable()
export class AdvancePayout {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly payouts: PayoutStore,
    private readonly accounts: PayeeAccountStore,
    private readonly commands: CommandStore,
    private readonly send: SendCommands,
  ) {}

  /** @param again an admin asked: what the provider refused before is sent once more. */
  async execute(payoutId: string, again = false): Promise<void> {
    const actor = systemActor('advance-payout');
    const ready = await this.unitOfWork.run(actor, async (tx) => {
      const payout = await this.payouts.toSend(tx, payoutId);
      if (!payout || payout.status === 'sent') return false;
      const account = await this.accounts.payee(tx, payout.payeeId);
      const trouble =
        !account?.ready || !account.stripeAccountId
          ? 'payoutAccountMissing'
          : payout.lines.some((line) => line.chargeMissing)
            ? 'chargeMissing'
            : null;
      if (trouble !== null) {
        await this.payouts.markFailed(tx, payoutId, trouble);
        return false;
      }
      await this.payouts.markPlanned(tx, payoutId);
      if (again) await this.commands.reopen(tx, `payout:${payoutId}`);
      for (const line of payout.lines)
        await this.commands.add(
          tx,
          `payout:${payoutId}`,
          'transfer.create',
          {
            payoutLineId: line.id,
            invoiceId: line.invoiceId,
            destinationId: account!.stripeAccountId!,
            chargeId: line.chargeId,
            amountMinor: line.amountMinor,
            description: `支払明細書 ${payout.number}`,
            ...(line.advanced && { advanced: true }),
          },
          `transfer.create:${line.id}`,
        );
      return true;
    });
    if (!ready) return;
    const drained = await this.send.execute(`payout:${payoutId}`);
    if (drained === 'idle' || drained === 'busy') return;
    await this.unitOfWork.run(actor, (tx) =>
      this.payouts.markFailed(tx, payoutId, drained.stopped.error ?? 'transferRefused'),
    );
  }
}

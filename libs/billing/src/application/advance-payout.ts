import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { PayeeAccountStore } from '../store/payee-account.store.js';
import { CommandStore } from '../store/command.store.js';
import { PayoutStore, type PayoutToSend } from '../store/payout.store.js';
import type { CommandParams } from './ports.js';
import { SendCommands } from './send-commands.js';

const op = 'transfer.create';
type Transfer = CommandParams[typeof op];
type Trouble = 'sent' | 'payoutAccountMissing' | 'chargeMissing';

const kind = 'payout';
export const groupOfPayout = (payoutId: string): string => `${kind}:${payoutId}`;
const keyOf = ({ payoutLineId }: Transfer): string => `${op}:${payoutLineId}`;

const transfersOf = ({ number, lines }: PayoutToSend, destinationId: string): Transfer[] =>
  lines.map((line) => ({
    payoutLineId: line.id,
    invoiceId: line.invoiceId,
    destinationId,
    chargeId: line.chargeId,
    amountMinor: line.amountMinor,
    description: `支払明細書 ${number}`,
    ...(line.advanced && { advanced: true }),
  }));

/** Sends a statement's money: one transfer per invoice, taken from that invoice's own charge as far as it reaches. */
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
      const asked = await this.transfers(tx, payoutId);
      if (asked === 'sent') return false;
      if (typeof asked === 'string') {
        await this.payouts.markFailed(tx, payoutId, asked);
        return false;
      }
      await this.payouts.markPlanned(tx, payoutId);
      const group = groupOfPayout(payoutId);
      if (again) {
        await this.outdate(tx, group);
        await this.commands.reopen(tx, group);
      }
      for (const each of asked) await this.commands.addAgain(tx, group, op, each, keyOf(each));
      return true;
    });
    if (!ready) return;
    const drained = await this.send.execute(groupOfPayout(payoutId));
    if (drained === 'idle' || drained === 'busy') return;
    await this.unitOfWork.run(actor, (tx) =>
      this.payouts.markFailed(tx, payoutId, drained.stopped.error ?? 'transferRefused'),
    );
  }

  /**
   * Before what stopped is sent again: what would be asked for differently by now, e.g. not of a charge that is too small for it, is given up.
   * @param groupKey null for all statements. Answers the groups that go on.
   */
  async outdate(tx: Tx, groupKey: string | null): Promise<string[]> {
    const stopped = await this.commands.stoppedGroups(tx, kind);
    const groups = stopped.filter((each) => groupKey === null || each === groupKey);
    for (const group of groups) {
      const asked = await this.transfers(tx, group.slice(kind.length + 1));
      if (typeof asked === 'string') continue;
      for (const each of asked) await this.commands.outdate(tx, group, op, each, keyOf(each));
    }
    return groups;
  }

  /** What is to be sent of a statement now, or why nothing can be. */
  private async transfers(tx: Tx, payoutId: string): Promise<Transfer[] | Trouble> {
    const payout = await this.payouts.toSend(tx, payoutId);
    if (!payout || payout.status === 'sent') return 'sent';
    const account = await this.accounts.payee(tx, payout.payeeId);
    if (!account?.ready || !account.stripeAccountId) return 'payoutAccountMissing';
    if (payout.lines.some((line) => line.chargeMissing)) return 'chargeMissing';
    return transfersOf(payout, account.stripeAccountId);
  }
}

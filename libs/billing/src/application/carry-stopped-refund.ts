import { Refusal } from '@madoguchi/kernel';
import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { CommandStore } from '../store/command.store.js';
import { CreditNoteStore, type CreditNote } from '../store/credit-note.store.js';
import { StoppedWorkStore } from '../store/stopped-work.store.js';
import { groupOfCredit } from './decide-credit-note.js';

/**
 * A refund that the provider refuses for good, e.g. of a payment that is too old: what the note says is owed from now on, covers the
 * next invoice, and without one leaves by bank transfer as any credit does.
 */
@Injectable()
export class CarryStoppedRefund {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly stopped: StoppedWorkStore,
    private readonly commands: CommandStore,
    private readonly notes: CreditNoteStore,
  ) {}

  /** @throws Refusal NOT_FOUND when no such refund waits for a person */
  execute(actor: Actor, id: string): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const work = await this.stopped.one(tx, id);
      if (!work?.carriable) throw Refusal.notFound();
      const note = await this.notes.lock(tx, work.documentId!);
      // Whoever retries it at this moment is first.
      if (note?.means !== 'refund' || note.settledAt || !(await this.commands.giveUp(tx, work.groupKey!)))
        throw Refusal.notFound();
      await this.carry(tx, note);
    });
  }

  /** A bank contests the payment, so the provider gives nothing of it back, whatever the bank decides: no person has to say so. */
  async contested(tx: Tx): Promise<void> {
    for (const id of await this.notes.refusedAsContested(tx)) {
      const note = await this.notes.lock(tx, id);
      if (note?.means !== 'refund' || note.settledAt || !(await this.commands.giveUp(tx, groupOfCredit(id))))
        continue;
      await this.carry(tx, note);
    }
  }

  private async carry(tx: Tx, note: CreditNote): Promise<void> {
    await this.notes.carry(tx, note.id, 'refundFailed');
    await tx.audit('refund.carry', note.id, { totalMinor: note.totalMinor });
  }
}

import { Refusal } from '@madoguchi/kernel';
import { signedInPerson, type Actor } from '@madoguchi/platform/access';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { partOf, totalOf, writtenOff, type Owed } from '../domain/write-off.js';
import { CommandStore } from '../store/command.store.js';
import { LedgerStore } from '../store/ledger.store.js';
import { WriteOffStore, type Debt } from '../store/write-off.store.js';
import { CheckDebt } from './check-debt.js';
import { groupOfInvoice } from './group-of-invoice.js';
import { reasonFrom } from './reason-from.js';
import { SecondPerson } from './second-person.js';
import { SendCommands } from './send-commands.js';

/** What giving a bill up sets in motion, in the transaction that decides. Shares of producer and operator stay as they are. */
@Injectable()
export class WriteOffConsequences {
  constructor(
    private readonly writeOffs: WriteOffStore,
    private readonly ledger: LedgerStore,
    private readonly commands: CommandStore,
    private readonly sending: SendCommands,
  ) {}

  /** Answers the group of commands to send once it is committed. */
  async execute(
    tx: Tx,
    off: Owed & { id: string },
    debt: Debt,
    decision: { personId: string; alone: boolean },
  ): Promise<string> {
    await this.writeOffs.decide(tx, off.id, { status: 'approved', ...decision });
    await this.ledger.post(tx, writtenOff({ ...off, clientId: debt.clientId }));
    const { number, stripeInvoiceId } = debt;
    await tx.audit('write_off.approve', off.id, {
      invoice: number,
      amountMinor: totalOf(off),
      alone: decision.alone,
    });
    const group = groupOfInvoice({ id: debt.invoiceId, attempt: debt.attempt });
    if (stripeInvoiceId !== null)
      await this.commands.add(tx, group, 'invoice.writeOff', { stripeInvoiceId }, `invoice.writeOff:${off.id}`); // prettier-ignore
    return group;
  }

  /** What is not sent now is sent by `drive-open-billing`. */
  async send(group: string | undefined): Promise<void> {
    if (group !== undefined) await this.sending.execute(group);
  }
}

/** The second of two persons. */
@Injectable()
export class DecideWriteOff {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly writeOffs: WriteOffStore,
    private readonly check: CheckDebt,
    private readonly second: SecondPerson,
    private readonly follow: WriteOffConsequences,
  ) {}

  /** Approving twice has the effect of once. @param alone the only admin says so. @throws Refusal as `CheckDebt`, CONFLICT writeOffDecided, writeOffChanged */
  async approve(actor: Actor, id: string, alone: boolean): Promise<void> {
    const personId = signedInPerson(actor);
    const group = await this.unitOfWork.run(actor, async (tx) => {
      const off = await this.lock(tx, id);
      if (off.status === 'approved') return undefined;
      if (off.status === 'refused') throw new Refusal('CONFLICT', 'writeOffDecided');
      const lonely = await this.second.check(tx, off.proposedBy, actor, alone, {
        another: 'writeOffNeedsSecondPerson',
        say: 'writeOffAloneMustBeSaid',
      });
      const debt = await this.check.execute(tx, off.invoiceId);
      const owed = partOf(debt.billed, debt.openMinor);
      // Money or a credit note came since then: what the first person saw is no longer true.
      if (owed.taxableMinor !== off.taxableMinor || owed.taxMinor !== off.taxMinor)
        throw new Refusal('CONFLICT', 'writeOffChanged');
      return this.follow.execute(tx, off, debt, { personId, alone: lonely });
    });
    await this.follow.send(group);
  }

  /** @throws Refusal NOT_FOUND, BAD_INPUT required, tooLong, CONFLICT writeOffDecided */
  async refuse(actor: Actor, id: string, given: string): Promise<void> {
    const personId = signedInPerson(actor);
    const reason = reasonFrom(given);
    return this.unitOfWork.run(actor, async (tx) => {
      const off = await this.lock(tx, id);
      if (off.status === 'refused') return;
      if (off.status === 'approved') throw new Refusal('CONFLICT', 'writeOffDecided');
      await this.writeOffs.decide(tx, id, { status: 'refused', personId, refusedFor: reason });
      await tx.audit('write_off.refuse', id, { amountMinor: totalOf(off), reason });
    });
  }

  /** The invoice first, as everywhere. */
  private async lock(tx: Tx, id: string) {
    const found = await this.writeOffs.find(tx, id);
    if (!found) throw Refusal.notFound();
    await this.writeOffs.debt(tx, found.invoiceId);
    return (await this.writeOffs.find(tx, id))!;
  }
}

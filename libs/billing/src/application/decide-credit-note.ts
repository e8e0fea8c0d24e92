import { Refusal, sum } from '@madoguchi/kernel';
import { signedInPerson, type Actor } from '@madoguchi/platform/access';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { CreditNoteIssued, type CreditNoteView } from '../contract/index.js';
import { checkMeans, checkWishes, creditTotals } from '../domain/credit-note.js';
import { CorrectionStore } from '../store/correction.store.js';
import { CommandStore } from '../store/command.store.js';
import { CreditNoteStore, type Creditable, type CreditNote } from '../store/credit-note.store.js';
import { CreditNoteViews } from '../store/credit-note-views.store.js';
import { IssueCreditNote } from './issue-credit-note.js';
import { SecondPerson } from './second-person.js';
import { SendCommands } from './send-commands.js';
import { TellPeople } from './tell-people.js';

export const groupOfCredit = (creditNoteId: string): string => `credit:${creditNoteId}`;

/** What an approval sets in motion, in the transaction that approves. */
@Injectable()
export class CreditConsequences {
  constructor(
    private readonly second: SecondPerson,
    private readonly commands: CommandStore,
    private readonly notes: CreditNoteStore,
    private readonly write: IssueCreditNote,
    private readonly tell: TellPeople,
    private readonly corrections: CorrectionStore,
  ) {}

  async execute(tx: Tx, note: CreditNote, actor: Actor, alone: boolean): Promise<void> {
    const personId = signedInPerson(actor);
    const lonely = await this.second.check(tx, note.proposedBy, actor, alone, {
      another: 'creditNeedsSecondPerson',
      say: 'creditAloneMustBeSaid',
    });
    await this.issue(tx, note, { personId, alone: lonely });
  }

  async issue(tx: Tx, note: CreditNote, decision: { personId: string; alone: boolean }): Promise<void> {
    const invoice = (await this.notes.lockCreditable(tx, note.invoiceId))!;
    // The invoice may have been paid, credited or disputed since the proposal.
    checkWishes(invoice.lines, note.wishes);
    const { rates, roundingMode } = invoice.document;
    const totals = creditTotals(invoice.lines, note.wishes, invoice.earlier, rates, roundingMode);
    if (totals.totalMinor !== note.totalMinor) throw new Refusal('CONFLICT', 'creditNoteChanged');
    checkMeans(note.means, totals.totalMinor, invoice);
    const document = await this.write.execute(tx, note, invoice, totals, decision);
    await this.giveBack(tx, note, invoice);
    const credited = sum([...invoice.earlier, totals].map(({ taxableMinor }) => taxableMinor));
    if (credited === invoice.document.taxableMinor) await this.corrections.free(tx, invoice.id);
    await tx.publish(CreditNoteIssued, {
      creditNoteId: note.id,
      invoiceId: invoice.id,
      clientId: invoice.clientId,
      totalMinor: totals.totalMinor,
    });
    await tx.audit('credit_note.issue', note.id, {
      number: document.number,
      invoice: document.original.number,
      totalMinor: document.totalMinor,
      beforeMinor: invoice.totalMinor,
      means: note.means,
      gift: note.gift,
      alone: decision.alone,
    });
    await this.tell.creditNoteIssued(tx, invoice.id, note.means, document);
  }

  private async giveBack(tx: Tx, note: CreditNote, invoice: Creditable): Promise<void> {
    const group = groupOfCredit(note.id);
    if (note.means === 'refund')
      return this.commands.add(
        tx,
        group,
        'refund.create',
        { creditNoteId: note.id, chargeId: invoice.chargeId!, amountMinor: note.totalMinor },
        `refund.create:${note.id}`,
      );
    if (note.means === 'carry' || invoice.stripeInvoiceId === null) return;
    const { stripeInvoiceId } = invoice;
    if (invoice.totalMinor - invoice.reducedMinor === note.totalMinor)
      return this.commands.add(
        tx,
        group,
        'invoice.void',
        { stripeInvoiceId, creditNoteId: note.id },
        `invoice.void:${note.id}`,
      );
    return this.commands.add(
      tx,
      group,
      'invoice.reduce',
      { stripeInvoiceId, creditNoteId: note.id, amountMinor: note.totalMinor },
      `invoice.reduce:${note.id}`,
    );
  }
}

/** The second of two persons. Approving twice has the effect of once. */
@Injectable()
export class DecideCreditNote {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notes: CreditNoteStore,
    private readonly views: CreditNoteViews,
    private readonly follow: CreditConsequences,
    private readonly send: SendCommands,
  ) {}

  /** @param alone the only admin says: I decide without a second person. @throws Refusal NOT_FOUND, CONFLICT */
  async approve(actor: Actor, id: string, alone: boolean): Promise<CreditNoteView> {
    await this.unitOfWork.run(actor, async (tx) => {
      const note = await this.notes.lock(tx, id);
      if (!note) throw Refusal.notFound();
      if (note.status === 'withdrawn') throw new Refusal('CONFLICT', 'creditNoteWithdrawn');
      if (note.status === 'proposed') await this.follow.execute(tx, note, actor, alone);
    });
    await this.send.execute(groupOfCredit(id));
    return this.unitOfWork.run(actor, async (tx) => (await this.views.one(tx, id))!);
  }

  /** @throws Refusal NOT_FOUND, CONFLICT creditNoteIssued */
  withdraw(actor: Actor, id: string): Promise<CreditNoteView> {
    const personId = signedInPerson(actor);
    return this.unitOfWork.run(actor, async (tx) => {
      const note = await this.notes.lock(tx, id);
      if (!note) throw Refusal.notFound();
      if (note.status === 'issued') throw new Refusal('CONFLICT', 'creditNoteIssued');
      if (note.status === 'proposed') {
        await this.notes.withdraw(tx, id, personId);
        await tx.audit('credit_note.withdraw', id, { totalMinor: note.totalMinor });
      }
      return (await this.views.one(tx, id))!;
    });
  }
}

import { isId, Refusal } from '@madoguchi/kernel';
import { signedInPerson, type Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { CreditNoteView } from '../contract/index.js';
import {
  checkMeans,
  checkWishes,
  creditTotals,
  leftToGiveAlone,
  type CreditMeans,
  type WishedCredit,
} from '../domain/credit-note.js';
import { CreditNoteStore, type CreditNote } from '../store/credit-note.store.js';
import { CreditNoteViews } from '../store/credit-note-views.store.js';
import { CreditConsequences, groupOfCredit } from './decide-credit-note.js';
import { LoneLimit } from './lone-limit.js';
import { SendCommands } from './send-commands.js';

export interface CreditProposal {
  readonly invoiceId: string;
  readonly means: CreditMeans;
  readonly reason: string;
  /** At the platform's own cost: the payees keep their shares. */
  readonly gift?: boolean;
  readonly lines: readonly WishedCredit[];
}

const REASON_AT_MOST = 500;

/**
 * The first of two persons: what is to be taken back, and how. Nothing happens to money or books yet, except that a gift up to
 * the platform's limit needs no second.
 */
@Injectable()
export class ProposeCreditNote {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notes: CreditNoteStore,
    private readonly views: CreditNoteViews,
    private readonly limit: LoneLimit,
    private readonly follow: CreditConsequences,
    private readonly send: SendCommands,
  ) {}

  /** Proposing the same once more answers the first, a gift also when it is issued. @throws Refusal NOT_FOUND, BAD_INPUT, CONFLICT creditNoteOpen */
  async execute(actor: Actor, proposal: CreditProposal): Promise<CreditNoteView> {
    const personId = signedInPerson(actor);
    // A text that cannot be an id names nothing.
    if (!isId(proposal.invoiceId)) throw Refusal.notFound();
    const reason = proposal.reason.trim();
    if (reason === '') throw Refusal.field('reason', 'required');
    if (reason.length > REASON_AT_MOST) throw Refusal.field('reason', 'tooLong', { max: REASON_AT_MOST });
    const wishes = [...proposal.lines].sort((a, b) => a.position - b.position);
    const { means, gift = false } = proposal;
    const note = await this.unitOfWork.run(actor, async (tx) => {
      const invoice = await this.notes.lockCreditable(tx, proposal.invoiceId);
      if (!invoice) throw Refusal.notFound();
      const open = await this.notes.open(tx, invoice.id);
      if (open) {
        if (!isSame(open, { means, gift, reason, lines: wishes }))
          throw new Refusal('CONFLICT', 'creditNoteOpen');
        return (await this.views.one(tx, open.id))!;
      }
      const gifts = gift ? await this.notes.gifts(tx, invoice.id) : [];
      const given = gifts.find((each) => isSame(each, { means, gift, reason, lines: wishes }));
      if (given) return (await this.views.one(tx, given.id))!;
      checkWishes(invoice.lines, wishes);
      const { rates, roundingMode } = invoice.document;
      const totals = creditTotals(invoice.lines, wishes, invoice.earlier, rates, roundingMode);
      checkMeans(means, totals.totalMinor, invoice);
      const givenMinor = gifts.map((each) => each.totalMinor);
      const aloneUpToMinor = gift
        ? leftToGiveAlone(await this.limit.execute(tx), invoice.lines, givenMinor)
        : 0;
      const id = await this.notes.propose(tx, {
        invoice,
        means,
        gift,
        aloneUpToMinor,
        reason,
        totals,
        wishes,
        personId,
      });
      await tx.audit('credit_note.propose', id, {
        invoice: invoice.document.number,
        means,
        gift,
        totalMinor: totals.totalMinor,
      });
      if (totals.totalMinor <= aloneUpToMinor)
        await this.follow.issue(tx, (await this.notes.lock(tx, id))!, { personId, alone: false });
      return (await this.views.one(tx, id))!;
    });
    if (note.status === 'issued') await this.send.execute(groupOfCredit(note.id));
    return note;
  }
}

const isSame = (known: CreditNote, wished: Omit<CreditProposal, 'invoiceId'>) =>
  known.means === wished.means &&
  known.gift === (wished.gift ?? false) &&
  known.reason === wished.reason &&
  known.wishes.length === wished.lines.length &&
  known.wishes.every(
    ({ position, amountMinor }, index) =>
      position === wished.lines[index]!.position && amountMinor === wished.lines[index]!.amountMinor,
  );

import { dateAt } from '@madoguchi/kernel';
import { IdentityApi } from '@madoguchi/identity/contract';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { documentHash } from '../documents/document-hash.js';
import { takeBack } from '../domain/credit-note.js';
import { creditNoteIssued, creditSplit } from '../domain/credit-postings.js';
import type { DocumentTotals } from '../domain/document-tax.js';
import type { CreditNoteDocument } from '../domain/documents.js';
import { AdvanceStore } from '../store/advance.store.js';
import { CreditNoteStore, type Creditable, type CreditNote } from '../store/credit-note.store.js';
import { DocumentStore } from '../store/document.store.js';
import { LedgerStore } from '../store/ledger.store.js';
import { ShareStore } from '../store/share.store.js';
import { partyOf } from './issue-invoice.js';
import { ShareLosses } from './share-losses.js';

/** Turns an approved proposal into the 適格返還請求書: number, document, hash, reversing postings, in one transaction. */
@Injectable()
export class IssueCreditNote {
  constructor(
    private readonly identity: IdentityApi,
    private readonly notes: CreditNoteStore,
    private readonly documents: DocumentStore,
    private readonly shares: ShareStore,
    private readonly ledger: LedgerStore,
    private readonly advances: AdvanceStore,
    private readonly losses: ShareLosses,
  ) {}

  async execute(
    tx: Tx,
    note: CreditNote,
    invoice: Creditable,
    totals: DocumentTotals,
    decision: { personId: string; alone: boolean },
  ): Promise<CreditNoteDocument> {
    const issuer = await this.identity.platformCompany(tx);
    const issuedOn = dateAt(tx.now);
    const { document: original } = invoice;
    const document: CreditNoteDocument = {
      kind: 'credit_note',
      number: await this.documents.nextNumber(tx, issuer.id, 'credit_note', Number(issuedOn.slice(0, 4))),
      currency: 'JPY',
      issuedOn,
      original: { number: original.number, issuedOn: original.issuedOn },
      issuer: partyOf(issuer),
      recipient: original.recipient,
      contractNumber: original.contractNumber,
      reason: note.reason,
      period: original.period,
      lines: note.wishes.map(({ position, amountMinor }) => ({
        ...original.lines[position - 1]!,
        quantity: 1,
        unitMinor: null,
        unitPrice: undefined,
        amountMinor,
      })),
      rates: totals.rates,
      taxableMinor: totals.taxableMinor,
      taxMinor: totals.taxMinor,
      totalMinor: totals.totalMinor,
      roundingMode: original.roundingMode,
    };
    // Read before the note counts as issued: what everybody holds without it.
    const held = await this.shares.held(tx, invoice.id);
    await this.notes.issue(tx, note.id, { document, hash: documentHash(document), ...decision });
    const booked = { id: note.id, clientId: invoice.clientId, ...totals };
    const advance = await this.advances.ofInvoice(tx, invoice.id);
    const waiting = advance?.earned === false ? advance.position : undefined;
    const advanceMinor = note.wishes.find(({ position }) => position === waiting)?.amountMinor ?? 0;
    await this.ledger.post(tx, creditNoteIssued(booked, note.means !== 'reduce', advanceMinor));
    // A gift is the platform's own cost.
    if (held.shared && !note.gift) {
      const parts = takeBack(totals.taxableMinor, held);
      await this.shares.deduct(tx, invoice.id, note.id, parts);
      await this.ledger.post(tx, creditSplit(note.id, parts, invoice));
    }
    await this.losses.execute(tx, invoice.id);
    return document;
  }
}

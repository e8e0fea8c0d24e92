import { dateAt, Refusal, wholeAddress, type Minor } from '@madoguchi/kernel';
import { ContractingApi, planOn } from '@madoguchi/contracting/contract';
import { IdentityApi, type CompanyView } from '@madoguchi/identity/contract';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { InvoiceIssued, InvoicePaid } from '../contract/index.js';
import { documentHash } from '../documents/document-hash.js';
import { dueOn } from '../domain/billing-month.js';
import { documentTotals } from '../domain/document-tax.js';
import type { InvoiceDocument, Party, SentPayment } from '../domain/documents.js';
import { sentDueOn } from '../domain/ways-to-pay.js';
import { DocumentStore } from '../store/document.store.js';
import { InvoiceStore } from '../store/invoice.store.js';
import type { Invoice } from '../store/stored-invoice.js';
import { BookIssue } from './book-issue.js';
import { TellPeople } from './tell-people.js';

export const partyOf = ({
  id,
  name,
  registrationNumber,
  postalCode,
  prefecture,
  address,
  phone,
}: CompanyView): Party => ({
  id,
  name,
  registrationNumber,
  postalCode,
  address: wholeAddress(prefecture, address),
  phone,
});

/** Turns a compared draft into the qualified invoice of record: number, document, hash, booking, in one transaction. */
@Injectable()
export class IssueInvoice {
  constructor(
    private readonly identity: IdentityApi,
    private readonly contracting: ContractingApi,
    private readonly invoices: InvoiceStore,
    private readonly documents: DocumentStore,
    private readonly book: BookIssue,
    private readonly tell: TellPeople,
  ) {}

  /**
   * @param appliedMinor what we owed the client and that covers a part
   * @param payment how a sent invoice is paid; null when it is collected by card
   */
  async execute(
    tx: Tx,
    invoice: Invoice,
    stripeTotalMinor: number | null,
    appliedMinor: Minor,
    payment: SentPayment | null,
  ): Promise<InvoiceDocument> {
    const issuer = await this.identity.platformCompany(tx);
    const client = await this.identity.company(tx, invoice.clientId);
    const contract = await this.contracting.contract(tx, invoice.contractId);
    if (!contract) throw Refusal.notFound();
    const lines = await this.invoices.lines(tx, invoice.id);
    const totals = documentTotals(lines, invoice.roundingMode);
    const issuedOn = dateAt(tx.now);
    const document: InvoiceDocument = {
      kind: 'qualified_invoice',
      number: await this.documents.nextNumber(tx, issuer.id, 'invoice', Number(issuedOn.slice(0, 4))),
      currency: 'JPY',
      issuedOn,
      dueOn: payment ? sentDueOn(issuedOn) : dueOn(issuedOn),
      issuer: partyOf(issuer),
      recipient: partyOf(client),
      contractNumber: contract.number,
      service: contract.bundleName,
      plan: planOn(contract.plans, invoice.period.startsOn).name,
      period: invoice.period,
      lines: lines.map(
        ({ description, descriptionEn, quantity, unitMinor, unitPrice, amountMinor, taxRateBps }) => ({
          description,
          descriptionEn,
          quantity,
          unitMinor,
          ...(unitPrice !== null && { unitPrice }),
          amountMinor,
          taxRateBps,
        }),
      ),
      ...totals,
      roundingMode: invoice.roundingMode,
      ...(appliedMinor > 0 && { appliedMinor }),
      ...(payment && appliedMinor < totals.totalMinor && { payment }),
      usage: {
        includedUnits: invoice.includedUnits,
        billableCalls: invoice.billableCalls,
        freeCalls: invoice.freeCalls,
        acceptedAppointments: invoice.acceptedAppointments,
      },
    };
    await this.invoices.issue(tx, invoice.id, document, documentHash(document), stripeTotalMinor);
    await this.book.execute(tx, invoice, lines, totals);
    const fact = {
      invoiceId: invoice.id,
      contractId: invoice.contractId,
      clientId: invoice.clientId,
      totalMinor: totals.totalMinor,
    };
    await tx.publish(InvoiceIssued, fact);
    if (totals.totalMinor === 0) await tx.publish(InvoicePaid, fact);
    await tx.audit('invoice.issue', invoice.id, { number: document.number, totalMinor: totals.totalMinor });
    // A sent one is told as soon as it can be paid, with where.
    if (!document.payment) await this.tell.invoiceIssued(tx, invoice.id, document);
    return document;
  }
}

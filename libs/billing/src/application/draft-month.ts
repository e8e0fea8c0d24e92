import { allocate } from '@madoguchi/kernel';
import type { ContractView } from '@madoguchi/contracting/contract';
import { IdentityApi } from '@madoguchi/identity/contract';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { BillingMonth } from '../domain/billing-month.js';
import { SMALLEST_CHARGE_MINOR } from '../domain/credit-note.js';
import { standardRateOn } from '../domain/document-tax.js';
import type { ParkReason } from '../domain/invoice-states.js';
import { totalsOfRating } from '../domain/month-total.js';
import { isRegistrationNumber } from '../domain/registration-number.js';
import { lineText } from '../domain/wording.js';
import { AccountStore } from '../store/account.store.js';
import { CommandStore } from '../store/command.store.js';
import { DocumentStore } from '../store/document.store.js';
import { InvoiceStore, type Draft } from '../store/invoice.store.js';
import { groupOfInvoice } from './invoice-steps.js';
import { RateContractMonth } from './rate-contract-month.js';

/** Rates a contract's month into a draft, or parks it with the reason. Repeating it never makes a second one. */
@Injectable()
export class DraftMonth {
  constructor(
    private readonly rate: RateContractMonth,
    private readonly identity: IdentityApi,
    private readonly invoices: InvoiceStore,
    private readonly documents: DocumentStore,
    private readonly accounts: AccountStore,
    private readonly commands: CommandStore,
  ) {}

  /** Answers the invoice's id; undefined when the contract did not run in that month. */
  async execute(tx: Tx, contract: ContractView, month: BillingMonth): Promise<string | undefined> {
    const earlier = await this.invoices.lockMonth(tx, contract.id, month);
    if (earlier && earlier.status !== 'parked') return earlier.id;
    const rated = await this.rate.execute(tx, contract, month);
    if (!rated) return undefined;

    const issuer = await this.identity.platformCompany(tx);
    const roundingMode = await this.documents.roundingMode(tx, issuer.id);
    const { rating } = rated;
    const totals = totalsOfRating(rating, roundingMode);
    // The provider's lines carry the document's tax; a correction has made it smaller already.
    const weights = rating.lines.map(({ amountMinor }) => (amountMinor > 0 ? amountMinor : 0));
    const taxes = totals.taxMinor === 0 ? weights.map(() => 0) : allocate(totals.taxMinor, weights);
    const draft: Draft = {
      contractId: contract.id,
      clientId: contract.clientId,
      month,
      period: rating.period,
      roundingMode,
      taxableMinor: totals.taxableMinor,
      taxMinor: totals.taxMinor,
      totalMinor: totals.totalMinor,
      includedUnits: rating.includedUnits,
      billableCalls: rating.billableCalls,
      freeCalls: rating.freeCalls,
      acceptedAppointments: rating.acceptedAppointments,
      producerId: contract.producerId,
      operatorId: contract.operatorId,
      shares: contract.shares,
      settled: rated.settled,
      lines: rating.lines.map((line, index) => ({
        kind: line.kind,
        description: lineText(line),
        descriptionEn: lineText(line, 'en'),
        quantity: line.quantity,
        unitMinor: line.unitMinor,
        amountMinor: line.amountMinor,
        taxRateBps: standardRateOn(line.period.endsOn),
        taxMinor: taxes[index]!,
      })),
    };
    const concern = rated.concern ?? (await this.concern(tx, draft, issuer.registrationNumber));
    if (earlier) await this.commands.giveUp(tx, groupOfInvoice(earlier));
    if (earlier?.stripeInvoiceId)
      await this.commands.add(
        tx,
        `discard:${earlier.id}:${earlier.attempt}`,
        'invoice.discard',
        { stripeInvoiceId: earlier.stripeInvoiceId },
        `invoice.discard:${earlier.id}:${earlier.attempt}`,
      );
    return this.invoices.draft(tx, draft, concern, earlier);
  }

  private async concern(tx: Tx, draft: Draft, registrationNumber: string | null): Promise<ParkReason | null> {
    if (!isRegistrationNumber(registrationNumber)) return 'issuerNotQualified';
    if (await this.accounts.isHeld(tx, draft.clientId)) return 'accountHeld';
    if (draft.totalMinor === 0) return null;
    if (draft.totalMinor < SMALLEST_CHARGE_MINOR) return 'belowSmallestCharge';
    const account = await this.accounts.client(tx, draft.clientId);
    return account?.stripeCustomerId && account.paymentMethodId ? null : 'noPaymentAccount';
  }
}

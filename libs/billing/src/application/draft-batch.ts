import { isRegistrationNumber, spreadTax, type RoundingMode } from '@madoguchi/kernel';
import type { ContractView } from '@madoguchi/contracting/contract';
import { IdentityApi } from '@madoguchi/identity/contract';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { BillingMonth } from '../domain/billing-month.js';
import { SMALLEST_CHARGE_MINOR } from '../domain/ways-to-pay.js';
import { standardRateOn } from '../domain/document-tax.js';
import type { ParkReason } from '../domain/invoice-states.js';
import { totalsOfRating } from '../domain/month-total.js';
import { lineText } from '../domain/wording.js';
import { waivedIn } from '../domain/waiver.js';
import { AccountStore, type Billable } from '../store/account.store.js';
import { CommandStore } from '../store/command.store.js';
import { DocumentStore } from '../store/document.store.js';
import { InvoiceStore } from '../store/invoice.store.js';
import type { Draft, Invoice } from '../store/stored-invoice.js';
import { groupOfInvoice } from './group-of-invoice.js';
import { RateMonths, type RatedMonth } from './rate-months.js';

/** Statuses from which nothing more comes by itself. */
const finished: readonly Invoice['status'][] = ['paid', 'void'];

/** Rates the month of some contracts into drafts, or parks it with the reason. Repeating it never makes a second one. */
@Injectable()
export class DraftBatch {
  constructor(
    private readonly rate: RateMonths,
    private readonly identity: IdentityApi,
    private readonly invoices: InvoiceStore,
    private readonly documents: DocumentStore,
    private readonly accounts: AccountStore,
    private readonly commands: CommandStore,
  ) {}

  /** Answers the invoices that have to go on. The number of statements does not grow with the list, except by what was parked before. */
  async execute(tx: Tx, contracts: readonly ContractView[], month: BillingMonth): Promise<string[]> {
    const earlier = await this.invoices.lockMonths(
      tx,
      contracts.map(({ id }) => id),
      month,
    );
    const open = contracts.filter(({ id }) => (earlier.get(id)?.status ?? 'parked') === 'parked');
    const rated = await this.rate.toBill(tx, open, month);
    const issuer = await this.identity.platformCompany(tx);
    const roundingMode = await this.documents.roundingMode(tx, issuer.id);
    const billable = await this.accounts.billable(tx, open);
    const qualified = isRegistrationNumber(issuer.registrationNumber);
    const drafts = open.flatMap((contract) => {
      const each = rated.get(contract.id);
      if (!each) return [];
      const draft = draftOf(contract, month, each, roundingMode);
      const parkReason =
        each.concern ?? concernOf(draft, qualified, billable.get(contract.id) ?? nothingKnown);
      return [{ draft, parkReason, earlier: earlier.get(contract.id) }];
    });
    const billed = new Set(drafts.flatMap(({ draft, parkReason }) => (parkReason ? [] : [draft.contractId])));
    const unbilled = open.flatMap(({ id }) => (billed.has(id) ? [] : [id]));
    await this.rate.notBilled(tx, unbilled, month);
    for (const { earlier: parked } of drafts) if (parked) await this.discard(tx, parked);
    const written = await this.invoices.draft(tx, drafts);
    const going = [...earlier.values()].filter(
      ({ status }) => status !== 'parked' && !finished.includes(status),
    );
    return [...written, ...going.map(({ id }) => id)];
  }

  /** What an earlier try left at the provider is thrown away; of its group nothing goes out any more, not what stopped and not what waits behind it. */
  private async discard(tx: Tx, parked: Invoice): Promise<void> {
    await this.commands.cancel(tx, groupOfInvoice(parked), 'closedAgain');
    if (!parked.stripeInvoiceId) return;
    await this.commands.add(
      tx,
      `discard:${parked.id}:${parked.attempt}`,
      'invoice.discard',
      { stripeInvoiceId: parked.stripeInvoiceId },
      `invoice.discard:${parked.id}:${parked.attempt}`,
    );
  }
}

function draftOf(
  contract: ContractView,
  month: BillingMonth,
  { rating, settled }: RatedMonth,
  roundingMode: RoundingMode,
): Draft {
  const totals = totalsOfRating(rating, roundingMode);
  // The provider's lines carry the document's tax.
  const taxes = spreadTax(
    totals.taxMinor,
    rating.lines.map(({ amountMinor }) => amountMinor),
  );
  return {
    contractId: contract.id,
    clientId: contract.clientId,
    month,
    period: rating.period,
    roundingMode,
    taxableMinor: totals.taxableMinor,
    taxMinor: totals.taxMinor,
    totalMinor: totals.totalMinor,
    waivedMinor: waivedIn(rating),
    includedUnits: rating.includedUnits,
    billableCalls: rating.billableCalls,
    freeCalls: rating.freeCalls,
    acceptedAppointments: rating.acceptedAppointments,
    producerId: contract.producerId,
    operatorId: contract.operatorId,
    shares: contract.shares,
    dunning: contract.dunning,
    settled,
    lines: rating.lines.map((line, index) => ({
      kind: line.kind,
      description: lineText(line),
      descriptionEn: lineText(line, 'en'),
      quantity: line.quantity,
      unitMinor: line.unitMinor,
      unitPrice: line.unitPrice ?? null,
      amountMinor: line.amountMinor,
      taxRateBps: standardRateOn(line.period.endsOn),
      taxMinor: taxes[index]!,
    })),
  };
}

const nothingKnown: Billable = { held: false, payable: false };

function concernOf(draft: Draft, qualified: boolean, client: Billable): ParkReason | null {
  if (!qualified) return 'issuerNotQualified';
  if (client.held) return 'accountHeld';
  if (draft.totalMinor === 0) return null;
  if (draft.totalMinor < SMALLEST_CHARGE_MINOR) return 'belowSmallestCharge';
  return client.payable ? null : 'noPaymentAccount';
}

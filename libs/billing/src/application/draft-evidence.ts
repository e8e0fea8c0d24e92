import { ContractingApi, contractOn, type ContractView } from '@madoguchi/contracting/contract';
import { FulfilmentApi } from '@madoguchi/fulfilment/contract';
import { dateAt, Refusal, type CalendarDate } from '@madoguchi/kernel';
import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { dateText, grouped } from '../domain/wording.js';
import { ChargebackStore, type Chargeback } from '../store/chargeback.store.js';
import { InvoiceStore } from '../store/invoice.store.js';

const CALLS_AT_MOST = 500;

/** What speaks for us, out of contract, invoice and calls: in English, as the cards' banks read it. */
@Injectable()
export class DraftEvidence {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly chargebacks: ChargebackStore,
    private readonly invoices: InvoiceStore,
    private readonly contracting: ContractingApi,
    private readonly fulfilment: FulfilmentApi,
  ) {}

  /** @throws Refusal NOT_FOUND */
  execute(actor: Actor, id: string): Promise<string> {
    return this.unitOfWork.run(actor, async (tx) => {
      const chargeback = await this.chargebacks.one(tx, id);
      if (!chargeback) throw Refusal.notFound();
      const signed = (await this.contracting.contract(tx, chargeback.contractId))!;
      if (chargeback.invoiceId === null) return depositEvidence(chargeback, signed, dateAt(tx.now));
      const invoice = (await this.invoices.lock(tx, chargeback.invoiceId))!;
      const contract = contractOn(signed, invoice.period.startsOn);
      const units = await this.fulfilment.usage(tx, contract.id, invoice.period);
      const counted = units.filter(({ billable, freedAt }) => billable && freedAt === null);
      const calls = counted
        .slice(0, CALLS_AT_MOST)
        .map(
          ({ kind, occurredAt, seconds }) =>
            `- ${occurredAt.toISOString()} ${kind}${seconds === null ? '' : `, ${seconds} s of talk`}`,
        );
      return [
        `Contract ${contract.number} between ${contract.clientName} and the platform, signed electronically at ${contract.signedAt.toISOString()}.`,
        `Service: telephone answering for the client's business ("${contract.bundleName}", plan "${contract.plan.name}"), in force since ${contract.startsOn}.`,
        `Invoice ${chargeback.documentNumber} for ${dateText(invoice.period.startsOn, 'en')} to ${dateText(invoice.period.endsOn, 'en')}: JPY ${grouped(invoice.totalMinor)}. Monthly fee JPY ${grouped(contract.plan.baseMinor)} before tax, as signed.`,
        `The client stored this card itself on the payment page and agreed to be charged every month.`,
        `Units delivered in that period: ${counted.length}, each on record with its time${counted.length > CALLS_AT_MOST ? `; the first ${CALLS_AT_MOST} follow` : ''} (UTC):`,
        ...calls,
        `Written on ${dateAt(tx.now)}.`,
      ].join('\n');
    });
  }
}

/** A deposit is no price: what speaks for us is that the contract asks for it and that it goes back at its end. */
const depositEvidence = (
  { documentNumber, amountMinor }: Chargeback,
  contract: ContractView,
  today: CalendarDate,
): string =>
  [
    `Contract ${contract.number} between ${contract.clientName} and the platform, signed electronically at ${contract.signedAt.toISOString()}.`,
    `Service: telephone answering for the client's business ("${contract.bundleName}", plan "${contract.plan.name}"), in force since ${contract.startsOn}${contract.endsOn === null ? '' : ` until ${contract.endsOn}`}.`,
    `The contested payment of JPY ${grouped(amountMinor)} is the refundable deposit that this contract asks for before it begins, paid by the client itself on the payment page; receipt ${documentNumber}.`,
    `By the contract the deposit covers bills that are unpaid when the contract has ended; the rest is refunded to the same card. It is kept for the client and is not a fee.`,
    `Written on ${today}.`,
  ].join('\n');

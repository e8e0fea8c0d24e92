import type { ContractView } from '@madoguchi/contracting/contract';
import { IdentityApi } from '@madoguchi/identity/contract';
import { dateAt, openingOf, type CalendarDate, type Minor, type Opening } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { offeredWays, sentDueOn, type WayToPay } from '../domain/ways-to-pay.js';
import { DepositStore } from '../store/deposit.store.js';
import { PaymentStore } from '../store/payment.store.js';
import { RoundingToCome } from './rounding-to-come.js';

/** What is asked for when a contract begins today, and later. */
export interface OpeningAsked {
  readonly startsOn: CalendarDate;
  readonly opening: Opening;
  /** By when the first bill is paid that is sent instead of collected. */
  readonly sentDueOn: CalendarDate;
}

/** What a contract may be paid by: the platform's offer, less what its plan needs a card for. */
@Injectable()
export class WaysOffered {
  constructor(
    private readonly identity: IdentityApi,
    private readonly payments: PaymentStore,
    private readonly deposits: DepositStore,
    private readonly rounding: RoundingToCome,
  ) {}

  async execute(tx: Tx, contract: ContractView): Promise<WayToPay[]> {
    const issuer = await this.identity.platformCompany(tx);
    return offeredWays(
      await this.payments.offered(tx, issuer.id),
      contract.plan.waysToPay,
      await this.depositDue(tx, contract),
    );
  }

  chosen(tx: Tx, contractId: string): Promise<WayToPay> {
    return this.payments.wayOf(tx, contractId);
  }

  /** Paid before the contract begins, or again after a bank gave it back, on the page that stores the card. */
  async depositDue(tx: Tx, contract: ContractView): Promise<Minor> {
    const { depositMinor } = contract.plan;
    return depositMinor > 0 && (await this.deposits.due(tx, contract)) ? depositMinor : 0;
  }

  /** Null when the contract has begun. Service begins as signed, or today when the way of paying comes later. */
  async opening(tx: Tx, contract: ContractView): Promise<OpeningAsked | null> {
    if (contract.activatedAt !== null) return null;
    const today = dateAt(tx.now);
    const startsOn = contract.startsOn > today ? contract.startsOn : today;
    const opening = openingOf(contract.plan, startsOn, await this.rounding.toCome(tx));
    return { startsOn, opening, sentDueOn: sentDueOn(today) };
  }
}

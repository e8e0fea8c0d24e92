import { ContractingApi } from '@madoguchi/contracting/contract';
import { addMonths, dateAt, isId, Refusal, type Minor } from '@madoguchi/kernel';
import { signedInPerson, type Actor } from '@madoguchi/platform/access';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { monthOf, periodOfMonth, type BillingMonth } from '../domain/billing-month.js';
import { documentTotals, standardRateOn } from '../domain/document-tax.js';
import { WaiverStore, type KnownWaiver } from '../store/waiver.store.js';
import { isBilledIn } from './bill-advances.js';
import { LoneLimit } from './lone-limit.js';
import { monthFrom } from './rate-months.js';
import { reasonFrom } from './reason-from.js';

export interface WaiverWish {
  readonly contractId: string;
  readonly month: string;
  /** Without tax; null: the whole month, whatever it comes to. */
  readonly amountMinor: Minor | null;
  readonly reason: string;
}

/** As long as a line of a bill has room for. */
const REASON_AT_MOST = 200;
const AT_MOST_MINOR = 10_000_000;

/** Lets a client off a month or a part of it before its bill is out. Up to a sum one admin is enough; above it, and for a whole month, another has to agree. */
@Injectable()
export class ProposeWaiver {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracting: ContractingApi,
    private readonly waivers: WaiverStore,
    private readonly limit: LoneLimit,
  ) {}

  /** The same once more changes nothing. @throws Refusal NOT_FOUND, BAD_INPUT, CONFLICT waiverMonthBilled, waiverStands */
  async execute(actor: Actor, { contractId, amountMinor, ...wish }: WaiverWish): Promise<void> {
    const proposedBy = signedInPerson(actor);
    if (!isId(contractId)) throw Refusal.notFound();
    const month = monthFrom(wish.month);
    const reason = reasonFrom(wish.reason);
    if (reason.length > REASON_AT_MOST) throw Refusal.field('reason', 'tooLong', { max: REASON_AT_MOST });
    if (amountMinor !== null && (amountMinor < 1 || amountMinor > AT_MOST_MINOR))
      throw Refusal.field('amountMinor', 'waiverOutside', { max: AT_MOST_MINOR });
    return this.unitOfWork.run(actor, async (tx) => {
      await this.waivers.lock(tx, month, 'alone');
      const clientId = await this.clientOf(tx, contractId, month);
      const standing = await this.waivers.standing(tx, contractId, month);
      if (standing?.reason === reason && standing.amountMinor === amountMinor) return;
      if (standing) throw new Refusal('CONFLICT', 'waiverStands');
      if (await this.waivers.isBilled(tx, contractId, month))
        throw new Refusal('CONFLICT', 'waiverMonthBilled');
      const aloneUpToMinor = await this.limit.execute(tx);
      const totalMinor = amountMinor === null ? null : withTax(amountMinor, month);
      const waiver = {
        contractId,
        clientId,
        month,
        amountMinor,
        totalMinor,
        reason,
        proposedBy,
        aloneUpToMinor,
      };
      const id = await this.waivers.propose(tx, waiver);
      await tx.audit('waiver.propose', id, { contractId, month, amountMinor, reason });
      if (totalMinor === null || totalMinor > aloneUpToMinor) return;
      await this.waivers.decide(tx, id, { status: 'approved', personId: proposedBy });
      await tx.audit('waiver.approve', id, { contractId, month, amountMinor, alone: false });
    });
  }

  private async clientOf(tx: Tx, contractId: string, month: BillingMonth): Promise<string> {
    const contract = await this.contracting.contract(tx, contractId);
    if (!contract) throw Refusal.notFound();
    if (month > monthOf(addMonths(dateAt(tx.now), 1)) || !isBilledIn(contract, month))
      throw Refusal.field('month', 'waiverNoSuchMonth');
    return contract.clientId;
  }
}

const withTax = (amountMinor: Minor, month: KnownWaiver['month']): Minor =>
  documentTotals([{ amountMinor, taxRateBps: standardRateOn(periodOfMonth(month).endsOn) }], 'up').totalMinor;

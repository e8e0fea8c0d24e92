import { IdentityApi, requireConfirmedAddress } from '@madoguchi/identity/contract';
import { dateAt, Refusal, type Instant } from '@madoguchi/kernel';
import { signedInPerson, type Actor } from '@madoguchi/platform/access';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { PlanChanged, PlanLimit, type LimitAnswer } from '../contract/index.js';
import { requireActive } from '../domain/contract-states.js';
import { amendmentNumber } from '../domain/plan-change.js';
import { wholePlan } from '../domain/terms.js';
import type { AmendmentRow } from '../store/amendment.row.js';
import { AmendmentStore } from '../store/amendment.store.js';
import type { ContractRow } from '../store/contract.row.js';
import { ContractStore } from '../store/contract.store.js';
import { checkSigning, type SigningPlace } from './signing.js';

export interface PlanChangeSigning {
  readonly planChangeId: string;
  readonly signerName: string;
  /** Hash of the text the signer saw. */
  readonly textHash: string;
  readonly consent: boolean;
  /** What becomes of a limit that the new plan would pass without a call. */
  readonly limit: LimitAnswer;
}

export type PlanChangeResult =
  | { readonly kind: 'signed' }
  | { readonly kind: 'expired'; readonly expiredAt: Instant }
  | { readonly kind: 'text-changed'; readonly textHash: string };

/** The client signs; from the first day of the next month the other plan is in force. Signing twice is one signature. */
@Injectable()
export class SignPlanChange {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracts: ContractStore,
    private readonly amendments: AmendmentStore,
    private readonly identity: IdentityApi,
    private readonly limit: PlanLimit,
  ) {}

  /** @throws Refusal NOT_FOUND, BAD_INPUT, BAD_INPUT limitBelowPlan, CONFLICT planChangeWithdrawn | emailNotConfirmed or how the contract stands */
  execute(actor: Actor, wish: PlanChangeSigning, place: SigningPlace): Promise<PlanChangeResult> {
    const personId = signedInPerson(actor);
    const signerName = checkSigning(wish.planChangeId, wish);
    return this.unitOfWork.run(actor, async (tx) => {
      const known = await this.amendments.get(tx, wish.planChangeId);
      const contract = known && (await this.contracts.lock(tx, known.contractId));
      // Read again behind the contract's lock: a colleague may have signed meanwhile.
      const amendment = contract && (await this.amendments.get(tx, wish.planChangeId));
      if (!amendment) throw Refusal.notFound();
      if (amendment.status === 'signed') return { kind: 'signed' };
      if (amendment.status === 'withdrawn') throw new Refusal('CONFLICT', 'planChangeWithdrawn');
      if (tx.now >= amendment.expiresAt) return { kind: 'expired', expiredAt: amendment.expiresAt };
      if (wish.textHash.toLowerCase() !== amendment.textHash)
        return { kind: 'text-changed', textHash: amendment.textHash };
      requireActive(contract, dateAt(tx.now));
      requireConfirmedAddress(await this.identity.membersOf(tx, amendment.clientId), personId);
      await this.limit.admit(tx, contract, wholePlan(amendment.plan), wish.limit);
      await this.amendments.sign(tx, amendment.id, {
        signedBy: personId,
        signerName,
        ipAddress: place.ipAddress,
        userAgent: place.userAgent?.slice(0, 500) ?? null,
      });
      await this.takeEffect(tx, contract, amendment);
      return { kind: 'signed' };
    });
  }

  private async takeEffect(tx: Tx, contract: ContractRow, amendment: AmendmentRow): Promise<void> {
    const { id: contractId, clientId, producerId, operatorId } = contract;
    const { effectiveOn, plan, previousPlan, textHash } = amendment;
    await this.contracts.addPlanChange(tx, contractId, { effectiveOn, plan });
    await tx.publish(PlanChanged, {
      contractId,
      clientId,
      producerId,
      operatorId,
      amendmentId: amendment.id,
      effectiveOn,
    });
    await tx.audit('contract.change_plan', contractId, {
      number: amendmentNumber(contract.number, amendment.sequence),
      from: previousPlan.name,
      to: plan.name,
      effectiveOn,
      textHash,
    });
  }
}

import { dateAt, isId, Refusal, startOfDay } from '@madoguchi/kernel';
import { actingCompany, signedInPerson, type Actor } from '@madoguchi/platform/access';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { amendmentText } from '../domain/amendment-text.js';
import { requireActive } from '../domain/contract-states.js';
import { amendmentNumber, changedPlan, nextPlanDay, planInForce } from '../domain/plan-change.js';
import type { SignedPlan } from '../domain/terms.js';
import type { AmendmentRow } from '../store/amendment.row.js';
import { AmendmentStore } from '../store/amendment.store.js';
import type { ContractRow } from '../store/contract.row.js';
import { ContractStore } from '../store/contract.store.js';
import { PlanChoices } from './plan-choices.js';
import { hashOf } from './text-hash.js';

/** Offers another plan for a running contract, with the text that would be signed. The same wish twice gives one offer. */
@Injectable()
export class RequestPlanChange {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracts: ContractStore,
    private readonly amendments: AmendmentStore,
    private readonly choices: PlanChoices,
  ) {}

  /** @throws Refusal NOT_FOUND, CONFLICT planInForce or how the contract stands */
  execute(actor: Actor, wish: { contractId: string; planId: string }): Promise<AmendmentRow> {
    const personId = signedInPerson(actor);
    const clientId = actingCompany(actor);
    if (!isId(wish.contractId)) throw Refusal.notFound();
    return this.unitOfWork.run(actor, async (tx) => {
      const contract = await this.contracts.lock(tx, wish.contractId);
      if (contract?.clientId !== clientId) throw Refusal.notFound();
      const today = dateAt(tx.now);
      requireActive(contract, today);
      const chosen = (await this.choices.execute(tx, contract)).find(({ id }) => id === wish.planId);
      if (!chosen) throw Refusal.notFound();
      const effectiveOn = nextPlanDay(contract.startsOn, today);
      const previous = planInForce(contract.terms.plan, contract.planChanges, effectiveOn);
      if (chosen.id === previous.id) throw new Refusal('CONFLICT', 'planInForce');
      const open = await this.amendments.open(tx, contract.id);
      if (open?.plan.id === chosen.id && open.effectiveOn === effectiveOn) return open;
      if (open) await this.amendments.withdraw(tx, open.id);
      const plan = changedPlan(previous, chosen);
      return this.offer(tx, contract, { previous, plan, effectiveOn, personId });
    });
  }

  private async offer(
    tx: Tx,
    contract: ContractRow,
    change: { previous: SignedPlan; plan: SignedPlan; effectiveOn: string; personId: string },
  ): Promise<AmendmentRow> {
    const { previous, plan, effectiveOn, personId } = change;
    const { id: contractId, clientId, producerId, operatorId, terms } = contract;
    const sequence = await this.amendments.nextSequence(tx, contractId);
    const number = amendmentNumber(contract.number, sequence);
    const text = amendmentText({
      terms,
      contractNumber: contract.number,
      number,
      previous,
      plan,
      effectiveOn,
    });
    const amendment = await this.amendments.add(tx, {
      contractId,
      clientId,
      producerId,
      operatorId,
      sequence,
      previousPlan: previous,
      plan,
      effectiveOn,
      amendmentText: text,
      textHash: hashOf(text),
      requestedBy: personId,
      createdAt: tx.now,
      // Signed on the day itself it would change a month that has begun.
      expiresAt: startOfDay(effectiveOn),
    });
    await tx.audit('plan_change.request', amendment.id, { number, plan: plan.name, effectiveOn });
    return amendment;
  }
}

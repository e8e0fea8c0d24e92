import { ContractingApi } from '@madoguchi/contracting/contract';
import { dateAt, Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { type DisputeView, UnitDisputed } from '../contract/index.js';
import { answerDueOn, checkDisputable } from '../domain/dispute.js';
import { Problems } from '../domain/words.js';
import { DisputeStore } from '../store/dispute.store.js';
import { knownId } from './known-id.js';

/**
 * The owner objects to one unit, within the days the contract gives. Pressing twice is one objection; a reason that comes
 * with the second press is added to it.
 * @throws Refusal NOT_FOUND, BAD_INPUT, CONFLICT `unitIsFree`, `disputeTooLate`
 */
@Injectable()
export class DisputeUnit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly disputes: DisputeStore,
    private readonly contracting: ContractingApi,
  ) {}

  async execute(actor: Actor, usageId: string, typed: string | null): Promise<DisputeView> {
    const problems = new Problems();
    const reason = problems.optional('reason', typed, 500);
    problems.refuse();
    return this.unitOfWork.run(actor, async (tx) => {
      await this.disputes.lockCall(tx, actingCompany(actor), knownId(usageId));
      const unit = await this.disputes.unit(tx, actingCompany(actor), usageId);
      const contract = unit && (await this.contracting.contract(tx, unit.contractId));
      if (!unit || !contract) throw Refusal.notFound();
      const known = await this.disputes.ofUnit(tx, usageId);
      if (!known) {
        const today = dateAt(tx.now);
        checkDisputable(unit, contract.dispute, today);
        const raised = await this.disputes.raise(tx, unit, {
          reason,
          answerDueOn: answerDueOn(today, contract.dispute),
          personId: signedInPerson(actor),
        });
        if (raised) {
          await tx.audit('usage.dispute', usageId, { disputeId: raised.id });
          await tx.publish(UnitDisputed, { disputeId: raised.id, usageId, contractId: unit.contractId });
          return raised;
        }
      }
      const dispute = known ?? (await this.disputes.ofUnit(tx, usageId))!;
      if (reason === null || dispute.reason !== null || dispute.state !== 'open') return dispute;
      await this.disputes.addReason(tx, dispute.id, reason);
      return { ...dispute, reason };
    });
  }
}

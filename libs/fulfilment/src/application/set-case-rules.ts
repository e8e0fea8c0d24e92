import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { type CaseRules, checkCaseRules, type TypedCaseRules } from '../domain/case-rules.js';
import { CaseDeskStore } from '../store/case-desk.store.js';
import { knownId } from './known-id.js';

/** Owner or supervisor change what the desk promises; cases that are open keep what they were promised. @throws Refusal NOT_FOUND, BAD_INPUT */
@Injectable()
export class SetCaseRules {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: CaseDeskStore,
  ) {}

  execute(actor: Actor, deskId: string, typed: TypedCaseRules): Promise<CaseRules> {
    return this.unitOfWork.run(actor, async (tx) => {
      const desk = await this.desks.lock(tx, actingCompany(actor), knownId(deskId));
      if (!desk) throw Refusal.notFound();
      const rules = checkCaseRules(typed);
      await this.desks.setRules(tx, desk, rules, signedInPerson(actor));
      await tx.audit('case.rules', deskId);
      return rules;
    });
  }
}

import { IdentityApi } from '@madoguchi/identity/contract';
import { Refusal } from '@madoguchi/kernel';
import { type Actor, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { refuseClosed } from '../domain/case.js';
import { CaseStore } from '../store/case.store.js';
import type { CaseView } from './case-views.js';
import { ownCase } from './own-case.js';
import { ViewCases } from './view-cases.js';

/**
 * Somebody of the operator has the case in hand from now on; null puts it back on the pile. An agent takes it or gives it back,
 * a supervisor hands it to anybody.
 * @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT `caseClosed`
 */
@Injectable()
export class AssignCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseStore,
    private readonly identity: IdentityApi,
    private readonly view: ViewCases,
  ) {}

  execute(actor: Actor, caseId: string, to: string | null): Promise<CaseView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const own = await ownCase(this.cases, tx, actor, caseId);
      const personId = signedInPerson(actor);
      const members = await this.identity.membersOf(tx, own.operatorId);
      const member = members.find((one) => one.personId === to && one.role !== 'manager');
      if (to !== null && !member) throw Refusal.notFound();
      const isSupervisor = actor.kind === 'person' && actor.role === 'supervisor';
      if (!isSupervisor && to !== personId && !(to === null && own.assignedTo === personId))
        throw new Refusal('FORBIDDEN');
      refuseClosed(own.state);
      if (own.assignedTo !== to) {
        await this.cases.change(tx, own.id, { assignedTo: to });
        await this.cases.write(tx, own, personId, { kind: 'assigned', detail: member?.name ?? null });
        await tx.audit('case.assign', own.id, { to });
      }
      return this.view.one(tx, actor, own.id);
    });
  }
}

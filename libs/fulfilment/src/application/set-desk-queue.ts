import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { QueueRules } from '../domain/routing.js';
import { checkQueueRules } from '../domain/skills.js';
import { SkillStore } from '../store/skill.store.js';
import { knownId } from './known-id.js';
import type { DeskQueue } from './views.js';

/** What a desk asks of its agents and promises its callers. @throws Refusal NOT_FOUND, BAD_INPUT */
@Injectable()
export class SetDeskQueue {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly skills: SkillStore,
  ) {}

  async execute(actor: Actor, deskId: string, typed: QueueRules): Promise<DeskQueue> {
    const rules = checkQueueRules(typed);
    return this.unitOfWork.run(actor, async (tx) => {
      const operatorId = actingCompany(actor);
      if ((await this.skills.ownDesks(tx, operatorId, [knownId(deskId)])) === 0) throw Refusal.notFound();
      await this.skills.setQueue(tx, operatorId, deskId, rules, signedInPerson(actor));
      await tx.audit('desk.queue', deskId, rules);
      return { deskId, ...rules };
    });
  }
}

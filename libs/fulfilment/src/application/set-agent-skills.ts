import { IdentityApi } from '@madoguchi/identity/contract';
import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { Skills } from '../domain/routing.js';
import { checkSkills } from '../domain/skills.js';
import { SkillStore } from '../store/skill.store.js';
import type { AgentSkills } from './views.js';

/** What an agent can do, and at which desks; calls that ring already are not moved. @throws Refusal NOT_FOUND, BAD_INPUT */
@Injectable()
export class SetAgentSkills {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly skills: SkillStore,
    private readonly identity: IdentityApi,
  ) {}

  async execute(actor: Actor, personId: string, typed: Skills): Promise<AgentSkills> {
    const skills = checkSkills(typed);
    return this.unitOfWork.run(actor, async (tx) => {
      const operatorId = actingCompany(actor);
      const members = await this.identity.membersOf(tx, operatorId);
      if (!members.some((member) => member.personId === personId && member.role === 'agent'))
        throw Refusal.notFound();
      const { deskIds } = skills;
      if (deskIds && (await this.skills.ownDesks(tx, operatorId, deskIds)) < deskIds.length)
        throw Refusal.notFound();
      await this.skills.setSkills(tx, operatorId, personId, skills, signedInPerson(actor));
      await tx.audit('agent.skills', personId, skills);
      return { personId, ...skills };
    });
  }
}

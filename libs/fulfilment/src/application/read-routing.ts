import { IdentityApi } from '@madoguchi/identity/contract';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { usualSkills } from '../domain/routing.js';
import { SkillStore } from '../store/skill.store.js';
import type { AgentSkills, DeskQueue } from './views.js';

export interface RoutingView {
  readonly agents: readonly (AgentSkills & { name: string })[];
  readonly desks: readonly DeskQueue[];
}

/** Who may answer what, for those who decide it. */
@Injectable()
export class ReadRouting {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly skills: SkillStore,
    private readonly identity: IdentityApi,
  ) {}

  execute(actor: Actor): Promise<RoutingView> {
    const operatorId = actingCompany(actor);
    return this.unitOfWork.run(actor, async (tx) => {
      const members = await this.identity.membersOf(tx, operatorId);
      const set = new Map((await this.skills.skills(tx, operatorId)).map((one) => [one.personId, one]));
      const agents = members.filter(({ role }) => role === 'agent');
      return {
        agents: agents.map(({ personId, name }) => ({
          ...usualSkills,
          ...set.get(personId),
          personId,
          name,
        })),
        desks: await this.skills.queues(tx, operatorId),
      };
    });
  }
}

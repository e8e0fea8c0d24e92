import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { type AbusePolicy, checkPolicy, type TypedAbusePolicy } from '../domain/abuse-policy.js';
import { AbusePolicyStore } from '../store/abuse-policy.store.js';
import type { AbusePolicyView } from './hard-call-views.js';
import { ReadAbusePolicy } from './read-abuse-policy.js';

/**
 * What agents are told about abuse from now on (カスハラ): a new version, which never changes. Published twice it is published once.
 * @throws Refusal CONFLICT `policyChangedMeanwhile`, BAD_INPUT
 */
@Injectable()
export class PublishAbusePolicy {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policies: AbusePolicyStore,
    private readonly read: ReadAbusePolicy,
  ) {}

  /** @param basedOn the version it was written from; 0 where there was none */
  async execute(actor: Actor, basedOn: number, typed: TypedAbusePolicy): Promise<AbusePolicyView> {
    const policy = checkPolicy(typed);
    const [operatorId, byId] = [actingCompany(actor), signedInPerson(actor)];
    return this.unitOfWork.run(actor, async (tx) => {
      const before = await this.policies.current(tx, operatorId);
      const isNext = (before?.version ?? 0) === basedOn && !(before && isSame(before, policy));
      if (isNext && (await this.policies.publish(tx, operatorId, basedOn + 1, policy, byId)))
        await tx.audit('abusePolicy.publish', operatorId, { version: basedOn + 1 });
      const after = await this.policies.current(tx, operatorId);
      if (!after || !isSame(after, policy)) throw new Refusal('CONFLICT', 'policyChangedMeanwhile');
      return this.read.view(tx, operatorId, after);
    });
  }
}

const isSame = (one: AbusePolicy, other: AbusePolicy): boolean =>
  one.words === other.words &&
  one.helplineName === other.helplineName &&
  one.helplineEmail === other.helplineEmail &&
  one.helplinePhone === other.helplinePhone &&
  one.helplineHours === other.helplineHours;

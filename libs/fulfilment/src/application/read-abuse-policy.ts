import { IdentityApi } from '@madoguchi/identity/contract';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { type Tx, UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { AbusePolicyStore, type StoredPolicy } from '../store/abuse-policy.store.js';
import type { AbusePolicyView } from './hard-call-views.js';

/** What one's own operator has published about abuse. */
@Injectable()
export class ReadAbusePolicy {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policies: AbusePolicyStore,
    private readonly identity: IdentityApi,
  ) {}

  /** @returns null while the operator has none of its own */
  current(actor: Actor): Promise<AbusePolicyView | null> {
    const operatorId = actingCompany(actor);
    return this.unitOfWork.run(actor, async (tx) => {
      const policy = await this.policies.current(tx, operatorId);
      return policy ? this.view(tx, operatorId, policy) : null;
    });
  }

  /** Newest first. */
  versions(actor: Actor): Promise<AbusePolicyView[]> {
    const operatorId = actingCompany(actor);
    return this.unitOfWork.run(actor, async (tx) =>
      this.views(tx, operatorId, await this.policies.versions(tx, operatorId)),
    );
  }

  async view(tx: Tx, operatorId: string, policy: StoredPolicy): Promise<AbusePolicyView> {
    return (await this.views(tx, operatorId, [policy]))[0]!;
  }

  private async views(tx: Tx, operatorId: string, policies: StoredPolicy[]): Promise<AbusePolicyView[]> {
    const members = await this.identity.membersOf(tx, operatorId);
    const names = new Map(members.map(({ personId, name }) => [personId, name]));
    return policies.map(({ publishedBy, ...policy }) => ({
      ...policy,
      publishedByName: names.get(publishedBy) ?? null,
    }));
  }
}

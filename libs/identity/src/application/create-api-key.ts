import { Refusal } from '@madoguchi/kernel';
import { actingCompany, type Actor, type CompanyKind, type Permission } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { ApiKeyRow } from '../store/api-key.row.js';
import { hashToken, newToken } from './token.js';

/** What a key may be allowed, by the kind of its company: what a program reads, and a telephony reports. */
export const keyScopes: Readonly<Partial<Record<CompanyKind, readonly Permission[]>>> = {
  client: [
    'report.read',
    'callback.read',
    'order.read',
    'goods.read',
    'case.read',
    'usage.read',
    'desk.read',
    'recording.hear',
  ],
  operator: [
    'call.ingress',
    'call.read',
    'callback.read',
    'order.read',
    'goods.read',
    'case.read',
    'desk.read',
    'floor.read',
    'recording.hear',
  ],
};

export interface CreatedKey {
  readonly key: ApiKeyRow;
  /** Shown once; only its hash is kept. */
  readonly secret: string;
}

/**
 * A key with which a program of the company acts for it, within its scopes; without any it is one of a telephony.
 * @throws Refusal BAD_INPUT `unknownScope`
 */
@Injectable()
export class CreateApiKey {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(
    actor: Actor,
    command: { name: string; scopes?: readonly string[] | null | undefined },
  ): Promise<CreatedKey> {
    const companyId = actingCompany(actor);
    const known: readonly string[] = (actor.kind === 'person' && keyScopes[actor.companyKind]) || [];
    const scopes = [...new Set(command.scopes ?? ['call.ingress'])].sort();
    if (scopes.length === 0) throw Refusal.field('scopes', 'required');
    if (scopes.some((scope) => !known.includes(scope))) throw Refusal.field('scopes', 'unknownScope');
    const secret = `mdg_${newToken()}`;
    return this.unitOfWork.run(actor, async (tx) => {
      const key = await tx.manager.save(
        ApiKeyRow,
        tx.manager.create(ApiKeyRow, {
          companyId,
          name: command.name.trim(),
          hash: hashToken(secret),
          scopes,
          createdAt: tx.now,
          lastUsedAt: null,
          revokedAt: null,
        }),
      );
      await tx.audit('api-key.create', key.id, { name: key.name, scopes });
      return { key, secret };
    });
  }
}

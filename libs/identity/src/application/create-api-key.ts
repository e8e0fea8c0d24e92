import { actingCompany, type Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { ApiKeyRow } from '../store/api-key.row.js';
import { hashToken, newToken } from './token.js';

export interface CreatedKey {
  readonly key: ApiKeyRow;
  /** Shown once; only its hash is kept. */
  readonly secret: string;
}

/** A key with which a telephony system reports calls on behalf of the operator. */
@Injectable()
export class CreateApiKey {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, command: { name: string }): Promise<CreatedKey> {
    const companyId = actingCompany(actor);
    const secret = `mdg_${newToken()}`;
    return this.unitOfWork.run(actor, async (tx) => {
      const key = await tx.manager.save(
        ApiKeyRow,
        tx.manager.create(ApiKeyRow, {
          companyId,
          name: command.name.trim(),
          hash: hashToken(secret),
          scopes: ['call.ingress'],
          createdAt: tx.now,
          revokedAt: null,
        }),
      );
      await tx.audit('api-key.create', key.id, { name: key.name });
      return { key, secret };
    });
  }
}

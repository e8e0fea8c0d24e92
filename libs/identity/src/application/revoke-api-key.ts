import { Refusal } from '@madoguchi/kernel';
import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { ApiKeyRow } from '../store/api-key.row.js';

/** Ends a key at once. Repeating it changes nothing. */
@Injectable()
export class RevokeApiKey {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, command: { id: string }): Promise<ApiKeyRow> {
    return this.unitOfWork.run(actor, async (tx) => {
      const key = await tx.manager.findOneBy(ApiKeyRow, { id: command.id });
      if (!key) throw Refusal.notFound();
      if (key.revokedAt !== null) return key;
      await tx.audit('api-key.revoke', key.id);
      return tx.manager.save(ApiKeyRow, Object.assign(key, { revokedAt: tx.now }));
    });
  }
}

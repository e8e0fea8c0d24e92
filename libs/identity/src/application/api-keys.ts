import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { ApiKeyRow } from '../store/api-key.row.js';

@Injectable()
export class ApiKeys {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  of(actor: Actor, companyId: string): Promise<ApiKeyRow[]> {
    return this.unitOfWork.run(actor, (tx) =>
      tx.manager.find(ApiKeyRow, { where: { companyId }, order: { createdAt: 'DESC' } }),
    );
  }
}

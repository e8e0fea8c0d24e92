import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { ObjectionStore } from '../store/objection.store.js';
import type { ObjectionWithStatement } from './objection-views.js';

@Injectable()
export class ReadObjections {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly objections: ObjectionStore,
  ) {}

  /** For the platform: what payees say about their statements, open ones first. */
  execute(actor: Actor): Promise<ObjectionWithStatement[]> {
    return this.unitOfWork.run(actor, (tx) => this.objections.all(tx));
  }
}

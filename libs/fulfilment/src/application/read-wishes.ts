import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { WishStore } from '../store/wish.store.js';
import type { WishView } from './wish-views.js';

/** What callers of an operator's desks wished, while nothing is booked for them. */
@Injectable()
export class ReadWishes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly wishes: WishStore,
  ) {}

  execute(actor: Actor): Promise<WishView[]> {
    return this.unitOfWork.run(actor, (tx) => this.wishes.openOf(tx, actingCompany(actor)));
  }
}

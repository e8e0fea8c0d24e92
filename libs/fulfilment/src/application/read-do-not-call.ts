import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { atHome, searchable } from '../domain/words.js';
import { DoNotCallStore } from '../store/do-not-call.store.js';
import type { DoNotCallPageView } from './refusal-views.js';

const MAX_PAGE = 100;

/** The client's own list, and for agents whether a caller is on it. */
@Injectable()
export class ReadDoNotCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly numbers: DoNotCallStore,
  ) {}

  page(
    actor: Actor,
    { search, first, offset }: { search?: string | null | undefined; first: number; offset: number },
  ): Promise<DoNotCallPageView> {
    return this.all(actor, {
      search: atHome(searchable(search?.trim() ?? '')) || null,
      first: Math.min(Math.max(first, 1), MAX_PAGE),
      offset: Math.max(offset, 0),
    });
  }

  all(
    actor: Actor,
    wish: { search: string | null; first: number; offset: number },
  ): Promise<DoNotCallPageView> {
    return this.unitOfWork.run(actor, (tx) => this.numbers.page(tx, actingCompany(actor), wish));
  }

  ofCalls(actor: Actor, callIds: readonly string[]): Promise<Map<string, boolean>> {
    return this.unitOfWork.run(actor, (tx) => this.numbers.refusing(tx, actingCompany(actor), callIds));
  }
}

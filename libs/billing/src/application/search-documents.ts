import { Refusal } from '@madoguchi/kernel';
import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { checkSearch, type DocumentSearch } from '../domain/document-search.js';
import { DocumentSearchStore, type DocumentPage } from '../store/document-search.store.js';

const PAGE_AT_MOST = 100;

/** Every document the reader's company gave or got, by date, amount and counterparty (電子帳簿保存法). */
@Injectable()
export class SearchDocuments {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: DocumentSearchStore,
  ) {}

  /** @throws Refusal BAD_INPUT */
  execute(actor: Actor, wish: DocumentSearch, first: number, offset: number): Promise<DocumentPage> {
    const search = { ...wish, counterparty: wish.counterparty?.trim() || null };
    const fields = checkSearch(search);
    if (fields.length > 0) throw new Refusal('BAD_INPUT', undefined, { fields });
    if (first < 1) throw Refusal.field('first', 'tooSmall', { min: 1 });
    if (first > PAGE_AT_MOST) throw Refusal.field('first', 'tooLarge', { max: PAGE_AT_MOST });
    if (offset < 0) throw Refusal.field('offset', 'tooSmall', { min: 0 });
    const readerId = actor.kind === 'person' && actor.companyKind !== 'platform' ? actor.companyId : null;
    return this.unitOfWork.run(actor, (tx) => this.documents.find(tx, search, readerId, { first, offset }));
  }
}

import { Refusal } from '@madoguchi/kernel';
import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { NAME_AT_MOST } from '../domain/document-search.js';
import { placeFrom } from '../domain/list-place.js';
import { StoppedWorkStore, type StoppedQuestion, type StoppedWork } from '../store/stopped-work.store.js';

export interface StoppedPage {
  readonly items: readonly StoppedWork[];
  /** Where what follows begins; null at the end. */
  readonly next: string | null;
}

const PAGE = 50;

/** What stands still between us and the provider, oldest first. */
@Injectable()
export class ReadStoppedWork {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly stopped: StoppedWorkStore,
  ) {}

  /** @throws Refusal BAD_INPUT notAPlace, tooLong */
  async execute(actor: Actor, question: StoppedQuestion, after: string | null): Promise<StoppedPage> {
    const company = question.company?.trim() || null;
    if (company !== null && [...company].length > NAME_AT_MOST)
      throw Refusal.field('company', 'tooLong', { max: NAME_AT_MOST });
    const place = after ? placeFrom(after) : null;
    if (place === undefined) throw Refusal.field('after', 'notAPlace');
    return this.unitOfWork.run(actor, async (tx) => {
      const found = await this.stopped.list(tx, { ...question, company }, PAGE + 1, place);
      const items = found.slice(0, PAGE);
      return { items, next: found.length > PAGE ? items.at(-1)!.place : null };
    });
  }
}

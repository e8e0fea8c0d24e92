import { Refusal } from '@madoguchi/kernel';
import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { ContractStore, type FoundContract } from '../store/contract.store.js';

const WORDS_AT_MOST = 100;

/** One contract among all of them, by a part of its number or of its client's name. */
@Injectable()
export class FindContracts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracts: ContractStore,
  ) {}

  /** The newest that have every word; without a word the newest. @throws Refusal BAD_INPUT tooLong */
  execute(actor: Actor, words: string): Promise<FoundContract[]> {
    if ([...words].length > WORDS_AT_MOST) throw Refusal.field('words', 'tooLong', { max: WORDS_AT_MOST });
    return this.unitOfWork.run(actor, (tx) => this.contracts.find(tx, words.split(/\s+/u).filter(Boolean)));
  }
}

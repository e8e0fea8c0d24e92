import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { StaffWordStore } from '../store/staff-word.store.js';
import { knownId } from './known-id.js';

/** The agent has read what a supervisor wrote to them; twice is once. @throws Refusal NOT_FOUND */
@Injectable()
export class ReadWord {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly words: StaffWordStore,
  ) {}

  execute(actor: Actor, id: string): Promise<boolean> {
    return this.unitOfWork.run(actor, async (tx) => {
      if (!(await this.words.read(tx, actingCompany(actor), signedInPerson(actor), knownId(id))))
        throw Refusal.notFound();
      return true;
    });
  }
}

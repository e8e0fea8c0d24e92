import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { checkRemoval } from '../domain/do-not-call.js';
import { DoNotCallStore } from '../store/do-not-call.store.js';
import { knownId } from './known-id.js';
import type { DoNotCallView } from './refusal-views.js';

/** A number may be called again; the line stays with who took it out and why. Twice is once. @throws Refusal NOT_FOUND, BAD_INPUT */
@Injectable()
export class RemoveDoNotCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly numbers: DoNotCallStore,
  ) {}

  execute(actor: Actor, id: string, typed: string): Promise<DoNotCallView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const line = await this.numbers.lock(tx, actingCompany(actor), knownId(id));
      if (!line) throw Refusal.notFound();
      const reason = checkRemoval(typed);
      if (line.removedAt) return line;
      await this.numbers.remove(tx, id, reason, signedInPerson(actor));
      await tx.audit('doNotCall.remove', id, { reason });
      return { ...line, removedAt: tx.now };
    });
  }
}

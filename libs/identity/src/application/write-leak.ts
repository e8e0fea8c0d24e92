import { dateAt, isId, Refusal } from '@madoguchi/kernel';
import { type Actor, signedInPerson } from '@madoguchi/platform/access';
import { type Tx, UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { checkAssessment, checkLeak, type LeakDraft, type LeakFacts } from '../domain/leak.js';
import { CompanyStore } from '../store/company.store.js';
import { LeakStore } from '../store/leak.store.js';

/**
 * An incident of personal data is written down, and assessed anew as more becomes known. The moment at which it was noticed and
 * the first words about it stay; the same twice is one. A client once named stays named: it has to be told either way.
 * @throws Refusal NOT_FOUND, BAD_INPUT
 */
@Injectable()
export class WriteLeak {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly leaks: LeakStore,
    private readonly companies: CompanyStore,
  ) {}

  execute(actor: Actor, typed: LeakFacts): Promise<void> {
    const personId = signedInPerson(actor);
    return this.unitOfWork.run(actor, async (tx) => {
      const leak = checkLeak(typed, tx.now);
      await this.checkClients(tx, leak.clientIds);
      const id = await this.leaks.write(tx, leak, personId);
      if (id === undefined) return;
      await this.leaks.addClients(tx, id, leak.clientIds);
      await tx.audit('leak.write', id, {
        noticedOn: dateAt(leak.noticedAt),
        grounds: leak.grounds,
        people: leak.people,
      });
    });
  }

  assess(actor: Actor, id: string, typed: LeakDraft): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const before = await this.leaks.lock(tx, id);
      if (!before) throw Refusal.notFound();
      const { grounds, people, clientIds } = checkAssessment(typed);
      await this.checkClients(tx, clientIds);
      await this.leaks.assess(tx, id, grounds, people);
      await this.leaks.addClients(tx, id, clientIds);
      await tx.audit('leak.assess', id, { before: before.grounds, grounds, people });
    });
  }

  private async checkClients(tx: Tx, clientIds: readonly string[]): Promise<void> {
    const known = clientIds.every(isId) ? await this.companies.some(tx, clientIds) : [];
    if (known.filter(({ kind }) => kind === 'client').length !== clientIds.length) throw Refusal.notFound();
  }
}

import { Refusal } from '@madoguchi/kernel';
import { signedInPerson, type Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { partOf, totalOf } from '../domain/write-off.js';
import { WriteOffStore } from '../store/write-off.store.js';
import { CheckDebt } from './check-debt.js';
import { WriteOffConsequences } from './decide-write-off.js';
import { LoneLimit } from './lone-limit.js';
import { reasonFrom } from './reason-from.js';
import { TellAboutWriteOffs } from './tell-about-write-offs.js';

/** Nobody will pay this bill. Up to a sum one admin is enough; above it another has to agree. */
@Injectable()
export class ProposeWriteOff {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly writeOffs: WriteOffStore,
    private readonly limit: LoneLimit,
    private readonly check: CheckDebt,
    private readonly follow: WriteOffConsequences,
    private readonly tell: TellAboutWriteOffs,
  ) {}

  /** The same once more changes nothing. @throws Refusal as `CheckDebt`, CONFLICT writeOffWaits, alreadyWrittenOff */
  async execute(actor: Actor, invoiceId: string, given: string): Promise<void> {
    const personId = signedInPerson(actor);
    const reason = reasonFrom(given);
    const group = await this.unitOfWork.run(actor, async (tx) => {
      const known = await this.writeOffs.debt(tx, invoiceId);
      const standing = known && (await this.writeOffs.standing(tx, invoiceId));
      if (standing?.reason === reason) return undefined;
      if (standing)
        throw new Refusal('CONFLICT', standing.status === 'approved' ? 'alreadyWrittenOff' : 'writeOffWaits');
      const debt = await this.check.execute(tx, invoiceId);
      const aloneUpToMinor = await this.limit.execute(tx);
      const owed = partOf(debt.billed, debt.openMinor);
      const id = await this.writeOffs.propose(tx, { ...owed, invoiceId, reason, aloneUpToMinor, personId });
      await tx.audit('write_off.propose', id, { invoice: debt.number, amountMinor: debt.openMinor, reason });
      if (totalOf(owed) <= aloneUpToMinor)
        return this.follow.execute(tx, { id, ...owed }, debt, { personId, alone: false });
      await this.tell.proposed(tx, id, debt, personId);
      return undefined;
    });
    await this.follow.send(group);
  }
}

import { Refusal } from '@madoguchi/kernel';
import { signedInPerson, type Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { WaiverStore } from '../store/waiver.store.js';
import { reasonFrom } from './reason-from.js';

/** What a client was to be let off is billed after all. One admin is enough: it costs us nothing, and the reason stays. */
@Injectable()
export class WithdrawWaiver {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly waivers: WaiverStore,
  ) {}

  /** Repeating it changes nothing. @throws Refusal NOT_FOUND, BAD_INPUT required, tooLong, CONFLICT waiverNotInForce, waiverOnBill */
  async execute(actor: Actor, id: string, given: string): Promise<void> {
    const personId = signedInPerson(actor);
    const reason = reasonFrom(given);
    return this.unitOfWork.run(actor, async (tx) => {
      const found = await this.waivers.find(tx, id);
      if (!found) throw Refusal.notFound();
      if (found.status === 'withdrawn') return;
      if (found.status !== 'approved') throw new Refusal('CONFLICT', 'waiverNotInForce');
      const { contractId, month, amountMinor } = found;
      await this.waivers.lock(tx, month, 'alone');
      if (await this.waivers.isBilled(tx, contractId, month)) throw new Refusal('CONFLICT', 'waiverOnBill');
      await this.waivers.withdraw(tx, id, personId, reason);
      await tx.audit('waiver.withdraw', id, { contractId, month, amountMinor, reason });
    });
  }
}

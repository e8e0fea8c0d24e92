import { Refusal } from '@madoguchi/kernel';
import { signedInPerson, type Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { WaiverStore } from '../store/waiver.store.js';
import { reasonFrom } from './reason-from.js';
import { SecondPerson } from './second-person.js';

/** The second of two persons. */
@Injectable()
export class DecideWaiver {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly waivers: WaiverStore,
    private readonly second: SecondPerson,
  ) {}

  /** Approving twice has the effect of once. @param alone the only admin says so. @throws Refusal NOT_FOUND, CONFLICT waiverDecided, waiverMonthBilled */
  approve(actor: Actor, id: string, alone: boolean): Promise<void> {
    const personId = signedInPerson(actor);
    return this.unitOfWork.run(actor, async (tx) => {
      const found = await this.waivers.find(tx, id);
      if (!found) throw Refusal.notFound();
      if (found.status === 'approved') return;
      if (found.status !== 'proposed') throw new Refusal('CONFLICT', 'waiverDecided');
      const lonely = await this.second.check(tx, found.proposedBy, actor, alone, {
        another: 'waiverNeedsSecondPerson',
        say: 'waiverAloneMustBeSaid',
      });
      const { contractId, month, amountMinor } = found;
      await this.waivers.lock(tx, month, 'alone');
      if (await this.waivers.isBilled(tx, contractId, month))
        throw new Refusal('CONFLICT', 'waiverMonthBilled');
      await this.waivers.decide(tx, id, { status: 'approved', personId, alone: lonely });
      await tx.audit('waiver.approve', id, { contractId, month, amountMinor, alone: lonely });
    });
  }

  /** @throws Refusal NOT_FOUND, BAD_INPUT required, tooLong, CONFLICT waiverDecided */
  async refuse(actor: Actor, id: string, given: string): Promise<void> {
    const personId = signedInPerson(actor);
    const refusedFor = reasonFrom(given);
    return this.unitOfWork.run(actor, async (tx) => {
      const found = await this.waivers.find(tx, id);
      if (!found) throw Refusal.notFound();
      if (found.status === 'refused') return;
      if (found.status !== 'proposed') throw new Refusal('CONFLICT', 'waiverDecided');
      await this.waivers.decide(tx, id, { status: 'refused', personId, refusedFor });
      await tx.audit('waiver.refuse', id, { month: found.month, reason: refusedFor });
    });
  }
}

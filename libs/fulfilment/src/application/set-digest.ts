import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { DeskStore } from '../store/desk.store.js';
import { OwnerSideStore } from '../store/owner-side.store.js';
import { knownId } from './known-id.js';
import type { DigestView } from './owner-side-views.js';

/** When the desk's report addresses get a digest of the day; null sends none. @throws Refusal NOT_FOUND, BAD_INPUT `notATime` */
@Injectable()
export class SetDigest {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: DeskStore,
    private readonly ownerSide: OwnerSideStore,
  ) {}

  async execute(actor: Actor, deskId: string, digest: DigestView | null): Promise<DigestView | null> {
    if (digest && !/^([01]\d|2[0-3]):[0-5]\d$/.test(digest.sendTime))
      throw Refusal.field('digest.sendTime', 'notATime');
    return this.unitOfWork.run(actor, async (tx) => {
      const [desk] = await this.desks.ofCompany(tx, actingCompany(actor), [knownId(deskId)]);
      if (!desk) throw Refusal.notFound();
      await this.ownerSide.setDigest(tx, desk, digest, signedInPerson(actor));
      await tx.audit('desk.set_digest', deskId, { sendTime: digest?.sendTime ?? null });
      return digest;
    });
  }
}

import { IdentityApi } from '@madoguchi/identity/contract';
import { Refusal, type Minor } from '@madoguchi/kernel';
import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { WriteOffStore } from '../store/write-off.store.js';

const AT_MOST_MINOR = 1_000_000;

/** The platform's policy: up to which sum, with tax, one admin is enough to write a bill off. */
@Injectable()
export class AllowLoneWriteOffs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly identity: IdentityApi,
    private readonly writeOffs: WriteOffStore,
  ) {}

  /** @throws Refusal BAD_INPUT writeOffLimitOutside */
  execute(actor: Actor, upToMinor: Minor): Promise<void> {
    if (upToMinor < 0 || upToMinor > AT_MOST_MINOR)
      throw Refusal.field('upToMinor', 'writeOffLimitOutside', { max: AT_MOST_MINOR });
    return this.unitOfWork.run(actor, async (tx) => {
      const { id } = await this.identity.platformCompany(tx);
      const beforeMinor = await this.writeOffs.aloneUpTo(tx, id);
      if (beforeMinor === upToMinor) return;
      await this.writeOffs.allowAlone(tx, id, upToMinor);
      await tx.audit('write_off.allow_alone', id, { beforeMinor, afterMinor: upToMinor });
    });
  }
}

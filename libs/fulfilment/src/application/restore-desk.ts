import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { changedParts, withFormer } from '../domain/desk-change.js';
import { DeskChangeStore } from '../store/desk-change.store.js';
import { DeskStore } from '../store/desk.store.js';
import { knownId } from './known-id.js';
import { UpdateDesk } from './update-desk.js';
import type { DeskView } from './views.js';

/**
 * Brings back what a change replaced, as a new version: only the parts that it touched; what else was changed since stays. A desk
 * that says so already gets no version, so twice is once.
 * @throws Refusal NOT_FOUND, CONFLICT `deskChangedMeanwhile`, BAD_INPUT when it does not hold any more
 */
@Injectable()
export class RestoreDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: DeskStore,
    private readonly changes: DeskChangeStore,
    private readonly update: UpdateDesk,
  ) {}

  /** @param version that the change ended */
  async execute(actor: Actor, deskId: string, version: number): Promise<DeskView> {
    const { former, read } = await this.unitOfWork.run(actor, async (tx) => {
      const [desk] = await this.desks.ofCompany(tx, actingCompany(actor), [knownId(deskId)]);
      const change = desk && (await this.changes.one(tx, deskId, version));
      if (!change) throw Refusal.notFound();
      return {
        former: withFormer(desk, change.before, changedParts(change.before, change.after)),
        read: desk.version,
      };
    });
    return this.update.execute(actor, deskId, former, read);
  }
}

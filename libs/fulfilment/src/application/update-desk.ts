import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { type DeskDraft, reviseDesk } from '../domain/desk.js';
import { DeskStore } from '../store/desk.store.js';
import { knownId } from './known-id.js';
import { ViewDesks } from './view-desks.js';
import type { DeskView } from './views.js';

/** Owner or supervisor change what the desk says; what it said before is kept. @throws Refusal NOT_FOUND, BAD_INPUT */
@Injectable()
export class UpdateDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: DeskStore,
    private readonly view: ViewDesks,
  ) {}

  execute(actor: Actor, deskId: string, draft: DeskDraft): Promise<DeskView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const before = await this.desks.lock(tx, actingCompany(actor), knownId(deskId));
      if (!before) throw Refusal.notFound();
      const after = await this.desks.replace(
        tx,
        before,
        reviseDesk(before, draft, randomUUID),
        signedInPerson(actor),
      );
      await tx.audit('desk.update', deskId, { name: after.name, version: after.version });
      const [desk] = await this.view.execute(tx, [after]);
      return desk!;
    });
  }
}

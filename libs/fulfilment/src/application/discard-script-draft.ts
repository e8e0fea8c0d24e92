import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { DeskStore } from '../store/desk.store.js';
import { ScriptStore } from '../store/script.store.js';
import { knownId } from './known-id.js';
import { ReadScript } from './read-script.js';
import type { DeskScriptView } from './script-views.js';

/** The draft is thrown away; callers go on hearing what is published. @throws Refusal NOT_FOUND */
@Injectable()
export class DiscardScriptDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: DeskStore,
    private readonly scripts: ScriptStore,
    private readonly read: ReadScript,
  ) {}

  execute(actor: Actor, deskId: string): Promise<DeskScriptView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const desk = await this.desks.lock(tx, actingCompany(actor), knownId(deskId));
      if (!desk) throw Refusal.notFound();
      await this.scripts.discard(tx, deskId);
      return this.read.view(tx, desk);
    });
  }
}

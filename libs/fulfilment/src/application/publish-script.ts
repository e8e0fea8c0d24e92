import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { problemsOfScript } from '../domain/script.js';
import { DeskStore } from '../store/desk.store.js';
import { ScriptStore } from '../store/script.store.js';
import { knownId } from './known-id.js';
import { ReadScript } from './read-script.js';
import type { DeskScriptView } from './script-views.js';
import { announceDeskChange } from './tell-of-desk-change.js';

/**
 * The draft becomes what callers hear, from the next call on; calls that run keep the version they began with. Published
 * twice it is published once.
 * @throws Refusal NOT_FOUND, CONFLICT `scriptChangedMeanwhile`, BAD_INPUT with every problem of every step
 */
@Injectable()
export class PublishScript {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: DeskStore,
    private readonly scripts: ScriptStore,
    private readonly read: ReadScript,
  ) {}

  execute(actor: Actor, deskId: string, revision: number): Promise<DeskScriptView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const desk = await this.desks.lock(tx, actingCompany(actor), knownId(deskId));
      if (!desk) throw Refusal.notFound();
      const draft = await this.scripts.draft(tx, deskId);
      if (!draft) return this.read.view(tx, desk);
      if (draft.revision !== revision) throw new Refusal('CONFLICT', 'scriptChangedMeanwhile');
      const fields = problemsOfScript(draft.steps, 'steps');
      if (fields.length > 0) throw new Refusal('BAD_INPUT', undefined, { fields });
      await this.scripts.discard(tx, deskId);
      if (isDeepStrictEqual(draft.steps, desk.script)) return this.read.view(tx, desk);
      const after = await this.desks.replace(
        tx,
        desk,
        { ...desk, script: draft.steps },
        signedInPerson(actor),
      );
      await announceDeskChange(tx, deskId);
      await tx.audit('desk.publish_script', deskId, { version: after.version });
      return this.read.view(tx, after);
    });
  }
}

import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { cleanScript, type ScriptStep } from '../domain/script.js';
import { Problems } from '../domain/words.js';
import { DeskStore } from '../store/desk.store.js';
import { ScriptStore } from '../store/script.store.js';
import { knownId } from './known-id.js';
import { ReadScript } from './read-script.js';
import type { DeskScriptView } from './script-views.js';

/**
 * Keeps what owner or supervisor are writing; callers hear nothing of it yet. The same steps saved twice are saved once, and
 * who writes on from an older state than what is kept is told, instead of overwriting the other.
 * @param revision of the draft that was read; 0 when there was none
 * @throws Refusal NOT_FOUND, CONFLICT `scriptChangedMeanwhile`, BAD_INPUT
 */
@Injectable()
export class SaveScriptDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: DeskStore,
    private readonly scripts: ScriptStore,
    private readonly read: ReadScript,
  ) {}

  execute(
    actor: Actor,
    deskId: string,
    revision: number,
    typed: readonly ScriptStep[],
  ): Promise<DeskScriptView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const desk = await this.desks.lock(tx, actingCompany(actor), knownId(deskId));
      if (!desk) throw Refusal.notFound();
      const problems = new Problems();
      const steps = cleanScript(typed, 'steps', problems);
      problems.refuse();
      const kept = await this.scripts.draft(tx, deskId);
      if (!isDeepStrictEqual(kept?.steps, steps)) {
        if ((kept?.revision ?? 0) !== revision) throw new Refusal('CONFLICT', 'scriptChangedMeanwhile');
        await this.scripts.save(tx, desk, steps, signedInPerson(actor));
      }
      return this.read.view(tx, desk);
    });
  }
}

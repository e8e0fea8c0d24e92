import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { type Tx, UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { problemsOfScript } from '../domain/script.js';
import { type ScriptTemplate, scriptTemplates } from '../domain/script-templates.js';
import type { OffersTopics } from '../domain/topic.js';
import { DeskStore } from '../store/desk.store.js';
import { ScriptStore } from '../store/script.store.js';
import { knownId } from './known-id.js';
import type { DeskScriptView } from './script-views.js';
import type { StoredDesk } from './views.js';

const FORMER_SHOWN = 10;

/** Scripts of the acting company's desks. @throws Refusal NOT_FOUND */
@Injectable()
export class ReadScript {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: DeskStore,
    private readonly scripts: ScriptStore,
  ) {}

  ofDesk(actor: Actor, deskId: string): Promise<DeskScriptView> {
    return this.unitOfWork.run(actor, async (tx) => this.view(tx, await this.desk(tx, actor, deskId)));
  }

  templates(actor: Actor, deskId: string): Promise<readonly ScriptTemplate[]> {
    return this.unitOfWork.run(actor, async (tx) =>
      scriptTemplates((await this.desk(tx, actor, deskId)).greeting),
    );
  }

  /** The script each call began with and the topics beside it, whatever the desk says by now. */
  ofCalls(actor: Actor, callIds: readonly string[]): Promise<Map<string, OffersTopics>> {
    return this.unitOfWork.run(actor, (tx) => this.scripts.ofCalls(tx, actingCompany(actor), callIds));
  }

  async view(tx: Tx, desk: StoredDesk): Promise<DeskScriptView> {
    const draft = (await this.scripts.draft(tx, desk.id)) ?? null;
    return {
      deskId: desk.id,
      deskName: desk.name,
      greeting: desk.greeting,
      version: desk.version,
      steps: desk.script,
      draft,
      problems: draft ? problemsOfScript(draft.steps, 'steps') : [],
      former: await this.scripts.former(tx, desk.id, FORMER_SHOWN),
    };
  }

  private async desk(tx: Tx, actor: Actor, deskId: string): Promise<StoredDesk> {
    const [desk] = await this.desks.ofCompany(tx, actingCompany(actor), [knownId(deskId)]);
    if (!desk) throw Refusal.notFound();
    return desk;
  }
}

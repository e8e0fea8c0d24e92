import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { IdArg, Language, type LanguageCode } from '@madoguchi/platform/graphql';
import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { DiscardScriptDraft } from '../application/discard-script-draft.js';
import { PublishScript } from '../application/publish-script.js';
import { ReadScript } from '../application/read-script.js';
import { SaveScriptDraft } from '../application/save-script-draft.js';
import { ScriptDraftInput } from './script.input.js';
import { DeskScriptType, ScriptTemplateType } from './script.type.js';

/** Scripts as owner and supervisor write them. Agents read theirs with the call. */
@Resolver()
export class ScriptResolver {
  constructor(
    private readonly read: ReadScript,
    private readonly save: SaveScriptDraft,
    private readonly publish: PublishScript,
    private readonly discard: DiscardScriptDraft,
  ) {}

  @Allow('desk.write')
  @Query(() => DeskScriptType)
  async deskScript(
    @CurrentActor() actor: Actor,
    @IdArg('deskId') deskId: string,
    @Language() language: LanguageCode,
  ): Promise<DeskScriptType> {
    return DeskScriptType.from(await this.read.ofDesk(actor, deskId), language);
  }

  @Allow('desk.write')
  @Query(() => [ScriptTemplateType], {
    description: 'Where to start from for the services that are asked for most, in the desk’s name.',
  })
  async scriptTemplates(
    @CurrentActor() actor: Actor,
    @IdArg('deskId') deskId: string,
  ): Promise<ScriptTemplateType[]> {
    return (await this.read.templates(actor, deskId)).map((template) => ScriptTemplateType.from(template));
  }

  @Allow('desk.write')
  @Mutation(() => DeskScriptType, {
    description:
      '`revision`: of the draft that was read; 0 when there was none. Callers hear nothing of it yet.',
  })
  async saveScriptDraft(
    @CurrentActor() actor: Actor,
    @IdArg('deskId') deskId: string,
    @Args('revision', { type: () => Int }) revision: number,
    @Args('input') { steps }: ScriptDraftInput,
    @Language() language: LanguageCode,
  ): Promise<DeskScriptType> {
    return DeskScriptType.from(await this.save.execute(actor, deskId, revision, steps), language);
  }

  @Allow('desk.write')
  @Mutation(() => DeskScriptType, {
    description: 'The draft counts from the next call on; calls that run keep the version they began with.',
  })
  async publishScript(
    @CurrentActor() actor: Actor,
    @IdArg('deskId') deskId: string,
    @Args('revision', { type: () => Int }) revision: number,
    @Language() language: LanguageCode,
  ): Promise<DeskScriptType> {
    return DeskScriptType.from(await this.publish.execute(actor, deskId, revision), language);
  }

  @Allow('desk.write')
  @Mutation(() => DeskScriptType)
  async discardScriptDraft(
    @CurrentActor() actor: Actor,
    @IdArg('deskId') deskId: string,
    @Language() language: LanguageCode,
  ): Promise<DeskScriptType> {
    return DeskScriptType.from(await this.discard.execute(actor, deskId), language);
  }
}

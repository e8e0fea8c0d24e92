import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { IdArg, JSONScalar } from '@madoguchi/platform/graphql';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ReadCaseDraft } from '../application/read-case-draft.js';
import { SaveCaseDraft } from '../application/save-case-draft.js';
import { BASED_ON, KeptDraftType } from './kept-draft.type.js';

/** The reply and the note that somebody is writing into a case. */
@Resolver()
export class CaseDraftResolver {
  constructor(
    private readonly read: ReadCaseDraft,
    private readonly save: SaveCaseDraft,
  ) {}

  @Allow('case.work')
  @Query(() => KeptDraftType, { description: 'What I was writing into a case.' })
  async caseDraft(@CurrentActor() actor: Actor, @IdArg('caseId') caseId: string): Promise<KeptDraftType> {
    return KeptDraftType.from(await this.read.execute(actor, caseId));
  }

  @Allow('case.work')
  @Mutation(() => KeptDraftType, {
    description: 'Keeps what I am writing. CONFLICT draftChangedMeanwhile when another screen was faster.',
  })
  async saveCaseDraft(
    @CurrentActor() actor: Actor,
    @IdArg('caseId') caseId: string,
    @Args('draft', { type: () => JSONScalar }) draft: unknown,
    @Args('basedOn', BASED_ON) basedOn: number | null = null,
  ): Promise<KeptDraftType> {
    return KeptDraftType.from(await this.save.execute(actor, caseId, { draft, basedOn }));
  }
}

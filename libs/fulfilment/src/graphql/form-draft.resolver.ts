import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { IdArg, JSONScalar } from '@madoguchi/platform/graphql';
import { Args, Mutation, Query, registerEnumType, Resolver } from '@nestjs/graphql';
import { ReadFormDraft } from '../application/read-form-draft.js';
import { SaveFormDraft } from '../application/save-form-draft.js';
import type { FormKind } from '../domain/draft.js';
import { BASED_ON, KeptDraftType } from './kept-draft.type.js';

export const WorkFormEnum = {
  CALLBACK_RESULT: 'callback_result',
  CALLBACK_PROMISE: 'callback_promise',
  HARD_CALL: 'hard_call',
  LOGGED_CALL: 'logged_call',
} as const satisfies Record<string, FormKind>;
registerEnumType(WorkFormEnum, {
  name: 'WorkForm',
  description:
    'A form beside a call: of a call back (its result), a call (a promise to call back), a call of any kind (ending it by policy), none (a call logged by hand)',
});

/** Unfinished forms beside a call, each person's own. */
@Resolver()
export class FormDraftResolver {
  constructor(
    private readonly read: ReadFormDraft,
    private readonly save: SaveFormDraft,
  ) {}

  @Allow('call.take')
  @Query(() => KeptDraftType, { description: 'What I had typed into a form.' })
  async formDraft(
    @CurrentActor() actor: Actor,
    @Args('form', { type: () => WorkFormEnum }) form: FormKind,
    @IdArg('subjectId', { nullable: true }) subjectId?: string | null,
  ): Promise<KeptDraftType> {
    return KeptDraftType.from(await this.read.execute(actor, form, subjectId ?? null));
  }

  @Allow('call.take')
  @Mutation(() => KeptDraftType, {
    description: 'Keeps what I am typing. CONFLICT draftChangedMeanwhile when another screen was faster.',
  })
  async saveFormDraft(
    @CurrentActor() actor: Actor,
    @Args('form', { type: () => WorkFormEnum }) form: FormKind,
    @Args('draft', { type: () => JSONScalar }) draft: unknown,
    @IdArg('subjectId', { nullable: true }) subjectId?: string | null,
    @Args('basedOn', BASED_ON) basedOn: number | null = null,
  ): Promise<KeptDraftType> {
    return KeptDraftType.from(await this.save.execute(actor, form, subjectId ?? null, { draft, basedOn }));
  }
}

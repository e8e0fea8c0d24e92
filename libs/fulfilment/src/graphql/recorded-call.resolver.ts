import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { IdArg, Language, type LanguageCode, translate } from '@madoguchi/platform/graphql';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CorrectCall } from '../application/correct-call.js';
import { ReadInteractions } from '../application/read-interactions.js';
import { ReadRecordedCalls } from '../application/read-recorded-calls.js';
import type { SeenRecordedCallView } from '../application/views.js';
import { CorrectCallInput, RecordedCallType } from './recorded-call.type.js';

/** Calls with their results, and how they are put right. */
@Resolver()
export class RecordedCallResolver {
  constructor(
    private readonly read: ReadRecordedCalls,
    private readonly correct: CorrectCall,
    private readonly people: ReadInteractions,
  ) {}

  @Allow('call.correct')
  @Query(() => [RecordedCallType], { description: 'What I recorded today, newest first.' })
  async myCalls(
    @CurrentActor() actor: Actor,
    @Language() language: LanguageCode,
    @Args('search', { type: () => String, nullable: true }) search: string | null = null,
  ): Promise<RecordedCallType[]> {
    return this.shown(actor, language, await this.read.mineOfToday(actor, search));
  }

  @Allow('call.correct')
  @Query(() => RecordedCallType, { description: 'An agent’s own; a supervisor sees all of the operator.' })
  async recordedCall(
    @CurrentActor() actor: Actor,
    @Language() language: LanguageCode,
    @IdArg('id') id: string,
  ): Promise<RecordedCallType> {
    return (await this.shown(actor, language, [await this.read.one(actor, id)]))[0]!;
  }

  @Allow('call.correct')
  @Mutation(() => RecordedCallType, {
    description:
      'Puts a record right; what it said is kept, and the client is told. The same again changes nothing.',
  })
  async correctCall(
    @CurrentActor() actor: Actor,
    @Language() language: LanguageCode,
    @Args('input') { interactionId, ...correction }: CorrectCallInput,
  ): Promise<RecordedCallType> {
    const corrected = await this.correct.execute(actor, interactionId, correction);
    return (await this.shown(actor, language, [corrected]))[0]!;
  }

  private async shown(
    actor: Actor,
    language: LanguageCode,
    calls: readonly SeenRecordedCallView[],
  ): Promise<RecordedCallType[]> {
    const names = await this.people.agentNames(actor);
    return calls.map((call) =>
      RecordedCallType.from(call, call.fixed && (translate(call.fixed, language) ?? null), names),
    );
  }
}

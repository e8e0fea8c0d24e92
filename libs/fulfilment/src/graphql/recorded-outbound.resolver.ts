import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { IdArg, Language, type LanguageCode, translate } from '@madoguchi/platform/graphql';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CorrectOutboundCall } from '../application/correct-outbound-call.js';
import type { SeenOutboundView } from '../application/outbound-views.js';
import { ReadInteractions } from '../application/read-interactions.js';
import { ReadRecordedOutbound } from '../application/read-recorded-outbound.js';
import { CorrectOutboundCallInput, RecordedOutboundCallType } from './recorded-outbound.type.js';

/** Calls that we made with their results, and how they are put right. */
@Resolver()
export class RecordedOutboundResolver {
  constructor(
    private readonly read: ReadRecordedOutbound,
    private readonly correct: CorrectOutboundCall,
    private readonly people: ReadInteractions,
  ) {}

  @Allow('call.correct')
  @Query(() => [RecordedOutboundCallType], {
    description: 'What I recorded today of calls I made, newest first.',
  })
  async myOutboundCalls(
    @CurrentActor() actor: Actor,
    @Language() language: LanguageCode,
    @Args('search', { type: () => String, nullable: true }) search: string | null = null,
  ): Promise<RecordedOutboundCallType[]> {
    return this.shown(actor, language, await this.read.mineOfToday(actor, search));
  }

  @Allow('call.supervise')
  @Query(() => [RecordedOutboundCallType], { description: 'The newest records of a campaign.' })
  async campaignCalls(
    @CurrentActor() actor: Actor,
    @Language() language: LanguageCode,
    @IdArg('campaignId') campaignId: string,
    @Args('search', { type: () => String, nullable: true }) search: string | null = null,
  ): Promise<RecordedOutboundCallType[]> {
    return this.shown(actor, language, await this.read.ofCampaign(actor, campaignId, search));
  }

  @Allow('call.correct')
  @Query(() => RecordedOutboundCallType, {
    description: 'An agent’s own; a supervisor sees all of the operator.',
  })
  async recordedOutboundCall(
    @CurrentActor() actor: Actor,
    @Language() language: LanguageCode,
    @IdArg('id') id: string,
  ): Promise<RecordedOutboundCallType> {
    return (await this.shown(actor, language, [await this.read.one(actor, id)]))[0]!;
  }

  @Allow('call.correct')
  @Mutation(() => RecordedOutboundCallType, {
    description:
      'Puts a record right; what it said is kept, and the client reads both. The same again changes nothing.',
  })
  async correctOutboundCall(
    @CurrentActor() actor: Actor,
    @Language() language: LanguageCode,
    @Args('input') { callId, ...correction }: CorrectOutboundCallInput,
  ): Promise<RecordedOutboundCallType> {
    const corrected = await this.correct.execute(actor, callId, correction);
    return (await this.shown(actor, language, [corrected]))[0]!;
  }

  private async shown(
    actor: Actor,
    language: LanguageCode,
    calls: readonly SeenOutboundView[],
  ): Promise<RecordedOutboundCallType[]> {
    const names = await this.people.agentNames(actor);
    return calls.map((call) =>
      RecordedOutboundCallType.from(call, call.fixed && (translate(call.fixed, language) ?? null), names),
    );
  }
}

import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { IdArg } from '@madoguchi/platform/graphql';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ReadRecordings } from '../application/read-recordings.js';
import { SetRecordingRules } from '../application/set-recording-rules.js';
import { SetTelephonyConnection } from '../application/set-telephony-connection.js';
import { InteractionLoader } from './interaction.loader.js';
import {
  RecordingRulesInput,
  RecordingRulesType,
  RecordingType,
  TelephonyConnectionInput,
  TelephonyConnectionType,
} from './recording.type.js';
import { ReportType } from './report.type.js';

/** How recordings are kept and fetched; heard they are at their own address. */
@Resolver()
export class RecordingResolver {
  constructor(
    private readonly read: ReadRecordings,
    private readonly setRules: SetRecordingRules,
    private readonly setConnection: SetTelephonyConnection,
  ) {}

  @Allow('recording.read')
  @Query(() => RecordingRulesType)
  async recordingRules(
    @CurrentActor() actor: Actor,
    @IdArg('deskId') deskId: string,
  ): Promise<RecordingRulesType> {
    return RecordingRulesType.from(deskId, await this.read.rules(actor, deskId));
  }

  @Allow('recording.rules')
  @Mutation(() => RecordingRulesType, { description: 'It holds for recordings that exist as well.' })
  async setRecordingRules(
    @CurrentActor() actor: Actor,
    @IdArg('deskId') deskId: string,
    @Args('input') { keepDays, ownerMayHear, agentMayHear }: RecordingRulesInput,
  ): Promise<RecordingRulesType> {
    const rules = { keepDays, ownerMayHear, agentMayHear };
    return RecordingRulesType.from(deskId, await this.setRules.execute(actor, deskId, rules));
  }

  @Allow('telephony.connect')
  @Query(() => TelephonyConnectionType)
  async telephonyConnection(@CurrentActor() actor: Actor): Promise<TelephonyConnectionType> {
    return TelephonyConnectionType.from(await this.read.connection(actor));
  }

  @Allow('telephony.connect')
  @Mutation(() => TelephonyConnectionType)
  async setTelephonyConnection(
    @CurrentActor() actor: Actor,
    @Args('input') { hosts, recordingUrl, credential }: TelephonyConnectionInput,
  ): Promise<TelephonyConnectionType> {
    const typed = { hosts, recordingUrl, ...(credential !== undefined && { credential }) };
    return TelephonyConnectionType.from(await this.setConnection.execute(actor, typed));
  }
}

@Resolver(() => ReportType)
export class ReportRecordingResolver {
  constructor(private readonly loader: InteractionLoader) {}

  @ResolveField(() => [RecordingType], { description: 'Of the call, as far as the owner may hear them' })
  async recordings(
    @Parent() report: ReportType,
    @CurrentActor() actor: Actor,
    @Context('req') request: object,
  ): Promise<RecordingType[]> {
    const found = await this.loader.of(request, actor).recordings.load(report.interactionId);
    return found.map((recording) => RecordingType.from(recording));
  }
}

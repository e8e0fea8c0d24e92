import { Allow, CurrentActor, type Actor } from '@madoguchi/platform/access';
import { IdArg, Language, type LanguageCode } from '@madoguchi/platform/graphql';
import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { ReadFunnel } from '../application/read-funnel.js';
import { TraceDiagnosis } from '../application/trace-diagnosis.js';
import { DiagnosisLinePageType, DiagnosisTraceType, FunnelWeekType } from './funnel.type.js';

/** How check-ups go, for the platform. */
@Resolver()
export class FunnelResolver {
  constructor(
    private readonly read: ReadFunnel,
    private readonly trace: TraceDiagnosis,
  ) {}

  @Allow('diagnosis.trace')
  @Query(() => [FunnelWeekType])
  async diagnosisFunnel(
    @CurrentActor() actor: Actor,
    @Args('weeks', { type: () => Int, defaultValue: 12 }) weeks: number,
  ): Promise<FunnelWeekType[]> {
    return (await this.read.weeks(actor, weeks)).map((week) => FunnelWeekType.from(week));
  }

  @Allow('diagnosis.trace')
  @Query(() => DiagnosisLinePageType)
  diagnosisSessions(
    @CurrentActor() actor: Actor,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => Int, defaultValue: 0 }) after: number,
  ): Promise<DiagnosisLinePageType> {
    return this.read.sessions(actor, first, after);
  }

  @Allow('diagnosis.trace')
  @Query(() => DiagnosisTraceType, { description: 'Looking is written to the audit log' })
  async diagnosisTrace(
    @CurrentActor() actor: Actor,
    @IdArg('id') id: string,
    @Language() language: LanguageCode,
  ): Promise<DiagnosisTraceType> {
    return DiagnosisTraceType.from(await this.trace.execute(actor, id), language);
  }
}

import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { IdArg } from '@madoguchi/platform/graphql';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { CaseScope } from '../application/case-views.js';
import { ReadCaseReport } from '../application/read-case-report.js';
import { ReadCases } from '../application/read-cases.js';
import { SetCaseRules } from '../application/set-case-rules.js';
import { CaseScopeEnum } from './case-enums.js';
import { CaseReportType, CaseRulesType } from './case-report.type.js';
import { CaseRulesInput } from './case.input.js';
import {
  CaseAlarmType,
  CaseCallType,
  CaseCountsType,
  CaseEntryType,
  CaseOfCallType,
  CasePageType,
  CaseType,
  PrecedentType,
} from './case.type.js';

/** What both sides read about cases, and what a desk promises. */
@Resolver()
export class CaseResolver {
  constructor(
    private readonly read: ReadCases,
    private readonly report: ReadCaseReport,
    private readonly rules: SetCaseRules,
  ) {}

  @Allow('case.read')
  @Query(() => CasePageType, {
    description:
      'Soonest deadline first, for a client what waits for an answer before that; closed ones newest first.',
  })
  async cases(
    @CurrentActor() actor: Actor,
    @Args('scope', { type: () => CaseScopeEnum, defaultValue: 'open' }) scope: CaseScope,
    @Args('deskId', { type: () => ID, nullable: true }) deskId: string | null,
    @Args('search', { type: () => String, nullable: true }) search: string | null,
    @Args('first', { type: () => Int, defaultValue: 20 }) first: number,
    @Args('offset', { type: () => Int, defaultValue: 0 }) offset: number,
  ): Promise<CasePageType> {
    const question = { scope, deskId: deskId ?? null, search: search ?? null, first, offset };
    return CasePageType.from(await this.read.page(actor, question));
  }

  @Allow('case.read')
  @Query(() => CaseType, { name: 'case' })
  async oneCase(@CurrentActor() actor: Actor, @IdArg('id') id: string): Promise<CaseType> {
    return CaseType.from(await this.read.one(actor, id));
  }

  @Allow('case.read')
  @Query(() => [CaseEntryType], {
    description: 'In order. What the desk’s people wrote to one another stays with the operator.',
  })
  async caseStory(@CurrentActor() actor: Actor, @IdArg('caseId') caseId: string): Promise<CaseEntryType[]> {
    return (await this.read.story(actor, caseId)).map((entry) => CaseEntryType.from(entry));
  }

  @Allow('case.read')
  @Query(() => [CaseCallType], { description: 'The calls of a case, oldest first.' })
  async caseCalls(@CurrentActor() actor: Actor, @IdArg('caseId') caseId: string): Promise<CaseCallType[]> {
    return (await this.read.calls(actor, caseId)).map((call) => CaseCallType.from(call));
  }

  @Allow('case.read')
  @Query(() => CaseCountsType)
  async caseCounts(@CurrentActor() actor: Actor): Promise<CaseCountsType> {
    return CaseCountsType.from(await this.read.counts(actor));
  }

  @Allow('case.work')
  @Query(() => CaseOfCallType)
  async caseOfCall(
    @CurrentActor() actor: Actor,
    @IdArg('interactionId') interactionId: string,
  ): Promise<CaseOfCallType> {
    return CaseOfCallType.from(await this.read.ofCall(actor, interactionId));
  }

  @Allow('case.read')
  @Query(() => [PrecedentType], { description: 'Closed cases of the desk’s client only, most alike first.' })
  async precedents(
    @CurrentActor() actor: Actor,
    @IdArg('deskId') deskId: string,
    @Args('text', { defaultValue: '', description: 'What happened, in any words' }) text: string,
  ): Promise<PrecedentType[]> {
    return (await this.read.precedents(actor, deskId, text)).map((one) => PrecedentType.from(one));
  }

  @Allow('case.report')
  @Query(() => [CaseAlarmType], { description: 'Newest first.' })
  async caseAlarms(@CurrentActor() actor: Actor): Promise<CaseAlarmType[]> {
    return (await this.read.alarms(actor)).map((alarm) => CaseAlarmType.from(alarm));
  }

  @Allow('case.report')
  @Query(() => CaseReportType)
  async caseReport(
    @CurrentActor() actor: Actor,
    @Args('month', {
      type: () => String,
      nullable: true,
      description: 'YYYY-MM in Japan; left out: this month',
    })
    month: string | null,
    @Args('deskId', { type: () => ID, nullable: true }) deskId: string | null,
  ): Promise<CaseReportType> {
    return CaseReportType.from(await this.report.execute(actor, month ?? null, deskId ?? null));
  }

  @Allow('case.read')
  @Query(() => CaseRulesType)
  async caseRules(@CurrentActor() actor: Actor, @IdArg('deskId') deskId: string): Promise<CaseRulesType> {
    return CaseRulesType.from(await this.read.rules(actor, deskId));
  }

  @Allow('desk.write')
  @Mutation(() => CaseRulesType, { description: 'Open cases keep what they were promised.' })
  async setCaseRules(
    @CurrentActor() actor: Actor,
    @IdArg('deskId') deskId: string,
    @Args('input') input: CaseRulesInput,
  ): Promise<CaseRulesType> {
    return CaseRulesType.from(await this.rules.execute(actor, deskId, input));
  }
}

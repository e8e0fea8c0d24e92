import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { IdArg } from '@madoguchi/platform/graphql';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CloseCase } from '../application/close-case.js';
import { EscalateCase } from '../application/escalate-case.js';
import { PauseCase } from '../application/pause-case.js';
import { ReopenCase } from '../application/reopen-case.js';
import { SetCaseLanguage } from '../application/set-case-language.js';
import { SetCaseSeverity } from '../application/set-case-severity.js';
import type { ClosingCode, CustomerLanguage, Severity } from '../domain/case.js';
import { ClosingCodeEnum, CustomerLanguageEnum, EscalateToEnum, SeverityEnum } from './case-enums.js';
import { CaseType } from './case.type.js';

/** How a case moves: waiting, going on, up the ladder, to its end and back. */
@Resolver()
export class CaseProgressResolver {
  constructor(
    private readonly pause: PauseCase,
    private readonly severity: SetCaseSeverity,
    private readonly escalate: EscalateCase,
    private readonly close: CloseCase,
    private readonly reopen: ReopenCase,
    private readonly language: SetCaseLanguage,
  ) {}

  @Allow('case.work')
  @Mutation(() => CaseType, { description: 'The clock of the end stands until the customer has acted.' })
  async awaitCustomer(
    @CurrentActor() actor: Actor,
    @IdArg('caseId') caseId: string,
    @Args('text', { description: 'What the customer is to do' }) text: string,
  ): Promise<CaseType> {
    return CaseType.from(await this.pause.awaitCustomer(actor, caseId, text));
  }

  @Allow('case.work')
  @Mutation(() => CaseType, { description: 'The clock of the end stands until the client has answered.' })
  async askClient(
    @CurrentActor() actor: Actor,
    @IdArg('caseId') caseId: string,
    @Args('text') text: string,
  ): Promise<CaseType> {
    return CaseType.from(await this.pause.askClient(actor, caseId, text));
  }

  @Allow('case.work')
  @Mutation(() => CaseType, { description: 'Nobody is waited for any more.' })
  async resumeCase(@CurrentActor() actor: Actor, @IdArg('caseId') caseId: string): Promise<CaseType> {
    return CaseType.from(await this.pause.resume(actor, caseId));
  }

  @Allow('case.work')
  @Mutation(() => CaseType, { description: 'The deadlines follow; those that were missed stay missed.' })
  async setCaseSeverity(
    @CurrentActor() actor: Actor,
    @IdArg('caseId') caseId: string,
    @Args('severity', { type: () => SeverityEnum }) severity: Severity,
    @Args('reason') reason: string,
  ): Promise<CaseType> {
    return CaseType.from(await this.severity.execute(actor, caseId, severity, reason));
  }

  @Allow('case.work')
  @Mutation(() => CaseType, { description: 'The customer is written to in this language from now on.' })
  async setCaseLanguage(
    @CurrentActor() actor: Actor,
    @IdArg('caseId') caseId: string,
    @Args('language', { type: () => CustomerLanguageEnum }) language: CustomerLanguage,
  ): Promise<CaseType> {
    return CaseType.from(await this.language.execute(actor, caseId, language));
  }

  @Allow('case.work')
  @Mutation(() => CaseType, { description: 'Only a supervisor hands a case to the client’s contact.' })
  async escalateCase(
    @CurrentActor() actor: Actor,
    @IdArg('caseId') caseId: string,
    @Args('to', { type: () => EscalateToEnum }) to: 'supervisor' | 'client',
    @Args('reason') reason: string,
  ): Promise<CaseType> {
    return CaseType.from(await this.escalate.execute(actor, caseId, to, reason));
  }

  @Allow('case.work')
  @Mutation(() => CaseType)
  async closeCase(
    @CurrentActor() actor: Actor,
    @IdArg('caseId') caseId: string,
    @Args('code', { type: () => ClosingCodeEnum }) code: ClosingCode,
    @Args('line', { description: 'How it ended, in one line' }) line: string,
  ): Promise<CaseType> {
    return CaseType.from(await this.close.execute(actor, caseId, code, line));
  }

  @Allow('case.reopen')
  @Mutation(() => CaseType, { description: 'Within 30 days.' })
  async reopenCase(
    @CurrentActor() actor: Actor,
    @IdArg('caseId') caseId: string,
    @Args('reason') reason: string,
  ): Promise<CaseType> {
    return CaseType.from(await this.reopen.execute(actor, caseId, reason));
  }
}

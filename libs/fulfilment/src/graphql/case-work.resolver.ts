import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { IdArg } from '@madoguchi/platform/graphql';
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { AssignCase } from '../application/assign-case.js';
import { InstructCase } from '../application/instruct-case.js';
import { JoinCall } from '../application/join-call.js';
import { OpenCase } from '../application/open-case.js';
import { ReplyToCase } from '../application/reply-to-case.js';
import { WriteCaseNote } from '../application/write-case-note.js';
import { OpenCaseInput, ReplyToCaseInput } from './case.input.js';
import { CaseType } from './case.type.js';

/** Opening a case and everything that is written into it. */
@Resolver()
export class CaseWorkResolver {
  constructor(
    private readonly open: OpenCase,
    private readonly join: JoinCall,
    private readonly assign: AssignCase,
    private readonly note: WriteCaseNote,
    private readonly reply: ReplyToCase,
    private readonly instruct: InstructCase,
  ) {}

  @Allow('case.work')
  @Mutation(() => CaseType, { description: 'From a call or by hand; the same request is one case.' })
  async openCase(@CurrentActor() actor: Actor, @Args('input') input: OpenCaseInput): Promise<CaseType> {
    return CaseType.from(await this.open.execute(actor, input));
  }

  @Allow('case.work')
  @Mutation(() => CaseType, { description: 'A further call about the same matter.' })
  async joinCallToCase(
    @CurrentActor() actor: Actor,
    @IdArg('caseId') caseId: string,
    @IdArg('interactionId') interactionId: string,
  ): Promise<CaseType> {
    return CaseType.from(await this.join.execute(actor, caseId, interactionId));
  }

  @Allow('case.work')
  @Mutation(() => CaseType, { description: 'Nobody: back on the pile. Only supervisors hand it to others.' })
  async assignCase(
    @CurrentActor() actor: Actor,
    @IdArg('caseId') caseId: string,
    @Args('personId', { type: () => ID, nullable: true }) personId: string | null,
  ): Promise<CaseType> {
    return CaseType.from(await this.assign.execute(actor, caseId, personId ?? null));
  }

  @Allow('case.work')
  @Mutation(() => CaseType, { description: 'For colleagues alone; neither customer nor client reads it.' })
  async writeCaseNote(
    @CurrentActor() actor: Actor,
    @IdArg('caseId') caseId: string,
    @IdArg('requestId') requestId: string,
    @Args('text') text: string,
  ): Promise<CaseType> {
    return CaseType.from(await this.note.execute(actor, caseId, requestId, text));
  }

  @Allow('case.work')
  @Mutation(() => CaseType, { description: 'By mail in the client’s name, or told by telephone.' })
  async replyToCase(@CurrentActor() actor: Actor, @Args('input') input: ReplyToCaseInput): Promise<CaseType> {
    return CaseType.from(await this.reply.execute(actor, input));
  }

  @Allow('case.instruct')
  @Mutation(() => CaseType, { description: 'The client answers the desk’s question, or instructs it.' })
  async instructCase(
    @CurrentActor() actor: Actor,
    @IdArg('caseId') caseId: string,
    @IdArg('requestId') requestId: string,
    @Args('text') text: string,
  ): Promise<CaseType> {
    return CaseType.from(await this.instruct.execute(actor, caseId, requestId, text));
  }
}

import type { CalendarDate } from '@madoguchi/kernel';
import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { CalendarDateScalar, IdArg } from '@madoguchi/platform/graphql';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { MarkLeakReported } from '../application/mark-leak-reported.js';
import { ReadLeaks } from '../application/read-leaks.js';
import { TellLeakClients } from '../application/tell-leak-clients.js';
import { WriteLeak } from '../application/write-leak.js';
import type { LeakReport } from '../domain/leak.js';
import { LeakAssessmentInput, LeakBoardType, LeakInput, LeakReportEnum } from './leak.type.js';

/** Incidents of personal data, the clock of their reports, and whom they have to be told to. */
@Resolver()
export class LeakResolver {
  constructor(
    private readonly read: ReadLeaks,
    private readonly write: WriteLeak,
    private readonly mark: MarkLeakReported,
    private readonly tell: TellLeakClients,
  ) {}

  @Allow('leak.manage')
  @Query(() => LeakBoardType)
  async leaks(@CurrentActor() actor: Actor): Promise<LeakBoardType> {
    return LeakBoardType.from(await this.read.execute(actor));
  }

  @Allow('leak.manage')
  @Mutation(() => LeakBoardType, { description: 'The clock runs from when it was noticed.' })
  async writeLeak(@CurrentActor() actor: Actor, @Args('input') input: LeakInput): Promise<LeakBoardType> {
    const { what, noticedAt, grounds, people, clientIds } = input;
    await this.write.execute(actor, { what, noticedAt, grounds, people, clientIds });
    return this.leaks(actor);
  }

  @Allow('leak.manage')
  @Mutation(() => LeakBoardType, { description: 'As more becomes known; clients are only ever added.' })
  async assessLeak(
    @CurrentActor() actor: Actor,
    @IdArg('id') id: string,
    @Args('input') { grounds, people, clientIds }: LeakAssessmentInput,
  ): Promise<LeakBoardType> {
    await this.write.assess(actor, id, { grounds, people, clientIds });
    return this.leaks(actor);
  }

  @Allow('leak.manage')
  @Mutation(() => LeakBoardType)
  async markLeakReported(
    @CurrentActor() actor: Actor,
    @IdArg('id') id: string,
    @Args('report', { type: () => LeakReportEnum }) report: LeakReport,
    @Args('doneOn', { type: () => CalendarDateScalar }) doneOn: CalendarDate,
    @Args('note') note: string,
  ): Promise<LeakBoardType> {
    await this.mark.execute(actor, id, report, doneOn, note);
    return this.leaks(actor);
  }

  @Allow('leak.manage')
  @Mutation(() => LeakBoardType, { description: 'Mails the owners of every client that was not told yet.' })
  async tellLeakClients(
    @CurrentActor() actor: Actor,
    @IdArg('id') id: string,
    @Args('words') words: string,
  ): Promise<LeakBoardType> {
    await this.tell.execute(actor, id, words);
    return this.leaks(actor);
  }
}

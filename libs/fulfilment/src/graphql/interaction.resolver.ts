import { Refusal } from '@madoguchi/kernel';
import { type Actor, CurrentActor } from '@madoguchi/platform/access';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { topicsOf } from '../domain/topic.js';
import { DeskType } from './desk.type.js';
import { InteractionLoader } from './interaction.loader.js';
import { CallLineType } from './line.type.js';
import { RecordingType } from './recording.type.js';
import { CallerHistoryType, InteractionType } from './interaction.type.js';
import { ScriptStepType } from './script.type.js';
import { UrgencyHintType } from './urgency.type.js';

/** The parts of a call that are stored elsewhere. */
@Resolver(() => InteractionType)
export class InteractionResolver {
  constructor(private readonly loader: InteractionLoader) {}

  @ResolveField(() => DeskType)
  async desk(
    @Parent() call: InteractionType,
    @CurrentActor() actor: Actor,
    @Context('req') request: object,
  ): Promise<DeskType> {
    const desk = await this.loader.of(request, actor).desks.load(call.deskId);
    if (!desk) throw Refusal.notFound();
    return DeskType.from(desk);
  }

  @ResolveField(() => [ScriptStepType], {
    description: 'What the desk said when the call began; it stays while the call runs',
  })
  async script(
    @Parent() call: InteractionType,
    @CurrentActor() actor: Actor,
    @Context('req') request: object,
  ): Promise<ScriptStepType[]> {
    const said = await this.loader.of(request, actor).scripts.load(call.id);
    return (said?.script ?? []).map((step) => ScriptStepType.from(step));
  }

  @ResolveField(() => [String], { description: 'What it may be said to have been about' })
  async topics(
    @Parent() call: InteractionType,
    @CurrentActor() actor: Actor,
    @Context('req') request: object,
  ): Promise<string[]> {
    const said = await this.loader.of(request, actor).scripts.load(call.id);
    return said ? [...topicsOf(said)] : [];
  }

  @ResolveField(() => UrgencyHintType, {
    nullable: true,
    description: 'What the rules of the desk say of what was noted so far; null when nothing',
  })
  async urgencyHint(
    @Parent() call: InteractionType,
    @CurrentActor() actor: Actor,
    @Context('req') request: object,
  ): Promise<UrgencyHintType | null> {
    const hint = await this.loader.of(request, actor).urgency.load(call.id);
    return hint && UrgencyHintType.from(hint);
  }

  @ResolveField(() => [CallerHistoryType])
  async history(
    @Parent() call: InteractionType,
    @CurrentActor() actor: Actor,
    @Context('req') request: object,
  ): Promise<CallerHistoryType[]> {
    if (call.callerNumber === null) return [];
    const lines = await this.loader.of(request, actor).histories.load(call.id);
    return lines.map((line) => CallerHistoryType.from(line));
  }

  @ResolveField(() => Boolean, {
    description: 'This caller does not want to be called: the number is on the client’s list',
  })
  refusesCalls(
    @Parent() call: InteractionType,
    @CurrentActor() actor: Actor,
    @Context('req') request: object,
  ): Promise<boolean> {
    return this.loader.of(request, actor).refusing.load(call.id);
  }

  @ResolveField(() => [CallLineType], {
    description: 'What hangs on the call now, and how the last second line ended',
  })
  async lines(
    @Parent() call: InteractionType,
    @CurrentActor() actor: Actor,
    @Context('req') request: object,
  ): Promise<CallLineType[]> {
    const lines = await this.loader.of(request, actor).lines.load(call.id);
    return lines.map((line) => CallLineType.from(line));
  }

  @ResolveField(() => [RecordingType], { description: 'As far as whoever asks may hear them' })
  async recordings(
    @Parent() call: InteractionType,
    @CurrentActor() actor: Actor,
    @Context('req') request: object,
  ): Promise<RecordingType[]> {
    const found = await this.loader.of(request, actor).recordings.load(call.id);
    return found.map((recording) => RecordingType.from(recording));
  }

  @ResolveField(() => String, { nullable: true })
  async agentName(
    @Parent() call: InteractionType,
    @CurrentActor() actor: Actor,
    @Context('req') request: object,
  ): Promise<string | null> {
    if (call.agentId === null) return null;
    return (await this.loader.of(request, actor).agentNames()).get(call.agentId) ?? null;
  }

  @ResolveField(() => String, { nullable: true, description: 'The supervisor who comes to help' })
  async helperName(
    @Parent() call: InteractionType,
    @CurrentActor() actor: Actor,
    @Context('req') request: object,
  ): Promise<string | null> {
    if (call.helperId === null) return null;
    return (await this.loader.of(request, actor).agentNames()).get(call.helperId) ?? null;
  }
}

import type { Session } from '../play/session.js';
import { Refused } from '../play/session.js';
import { CALL_FIELDS, type Caller, type CallTold } from './caller.js';
import type { CallBacks, Span } from './call-backs.js';
import { Line, type Told } from './line.js';
import { PassOn } from './pass-on.js';
import type { Places } from './places.js';
import { Shift } from './shift.js';
import type { World } from './world.js';

/** Where agents of one run meet what they share. */
export interface Floor {
  readonly places: Places;
  readonly world: World;
  readonly supervisor: Session;
  readonly callBacks: CallBacks;
  callerOf(interactionId: string): Caller | undefined;
}

/** One agent at a screen that listens: answers what is offered, talks, hangs up, writes it down, and is ready again. */
export class Agent {
  /** Milliseconds of the run in which this agent was occupied, as [from, to]. */
  readonly occupied: [number, number][] = [];
  /** Calls back of this agent, as the product dates them. */
  readonly callingBack: Span[] = [];
  readonly shift: Shift;
  readonly line: Line;
  private readonly passOn: PassOn;
  private busy: Promise<void> | undefined;

  constructor(
    private readonly number: number,
    private readonly session: Session,
    private readonly floor: Floor,
  ) {
    this.shift = new Shift((query, variables) =>
      floor.places.ask(session, number, query, variables, (ms) => (this.shift.unsureMs += ms)),
    );
    this.line = new Line(number, session, floor.places, (told) => this.hear(told));
    this.passOn = new PassOn(this.line, floor, (query, variables) => this.ask(query, variables));
  }

  async sitDown(): Promise<void> {
    await this.shift.ready();
    await this.line.open();
  }

  /** Resolves when nothing is in hand. */
  async finish(): Promise<void> {
    while (this.busy) await this.busy;
  }

  private hear(told: Told): void {
    this.shift.hear(told);
    if (this.busy) return;
    if (told.presence === 'MISSED') this.does(() => this.shift.ready());
    else if (told.offered) this.does(() => this.serve(told.offered!.id));
    else if (told.handover) this.does(() => this.beAsked(told.handover!));
    else if (told.callback?.state === 'OFFERED') this.does(() => this.callBack(told.callback!));
  }

  private does(work: () => Promise<void>): void {
    const before = this.line.told;
    this.busy = work()
      .catch((error: unknown) => void process.stderr.write(`${(error as Error).message}\n`))
      .finally(() => {
        this.busy = undefined;
        this.shift.state = undefined;
        if (this.line.told && this.line.told !== before) this.hear(this.line.told);
      });
  }

  private async serve(id: string): Promise<void> {
    const from = this.floor.world.now();
    const taken = await this.call('takeCall', id).catch((error: unknown) => {
      // The caller gave up, or it rang out, in the moment before.
      if (error instanceof Refused && error.code === 'CONFLICT') return undefined;
      throw error;
    });
    if (!taken) return;
    let caller = this.floor.callerOf(id);
    for (; !caller; caller = this.floor.callerOf(id)) await this.floor.world.sleep(5);
    caller.answeredBy(this.number, taken);
    this.shift.state = 'on_call';
    await this.work(caller, caller.holders.length === 1 ? 1 : 0.5);
    this.occupied.push([from, this.floor.world.now()]);
  }

  /** A colleague asks first: the call is this agent's when they put it through. */
  private async beAsked({ line, call }: NonNullable<Told['handover']>): Promise<void> {
    const from = this.floor.world.now();
    const caller = this.floor.callerOf(call.id)!;
    this.shift.state = 'consulted';
    await this.ask('mutation ($id: ID!) { answerLine(lineId: $id, news: ANSWERED) { id } }', { id: line.id });
    const { current } = await this.line.until(
      ({ handover, current }) => handover === null || current?.id === call.id,
    );
    if (current?.id !== call.id) return;
    this.shift.state = 'on_call';
    await caller.isAt(this.number);
    await this.work(caller, 0.5);
    this.occupied.push([from, this.floor.world.now()]);
  }

  /** @param share of the talk that is left. */
  private async work(caller: Caller, share: number): Promise<void> {
    const { world, callBacks } = this.floor;
    const { wrapUpMs, plot, id, pause, callbackMs } = caller.character;
    this.shift.call = caller;
    if (await this.talk(caller, share).catch((error) => this.foundNobody(caller, error))) return;
    if (plot === 'callback') await callBacks.promise(this.line.told!.at, caller, callbackMs, this.asks);
    // Half of the talks end by the caller, as the telephony tells; the others by the agent.
    if (Number(id.at(-1)) % 2 === 0) await caller.hangUp(false);
    else caller.ended(await this.call('hangUp', caller.interactionId!));
    this.shift.state = 'wrap_up';
    await world.sleep(wrapUpMs);
    const { recordInteraction } = await this.ask<{ recordInteraction: CallTold }>(
      `mutation ($input: RecordInteractionInput!) { recordInteraction(input: $input) { ${CALL_FIELDS} } }`,
      {
        input: {
          interactionId: caller.interactionId,
          outcome: 'RESOLVED',
          urgency: 'NORMAL',
          message: id,
        },
      },
    );
    caller.recorded(recordInteraction);
    this.shift.state = undefined;
    if (!pause) return;
    await this.shift.away(pause.reason);
    await world.sleep(pause.ms);
    await this.shift.ready();
  }

  /** Resolves with true when a colleague has the call now. */
  private async talk(caller: Caller, share: number): Promise<boolean> {
    const { world } = this.floor;
    const { talkMs, plot } = caller.character;
    const ours = share === 1;
    if (ours && (plot === 'cold' || plot === 'warm')) {
      await world.sleep(talkMs / 2);
      if (await this.passOn.to(caller, plot)) return true;
      await world.sleep(talkMs / 2);
    } else if (ours && plot === 'hold') {
      await world.sleep(talkMs * 0.4);
      await this.hold(caller, talkMs * 0.2);
      await world.sleep(talkMs * 0.4);
    } else await world.sleep(talkMs * share);
    return false;
  }

  /** Who gave up in the moment in which they were answered can be neither held nor passed on; it is written down all the same. */
  private async foundNobody(caller: Caller, error: unknown): Promise<boolean> {
    if (!(caller.isLeaving && error instanceof Refused && error.code === 'CONFLICT')) throw error;
    while (caller.endedAtMs === undefined) await this.floor.world.sleep(5);
    return false;
  }

  /** Holds count in whole seconds; what the floor counted has to lie between what is known here of the two moments. */
  private async hold(caller: Caller, ms: number): Promise<void> {
    const { world } = this.floor;
    const sent = world.realNow();
    await this.call('holdCall', caller.interactionId!);
    const held = world.realNow();
    await world.sleep(ms);
    const resuming = world.realNow();
    const { holdSeconds } = await this.call('resumeCall', caller.interactionId!);
    const [least, most] = [resuming - held, world.realNow() - sent].map((one) => Math.floor(one / 1000));
    caller.holdSeconds = Math.min(Math.max(holdSeconds, least!), most!);
  }

  private async callBack({ id }: { id: string }): Promise<void> {
    this.shift.state = 'calling_back';
    await this.floor.callBacks.make(id, this.asks, this.callingBack);
  }

  private async call(mutation: 'takeCall' | 'hangUp' | 'holdCall' | 'resumeCall', id: string) {
    const answer = await this.ask<Record<string, CallTold>>(
      `mutation ($id: ID!) { ${mutation}(interactionId: $id) { ${CALL_FIELDS} } }`,
      { id },
    );
    return answer[mutation]!;
  }

  private readonly asks = <T>(query: string, variables: object) => this.ask<T>(query, variables);

  private ask<T>(query: string, variables: object): Promise<T> {
    return this.floor.places.ask<T>(this.session, this.number, query, variables);
  }
}

/** What somebody says to the product. @throws Refused */
export type Asks = <T>(query: string, variables: object) => Promise<T>;

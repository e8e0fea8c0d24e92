import type { Session } from '../play/session.js';
import type { Character } from './characters.js';
import type { Places } from './places.js';
import type { World } from './world.js';

export interface CallTold {
  readonly id: string;
  readonly state: string;
  readonly offeredAt: string;
  readonly waitingSince: string;
  readonly connectedAt: string | null;
  readonly agentSince: string | null;
  readonly heldAt: string | null;
  readonly holdSeconds: number;
  readonly endedAt: string | null;
  readonly recordedAt: string | null;
}
export const CALL_FIELDS =
  'id state offeredAt waitingSince connectedAt agentSince heldAt holdSeconds endedAt recordedAt';

/** Who held a call, in the product's milliseconds; without an end while they still do. */
export interface Holder {
  agent: number | undefined;
  readonly fromMs: number;
  untilMs?: number;
}

/** One caller at the telephony's end, and what they and the agents, not the product, remember of the call. */
export class Caller {
  interactionId: string | undefined;
  offeredAtMs = 0;
  /** Since when it rings; undefined while nobody has to answer. */
  ringsSinceMs: number | undefined;
  firstAnsweredAtMs: number | undefined;
  gaveUpAtMs: number | undefined;
  endedAtMs: number | undefined;
  recordedAtMs: number | undefined;
  /** Whole seconds of each hold, added up. */
  holdSeconds = 0;
  readonly holders: Holder[] = [];
  /** Two people were told at the same time that the call is theirs. */
  twice = false;
  /** An agent is giving it to another: both hear of it in any order. */
  passing = false;
  /** Has put the receiver down, or is about to. */
  isLeaving = false;
  private colleague: number | undefined;
  private putThrough: () => void = () => undefined;
  private readonly wasPutThrough = new Promise<void>((resolve) => (this.putThrough = resolve));
  private answer: () => void = () => undefined;
  private readonly answered = new Promise<void>((resolve) => (this.answer = resolve));

  constructor(
    readonly character: Character,
    readonly deskId: string,
    private readonly telephony: Session,
    private readonly places: Places,
    private readonly world: World,
    private readonly first: number,
  ) {}

  /** Rings, and gives up when patience ends before anybody answers. */
  async call(): Promise<void> {
    const { id: providerCallId, number: callerNumber, patienceMs } = this.character;
    const { offerCall } = await this.tell<{ offerCall: CallTold }>(
      `mutation ($input: IncomingCallInput!) { offerCall(input: $input) { ${CALL_FIELDS} } }`,
      { input: { deskId: this.deskId, providerCallId, callerNumber } },
    );
    this.interactionId = offerCall.id;
    this.offeredAtMs = Date.parse(offerCall.offeredAt);
    if (!this.isAnswered) this.ringsSinceMs = this.offeredAtMs;
    await Promise.race([this.answered, this.world.sleep(patienceMs)]);
    if (!this.isAnswered) await this.hangUp(true);
  }

  get isAnswered(): boolean {
    return this.firstAnsweredAtMs !== undefined;
  }

  /** Nobody has anything to do with this call any more. */
  get isOver(): boolean {
    return this.gaveUpAtMs !== undefined || this.recordedAtMs !== undefined;
  }

  async hangUp(abandoned: boolean): Promise<void> {
    this.isLeaving = true;
    const { endCall } = await this.tell<{ endCall: CallTold }>(
      `mutation ($input: CallEndedInput!) { endCall(input: $input) { ${CALL_FIELDS} } }`,
      { input: { providerCallId: this.character.id, abandoned } },
    );
    // In the same moment somebody may have answered: then they find nobody there, and it was an answered call.
    if (endCall.state === 'ABANDONED') {
      this.gaveUpAtMs = Date.parse(endCall.endedAt!);
      this.ringsSinceMs = undefined;
    } else this.ended(endCall);
  }

  answeredBy(agent: number, told: CallTold): void {
    const fromMs = Date.parse(told.connectedAt!);
    const before = this.holders.at(-1);
    if (before && before.untilMs === undefined && before.agent !== agent) {
      if (this.passing) before.untilMs = Date.parse(told.waitingSince);
      else this.twice = true;
    }
    this.holders.push({ agent, fromMs });
    this.firstAnsweredAtMs ??= fromMs;
    this.ringsSinceMs = undefined;
    this.answer();
  }

  /** It rings again, for somebody else. */
  ringsAgain(told: CallTold): void {
    // The colleague may have answered, and be known, already.
    if (this.holders.length === 1) {
      this.holders[0]!.untilMs = Date.parse(told.waitingSince);
      this.ringsSinceMs = Date.parse(told.waitingSince);
    }
    this.passing = false;
  }

  /** The talk went over to a colleague who had been asked. */
  wentOver(told: CallTold): void {
    const atMs = Date.parse(told.agentSince!);
    this.holders[0]!.untilMs = atMs;
    this.holders.push({ agent: this.colleague, fromMs: atMs });
    this.putThrough();
  }

  /** The colleague has it; what the first agent knows of it may come later. */
  async isAt(colleague: number): Promise<void> {
    this.colleague = colleague;
    if (this.holders[1]) this.holders[1].agent = colleague;
    await this.wasPutThrough;
  }

  ended(told: CallTold): void {
    this.endedAtMs = Date.parse(told.endedAt!);
  }

  recorded(told: CallTold): void {
    this.recordedAtMs = Date.parse(told.recordedAt!);
    this.holders.at(-1)!.untilMs = this.recordedAtMs;
  }

  private tell<T>(query: string, variables: object): Promise<T> {
    return this.places.ask<T>(this.telephony, this.first, query, variables);
  }
}

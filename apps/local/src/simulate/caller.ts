import { setTimeout as sleep } from 'node:timers/promises';
import type { Session } from '../play/session.js';
import type { Places } from './places.js';

/** What one caller will do, decided before they call. All times in the product's milliseconds. */
export interface Character {
  readonly id: string;
  readonly number: string;
  readonly arrivesAfterMs: number;
  readonly patienceMs: number;
  readonly talkMs: number;
  readonly wrapUpMs: number;
}

interface CallTold {
  readonly id: string;
  readonly state: string;
  readonly offeredAt: string;
  readonly connectedAt: string | null;
  readonly endedAt: string | null;
}
export const CALL_FIELDS = 'id state offeredAt connectedAt endedAt';

/** One caller at the telephony's end, and what they, not the product, remember of the call. */
export class Caller {
  interactionId: string | undefined;
  offeredAtMs = 0;
  connectedAtMs: number | undefined;
  gaveUpAtMs: number | undefined;
  recorded = false;
  /** Agents who were told that the call is theirs. More than one would be two people on one call. */
  readonly answeredBy = new Set<number>();
  private answer: () => void = () => undefined;
  private readonly answered = new Promise<void>((resolve) => (this.answer = resolve));

  constructor(
    readonly character: Character,
    private readonly telephony: Session,
    private readonly places: Places,
    private readonly first: number,
  ) {}

  /** Rings, and gives up when patience ends before anybody answers. */
  async call(deskId: string): Promise<void> {
    const { id: providerCallId, number: callerNumber, patienceMs } = this.character;
    const { offerCall } = await this.tell<{ offerCall: CallTold }>(
      `mutation ($input: IncomingCallInput!) { offerCall(input: $input) { ${CALL_FIELDS} } }`,
      { input: { deskId, providerCallId, callerNumber } },
    );
    this.interactionId = offerCall.id;
    this.offeredAtMs = Date.parse(offerCall.offeredAt);
    await Promise.race([this.answered, sleep(patienceMs)]);
    if (this.answeredBy.size > 0) return;
    const { endCall } = await this.hangUp(true);
    // In the same moment somebody may have answered: then they find nobody there, and it was an answered call.
    if (endCall.state === 'ABANDONED') this.gaveUpAtMs = Date.parse(endCall.endedAt!);
  }

  hangUp(abandoned: boolean): Promise<{ endCall: CallTold }> {
    return this.tell(`mutation ($input: CallEndedInput!) { endCall(input: $input) { ${CALL_FIELDS} } }`, {
      input: { providerCallId: this.character.id, abandoned },
    });
  }

  answeredAt(agent: number, connectedAt: string): void {
    this.answeredBy.add(agent);
    this.connectedAtMs = Date.parse(connectedAt);
    this.answer();
  }

  private tell<T>(query: string, variables: object): Promise<T> {
    return this.places.ask<T>(this.telephony, this.first, query, variables);
  }
}

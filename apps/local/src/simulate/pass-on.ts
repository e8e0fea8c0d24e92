import { Refused } from '../play/session.js';
import type { Asks, Floor } from './agent.js';
import { CALL_FIELDS, type Caller, type CallTold } from './caller.js';
import type { Line } from './line.js';

/** An agent gives a call to a colleague: at once, or after asking them. */
export class PassOn {
  constructor(
    private readonly line: Line,
    private readonly floor: Floor,
    private readonly ask: Asks,
  ) {}

  /** @returns false when nobody was free: the caller stays. */
  async to(caller: Caller, how: 'cold' | 'warm'): Promise<boolean> {
    const { freeColleagues } = await this.ask<{ freeColleagues: { personId: string }[] }>(
      'query ($id: ID!) { freeColleagues(interactionId: $id) { personId } }',
      { id: caller.interactionId },
    );
    const [colleague] = freeColleagues;
    if (!colleague) return false;
    return how === 'cold' ? this.cold(caller, colleague.personId) : this.warm(caller, colleague.personId);
  }

  private async cold(caller: Caller, to: string): Promise<boolean> {
    caller.passing = true;
    const told = await this.say('transferCall', caller, to);
    if (told) caller.ringsAgain(told);
    caller.passing = false;
    return told !== undefined;
  }

  private async warm(caller: Caller, to: string): Promise<boolean> {
    const asked = await this.say('consultColleague', caller, to);
    if (!asked) return false;
    await this.line.until(
      ({ current }) =>
        !current || current.lines.some(({ kind, state }) => kind === 'CONSULT' && state !== 'RINGING'),
    );
    const over = await this.say('completeTransfer', caller);
    if (over) {
      caller.holdSeconds += Math.floor((Date.parse(over.agentSince!) - Date.parse(asked.heldAt!)) / 1000);
      caller.wentOver(over);
      return true;
    }
    // Nobody answered: the caller was given back by then, with the hold that the product told of.
    caller.holdSeconds = (await this.seen(caller)).holdSeconds;
    return false;
  }

  /** Said again because an api died, it is refused as a call one no longer holds: then it was done, and a supervisor sees when. */
  private async say(
    mutation: 'transferCall' | 'consultColleague' | 'completeTransfer',
    caller: Caller,
    to?: string,
  ): Promise<CallTold | undefined> {
    const [type, argument] = to ? [', $to: ID!', ', toPersonId: $to'] : ['', ''];
    try {
      const answer = await this.ask<Record<string, CallTold>>(
        `mutation ($id: ID!${type}) { ${mutation}(interactionId: $id${argument}) { ${CALL_FIELDS} } }`,
        { id: caller.interactionId, to },
      );
      return answer[mutation]!;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (error.code === 'NOT_FOUND') return this.seen(caller);
      if (error.reason === 'lineBusy') return this.seen(caller);
      if (error.code === 'CONFLICT') return undefined;
      throw error;
    }
  }

  private async seen({ interactionId }: Caller): Promise<CallTold> {
    const { places, supervisor } = this.floor;
    const { interaction } = await places.ask<{ interaction: CallTold }>(
      supervisor,
      0,
      `query ($id: ID!) { interaction(id: $id) { ${CALL_FIELDS} } }`,
      { id: interactionId },
    );
    return interaction;
  }
}

import { systemActor } from '@madoguchi/platform/access';
import { Injectable, Optional } from '@nestjs/common';
import { setTimeout as wait } from 'node:timers/promises';
import type { CallOrigin } from '../domain/usage-rules.js';
import { HearLine } from '../application/hear-line.js';
import { HearSimulated } from '../application/hear-simulated.js';
import { type LineCommand, Telephony } from '../application/telephony.js';

/** A made-up person needs a moment to reach the telephone. */
const REACH_MS = 3_000;

/**
 * Carries simulated calls: whoever is rung outside or called back answers, refuses when the number ends in 9, is not there when it ends
 * in 0. Who is to be connected is, at once; what only ends something, or leaves the caller waiting, has nothing to report.
 */
@Injectable()
export class SimulatedTelephony extends Telephony {
  constructor(
    private readonly hear: HearLine,
    private readonly simulated: HearSimulated,
    @Optional() private readonly reachMs = REACH_MS,
  ) {
    super();
  }

  carries(origin: CallOrigin): boolean {
    return origin === 'simulated';
  }

  carry(command: LineCommand): Promise<void> {
    if (command.act === 'connect') return this.simulated.connected(command);
    if (command.act === 'ring') return this.ring(command);
    return command.act === 'dial' ? this.dial(command) : Promise.resolve();
  }

  private async ring({ operatorId, lineId, phone }: LineCommand): Promise<void> {
    if (lineId === null || phone === null || phone.endsWith('0')) return;
    await wait(this.reachMs);
    const news = phone.endsWith('9') ? 'refuse' : 'answer';
    await this.hear.execute(systemActor('simulated-telephony'), operatorId, lineId, news);
  }

  private async dial(command: LineCommand): Promise<void> {
    await wait(this.reachMs);
    const last = command.phone?.at(-1);
    await this.simulated.dialled(
      command,
      last === '0' ? 'line_unanswered' : last === '9' ? 'line_refused' : 'line_answered',
    );
  }
}

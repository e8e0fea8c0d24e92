import { systemActor } from '@madoguchi/platform/access';
import { Injectable } from '@nestjs/common';
import { setTimeout as wait } from 'node:timers/promises';
import type { CallOrigin } from '../domain/usage-rules.js';
import { HearLine } from '../application/hear-line.js';
import { type LineCommand, Telephony } from '../application/telephony.js';

/** A made-up person needs a moment to reach the telephone. */
const REACH_MS = 3_000;

/** Carries simulated calls: whoever is rung outside answers, refuses when the number ends in 9, is not there when it ends in 0. */
@Injectable()
export class SimulatedTelephony extends Telephony {
  constructor(private readonly hear: HearLine) {
    super();
  }

  carries(origin: CallOrigin): boolean {
    return origin === 'simulated';
  }

  async carry({ act, operatorId, lineId, phone }: LineCommand): Promise<void> {
    if (act !== 'ring' || lineId === null || phone === null || phone.endsWith('0')) return;
    await wait(REACH_MS);
    await this.hear.execute(
      systemActor('simulated-telephony'),
      operatorId,
      lineId,
      phone.endsWith('9') ? 'refuse' : 'answer',
    );
  }
}

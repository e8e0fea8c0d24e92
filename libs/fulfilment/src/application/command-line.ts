import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { type LineCommand, Telephony } from './telephony.js';
import type { CallLineView, InteractionView } from './views.js';

type Told = Pick<InteractionView, 'operatorId' | 'providerCallId' | 'origin'>;

/** Tells the telephony, with the commit and at least once, what becomes of a line. */
@Injectable()
export class CommandLine {
  constructor(private readonly telephony: Telephony) {}

  async send(
    tx: Tx,
    call: Told,
    act: LineCommand['act'],
    line?: Partial<CallLineView> & { id: string },
  ): Promise<void> {
    if (!this.telephony.carries(call.origin)) return;
    const command: LineCommand = {
      id: randomUUID(),
      operatorId: call.operatorId,
      providerCallId: call.providerCallId,
      act,
      lineId: line?.id ?? null,
      personId: line?.personId ?? null,
      phone: line?.targetPhone ?? null,
    };
    await tx.enqueue('carry-line', command, { maxAttempts: 5 });
  }
}

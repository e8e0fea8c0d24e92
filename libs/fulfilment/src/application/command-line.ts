import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { type CallOrigin, callOrigins } from '../domain/usage-rules.js';
import { COMMAND_ATTEMPTS } from '../store/call.store.js';
import { type LineCommand, Telephony } from './telephony.js';
import type { InteractionView } from './views.js';

export type Told = Pick<InteractionView, 'operatorId' | 'providerCallId' | 'origin'>;

/** A contact that is called, as a telephony knows it: under the name that its call has among the desk's afterwards. */
export const contactCall = (operatorId: string, outboundCallId: string): Told => ({
  operatorId,
  providerCallId: `outbound-${outboundCallId}`,
  origin: 'telephony',
});

/** Where a line leads: a line with an id of its own, an agent, a telephone. */
export interface LeadsTo {
  readonly id?: string;
  readonly personId?: string | null;
  readonly targetPhone?: string | null;
}

/** Tells the telephony, with the commit and at least once, what becomes of a line. */
@Injectable()
export class CommandLine {
  constructor(private readonly telephony: Telephony) {}

  /** Whose calls a telephony carries, for the one statement that answers a call and has to tell it by itself. */
  carried(): CallOrigin[] {
    return callOrigins.filter((origin) => this.telephony.carries(origin));
  }

  async send(tx: Tx, call: Told, act: LineCommand['act'], line?: LeadsTo): Promise<void> {
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
    await tx.enqueue('carry-line', command, { maxAttempts: COMMAND_ATTEMPTS });
  }
}

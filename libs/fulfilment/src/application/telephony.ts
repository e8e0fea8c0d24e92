import type { CallOrigin } from '../domain/usage-rules.js';

/** What each asks for, who sends it and what is expected back: docs/domain/fulfilment.md, "What a telephony is told". */
export const lineActs = [
  'connect',
  'hang_up',
  'move',
  'dial',
  'hold',
  'resume',
  'ring',
  'stop',
  'join',
  'listen',
  'whisper',
  'leave',
  'take_over',
] as const;

/** What a telephony is asked to do with the line of a call. The same `id` twice is the same command. */
export interface LineCommand {
  readonly id: string;
  readonly operatorId: string;
  readonly providerCallId: string;
  readonly act: (typeof lineActs)[number];
  /** The second line, call back or contact it is about; the same id comes back in the telephony's events. */
  readonly lineId: string | null;
  /** An agent, or a telephone number. */
  readonly personId: string | null;
  readonly phone: string | null;
}

/**
 * The way out to a telephony. An adapter for a provider says whose calls it carries and does as told; what happens then it reports
 * through `telephonyEvent`. What nobody carries (calls entered by hand, a telephony without remote control) the agents do themselves.
 */
export abstract class Telephony {
  abstract carries(origin: CallOrigin): boolean;
  abstract carry(command: LineCommand): Promise<void>;
}

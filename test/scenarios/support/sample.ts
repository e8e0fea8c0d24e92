import type { FilledSide } from './filled.js';

/** Who sends it, and arguments that would be accepted. */
export interface Sample {
  readonly as: keyof Actors;
  readonly args: (side: FilledSide) => Record<string, unknown>;
}

export interface Actors {
  owner: unknown;
  producer: unknown;
  manager: unknown;
  supervisor: unknown;
  agent: unknown;
  telephony: unknown;
  admin: unknown;
  visitor: unknown;
}

export const sample = (as: Sample['as'], args: Sample['args'] = () => ({})): Sample => ({ as, args });

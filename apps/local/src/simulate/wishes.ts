export interface Wishes {
  readonly agents: number;
  readonly callsPerHour: number;
  readonly minutes: number;
  /** How many times faster than usual callers and agents live. The product's clock runs as always. */
  readonly speed: number;
  readonly killApi: boolean;
  readonly seed: number;
  /** Mean seconds at speed 1. */
  readonly talk: number;
  readonly wrapUp: number;
  readonly patience: number;
  /** Only talk and record: no holds, transfers, pauses and calls back, as Erlang A imagines it. */
  readonly plain: boolean;
}

/**
 * Closed list of reasons a request is refused. Each has a translated message that says what to do
 * (`libs/platform/src/graphql/messages`); `NOT_FOUND` also stands for "not yours".
 */
export type RefusalCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_INPUT'
  | 'CONFLICT'
  | 'TOO_MANY_REQUESTS'
  | 'UNAVAILABLE';

/** One field that has to be mended. `path` is dotted from the mutation's input, e.g. `plans.0.baseMinor`. */
export interface FieldProblem {
  readonly path: string;
  /** Key of a translated message, e.g. `tooLong`. */
  readonly reason: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Thrown by use cases and mapped once, at the edge. `reason` picks a message more exact than the code's own. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly reason?: string,
    readonly details: { fields?: readonly FieldProblem[]; params?: Record<string, string | number> } = {},
  ) {
    super(reason ?? code);
    this.name = 'Refusal';
  }

  static notFound(): Refusal {
    return new Refusal('NOT_FOUND');
  }

  static field(path: string, reason: string, params?: Record<string, string | number>): Refusal {
    return new Refusal('BAD_INPUT', undefined, { fields: [{ path, reason, ...(params && { params }) }] });
  }
}

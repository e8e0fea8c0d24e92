interface Asking {
  readonly personId: string;
  readonly askedAt: string;
}

/** Whoever calls off and calls again is another call. */
const nameOf = ({ personId, askedAt }: Asking) => `${personId} ${askedAt}`;

export const namesOf = (asking: readonly Asking[]): ReadonlySet<string> => new Set(asking.map(nameOf));

/**
 * Whether somebody calls for a supervisor who did not when it was last looked. What stood there when the page was opened is shown and
 * not sounded, and nothing sounds into the ear of whoever talks with a caller.
 * @param before null until the first look
 */
export const isHeard = (
  before: ReadonlySet<string> | null,
  asking: readonly Asking[],
  isTalking: boolean,
): boolean => before !== null && !isTalking && asking.some((one) => !before.has(nameOf(one)));

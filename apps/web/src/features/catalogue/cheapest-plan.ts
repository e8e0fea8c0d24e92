/** The plan with the lowest monthly fee: what "from" means on a card. */
export const cheapestOf = <Plan extends { baseMinor: number }>(plans: readonly Plan[]): Plan | undefined =>
  [...plans].sort((one, other) => one.baseMinor - other.baseMinor)[0];

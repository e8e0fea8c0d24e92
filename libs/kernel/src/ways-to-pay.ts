/** How a contract is paid. All but the card are sent: the client pays by itself, until a day. */
export const waysToPay = ['card', 'transfer', 'konbini'] as const;
export type WayToPay = (typeof waysToPay)[number];

/** In their usual order, each once. */
export const tidyWays = (ways: readonly WayToPay[]): WayToPay[] =>
  waysToPay.filter((way) => ways.includes(way));

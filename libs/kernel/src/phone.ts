/** Full-width, hyphens, spaces and brackets are how people write numbers; stored are digits with an optional leading +. */
export const phoneDigits = (typed: string): string =>
  typed.normalize('NFKC').replace(/[\s()\-‐‑‒–—―−ー.・]/gu, '');

/** +81 3 … and +81 (0)3 … are 03 …: one number, however far away it was written. */
export const atHome = (digits: string): string => digits.replace(/^\+810?/, '0');

/** What a `datetime-local` field holds, on Japanese clocks: `YYYY-MM-DDTHH:MM`. */
export const japanField = (atMs: number): string => new Date(atMs + 9 * 3_600_000).toISOString().slice(0, 16);

/** The instant a person meant who typed Japanese time; null while nothing usable is typed. */
export const japanInstant = (typed: string): string | null => {
  const at = Date.parse(`${typed}:00+09:00`);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
};

import { tidySpans, type OpeningHours } from './opening-hours.js';

/** As people say it: a span that closes at or before its opening ends on the next day; midnight is `00:00`. */
export function joinNights(spans: readonly OpeningHours[]): OpeningHours[] {
  const tidied = tidySpans(spans);
  const morningAfter = ({ weekday, opensAt, closesAt }: OpeningHours) =>
    closesAt === '24:00' && opensAt > '00:00'
      ? tidied.find(
          (next) => next.weekday === (weekday % 7) + 1 && next.opensAt === '00:00' && next.closesAt < opensAt,
        )
      : undefined;
  const mornings = new Set(tidied.map(morningAfter));
  return tidied
    .filter((span) => !mornings.has(span))
    .map((span) => {
      const closesAt = morningAfter(span)?.closesAt ?? span.closesAt;
      return { ...span, closesAt: closesAt === '24:00' ? '00:00' : closesAt };
    });
}

/** The other way round: what is kept never passes midnight. */
export const splitNights = (spans: readonly OpeningHours[]): OpeningHours[] =>
  spans.flatMap(({ weekday, opensAt, closesAt }) =>
    closesAt > opensAt
      ? [{ weekday, opensAt, closesAt }]
      : [
          { weekday, opensAt, closesAt: '24:00' },
          ...(closesAt > '00:00' ? [{ weekday: (weekday % 7) + 1, opensAt: '00:00', closesAt }] : []),
        ],
  );

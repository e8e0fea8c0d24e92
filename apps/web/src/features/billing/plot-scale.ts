/** The drawing in its own units; text keeps a readable size because the drawing never grows beyond its column. */
export const plot = { width: 400, height: 220, left: 36, right: 12, top: 26, bottom: 28 } as const;

const dayMs = 86_400_000;
const dayNumber = (date: string) => Math.round(Date.parse(`${date}T00:00:00Z`) / dayMs);

export interface Scale {
  /** The end of a day; the first day begins at the left edge. */
  x: (date: string) => number;
  y: (units: number) => number;
  top: number;
}

/** Round numbers for the top of an axis, close above what it has to hold. */
export const niceTop = (most: number): number => {
  // Room above the highest line for its words.
  const wanted = Math.max(most * 1.08, 4);
  const power = 10 ** Math.floor(Math.log10(wanted));
  return [1, 1.5, 2, 3, 4, 5, 6, 8, 10].map((times) => times * power).find((top) => top >= wanted) ?? wanted;
};

export const scaleOf = (startsOn: string, endsOn: string, most: number): Scale => {
  const top = niceTop(most);
  const days = dayNumber(endsOn) - dayNumber(startsOn) + 1;
  const wide = plot.width - plot.left - plot.right;
  const high = plot.height - plot.top - plot.bottom;
  return {
    x: (date) => plot.left + ((dayNumber(date) - dayNumber(startsOn) + 1) / days) * wide,
    y: (units) => plot.top + (1 - units / top) * high,
    top,
  };
};

/** A staircase of what has been counted, from the left edge to `until`. */
export const stepsOf = (
  days: readonly { on: string; units: number }[],
  until: string,
  scale: Scale,
): string => {
  let units = 0;
  let path = `M ${plot.left} ${scale.y(0)}`;
  for (const { on, units: more } of days.filter((day) => day.on <= until)) {
    units += more;
    path += ` H ${scale.x(on)} V ${scale.y(units)}`;
  }
  return `${path} H ${scale.x(until)}`;
};

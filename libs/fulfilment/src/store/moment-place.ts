/** SQL of the place of a row in a list ordered by a moment. */
export const momentPlace = (moment: string, id: string): string =>
  `concat_ws('_', (extract(epoch FROM ${moment}) * 1000000)::bigint, ${id})`;

/** SQL of the moment that a place names; `param` is the number of the parameter with its microseconds. */
export const momentOfPlace = (param: number): string =>
  `timestamptz 'epoch' + $${param}::bigint * interval '1 microsecond'`;

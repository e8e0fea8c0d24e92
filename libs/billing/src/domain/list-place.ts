/** Where a row stands in a list that is read on from there, as one text: its moment and its id. */
export interface ListPlace {
  /** Since 1970, so that nothing is lost on the way. */
  readonly atMicros: string;
  readonly id: string;
}

const form = /^(\d{1,17})_([\w-]{1,80})$/;

/** Undefined for what is no place. */
export function placeFrom(text: string): ListPlace | undefined {
  const [, atMicros, id] = form.exec(text) ?? [];
  return atMicros && id ? { atMicros, id } : undefined;
}

/** Where a line stands in a list ordered by a moment, as one text: the moment and the line's id. */
export interface MomentPlace {
  /** Since 1970, so that nothing is lost on the way. */
  readonly micros: string;
  readonly id: string;
}

const form = /^(\d{1,17})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Undefined for what is no place. */
export function momentPlaceFrom(text: string): MomentPlace | undefined {
  const [, micros, id] = form.exec(text) ?? [];
  return micros && id ? { micros, id } : undefined;
}

/** Where a report stands in its client's inbox, as one text: urgent and open or not, when the call came, its id. */
export interface InboxPlace {
  readonly standsFirst: boolean;
  /** Since 1970, so that nothing is lost on the way. */
  readonly calledAtMicros: string;
  readonly id: string;
}

const form = /^([01])_(\d{1,17})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Undefined for what is no place. */
export function placeFrom(text: string): InboxPlace | undefined {
  const [, first, calledAtMicros, id] = form.exec(text) ?? [];
  return calledAtMicros && id ? { standsFirst: first === '1', calledAtMicros, id } : undefined;
}

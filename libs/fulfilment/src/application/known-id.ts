import { isId, Refusal } from '@madoguchi/kernel';

/** An id that cannot be one is answered like an id that does not exist. @throws Refusal NOT_FOUND */
export function knownId(id: string): string {
  if (!isId(id)) throw Refusal.notFound();
  return id;
}

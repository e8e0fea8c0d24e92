import { Refusal } from '@madoguchi/kernel';

const REASON_AT_MOST = 500;

/** The reason a person gives, without its edges. @throws Refusal BAD_INPUT required, tooLong */
export function reasonFrom(given: string): string {
  const reason = given.trim();
  if (reason === '') throw Refusal.field('reason', 'required');
  if (reason.length > REASON_AT_MOST) throw Refusal.field('reason', 'tooLong', { max: REASON_AT_MOST });
  return reason;
}

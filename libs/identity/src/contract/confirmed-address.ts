import { Refusal } from '@madoguchi/kernel';
import type { MemberView } from './views.js';

/** Who binds a company or writes to others in its name is reachable. @throws Refusal CONFLICT emailNotConfirmed */
export function requireConfirmedAddress(members: readonly MemberView[], personId: string): void {
  if (!members.some((member) => member.personId === personId && member.emailVerified))
    throw new Refusal('CONFLICT', 'emailNotConfirmed');
}

import { useSession } from '../identity/session';

/** Where the cases of whoever reads are, and what they may do there. */
export const useSide = () => {
  const { role } = useSession();
  const isOwner = role === 'OWNER';
  return {
    isOwner,
    isSupervisor: role === 'SUPERVISOR',
    works: role === 'AGENT' || role === 'SUPERVISOR',
    reports: isOwner || role === 'SUPERVISOR' || role === 'MANAGER',
    setsRules: isOwner || role === 'SUPERVISOR',
    base: isOwner ? '/owner/cases' : role === 'AGENT' ? '/desk/cases' : '/floor/cases',
  };
};

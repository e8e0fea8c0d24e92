import { diagnosisToken, isKeptId } from '../features/diagnosis/diagnosis-session';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { auth } from '../features/identity/auth';
import { actingCompany } from '../graphql/acting-company';
import type { Role } from '../graphql/generated/graphql';

/** Whoever may sit down at the desk. */
export const takesCalls = (role: Role | undefined): boolean => role === 'AGENT' || role === 'SUPERVISOR';

export const useSignOut = () => {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    await auth.signOut();
    actingCompany.clear();
    // What the company keeps is for those who are signed in.
    const checkUp = diagnosisToken.get();
    if (checkUp && isKeptId(checkUp)) diagnosisToken.clear();
    client.clear();
    await navigate('/');
  };
};

import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { actingCompany } from '../../graphql/acting-company';
import { type MembershipFieldsFragment, type Role, ViewerDocument } from '../../graphql/generated/graphql';
import { ask, keyOf, useAsk } from '../../graphql/hooks';

export interface Session {
  /** undefined while the first answer is on its way. */
  signedIn: boolean | undefined;
  person: { id: string; name: string; email: string; emailVerified: boolean } | undefined;
  memberships: readonly MembershipFieldsFragment[];
  acting: MembershipFieldsFragment | undefined;
  role: Role | undefined;
  problem: Error | null;
  retry: () => void;
}

/** Who is signed in and for which company they act. */
export const useSession = (): Session => {
  const query = useAsk(ViewerDocument, {}, { staleMs: 60_000 });
  const { data, error, refetch } = query;
  return useMemo(() => {
    const viewer = data?.viewer ?? undefined;
    const memberships = viewer?.memberships ?? [];
    const chosen = memberships.find(({ company }) => company.id === actingCompany.get());
    const acting = chosen ?? viewer?.acting ?? memberships[0];
    return {
      signedIn: data === undefined ? undefined : viewer !== undefined,
      person: viewer?.person,
      memberships,
      acting,
      role: acting?.role,
      problem: data === undefined ? error : null,
      retry: () => void refetch(),
    };
  }, [data, error, refetch]);
};

/** The first screen of each role. */
export const homeOf = (role: Role | undefined): string => {
  switch (role) {
    case 'PRODUCER':
      return '/studio';
    case 'AGENT':
      return '/desk';
    case 'SUPERVISOR':
    case 'MANAGER':
      return '/floor';
    case 'ADMIN':
      return '/admin';
    case 'OWNER':
      return '/owner';
    default:
      return '/company/new';
  }
};

/** Reads the session anew, for example after signing in; keeps the acting company valid. */
export const useRefreshSession = () => {
  const client = useQueryClient();
  return async (): Promise<Role | undefined> => {
    const { viewer } = await client.fetchQuery({
      queryKey: keyOf(ViewerDocument, {}),
      queryFn: () => ask(ViewerDocument, {}),
      staleTime: 0,
    });
    const memberships = viewer?.memberships ?? [];
    const chosen =
      memberships.find(({ company }) => company.id === actingCompany.get()) ??
      viewer?.acting ??
      memberships[0];
    if (chosen) actingCompany.set(chosen.company.id);
    else actingCompany.clear();
    return chosen?.role;
  };
};

/** Everything read so far belongs to another company, so it is dropped. */
export const useSwitchCompany = () => {
  const client = useQueryClient();
  const refresh = useRefreshSession();
  return async (companyId: string): Promise<Role | undefined> => {
    actingCompany.set(companyId);
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'Viewer' });
    return refresh();
  };
};

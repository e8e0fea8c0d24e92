import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { ViewerDocument } from '../../graphql/generated/graphql';
import { keyOf } from '../../graphql/hooks';
import { useNext } from './next-address';
import { homeOf, useRefreshSession } from './session';

/** After a session began: reads who it is, then goes where the person wanted or where the role starts. */
export const useEnter = () => {
  const client = useQueryClient();
  const navigate = useNavigate();
  const refresh = useRefreshSession();
  const { next, carry } = useNext();
  return async () => {
    client.removeQueries({
      predicate: ({ queryKey }) => queryKey[0] !== keyOf(ViewerDocument)[0] && queryKey[0] !== 'Diagnosis',
    });
    const role = await refresh();
    const wantsInvitation = next?.startsWith('/invitation?');
    if (!role && !wantsInvitation) return navigate(carry('/company/new'), { replace: true });
    // A file is the server's, not a page of this app.
    if (next?.startsWith('/files/')) return window.location.replace(next);
    return navigate(next ?? homeOf(role), { replace: true });
  };
};

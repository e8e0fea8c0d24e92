import { Navigate, Outlet, useLocation } from 'react-router';
import type { Role } from '../graphql/generated/graphql';
import { homeOf, useSession } from '../features/identity/session';
import { Loading, Problem } from '../ui/states';

/** Pages for signed-in people of certain roles. The API refuses anyone else; this only leads them to the right place. */
export const Guarded = ({ roles }: { roles: readonly Role[] }) => {
  const session = useSession();
  const { pathname, search } = useLocation();
  if (session.problem) return <Problem error={session.problem} onRetry={session.retry} />;
  if (session.signedIn === undefined) return <Loading />;
  const next = encodeURIComponent(pathname + search);
  if (!session.signedIn) return <Navigate to={`/sign-in?next=${next}`} replace />;
  if (!session.role) return <Navigate to={`/company/new?next=${next}`} replace />;
  if (!roles.includes(session.role)) return <Navigate to={homeOf(session.role)} replace />;
  return <Outlet />;
};

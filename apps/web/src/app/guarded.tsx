import { lazy, Suspense } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { homeOf } from '../features/identity/session';
import type { Role } from '../graphql/generated/graphql';
import { loadMessages } from '../i18n/index';
import { Loading, Problem } from '../ui/states';
import { useKeptSession } from './kept-session';

const SignInAgain = lazy(async () => {
  const [module] = await Promise.all([import('./sign-in-again'), loadMessages('account')]);
  return module;
});

/** Pages for signed-in people of certain roles. The API refuses anyone else; this only leads them to the right place. */
export const Guarded = ({ roles }: { roles: readonly Role[] }) => {
  const session = useKeptSession();
  const { pathname, search } = useLocation();
  if (session.problem) return <Problem error={session.problem} onRetry={session.retry} />;
  if (session.signedIn === undefined) return <Loading />;
  const next = encodeURIComponent(pathname + search);
  const signIn = `/sign-in?next=${next}`;
  if (!session.signedIn || !session.person) return <Navigate to={signIn} replace />;
  if (!session.role) return <Navigate to={`/company/new?next=${next}`} replace />;
  if (!roles.includes(session.role)) return <Navigate to={homeOf(session.role)} replace />;
  return (
    <>
      <Outlet />
      {session.lost && (
        <Suspense>
          <SignInAgain email={session.person.email} elsewhere={signIn} />
        </Suspense>
      )}
    </>
  );
};

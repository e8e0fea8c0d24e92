import { Navigate } from 'react-router';
import { Loading, Problem } from '../../ui/states';
import { homeOf, useSession } from './session';

/** Where a sign-in link ends: on to the first screen of the role. */
const EnteredPage = () => {
  const session = useSession();
  if (session.problem) return <Problem error={session.problem} onRetry={session.retry} />;
  if (session.signedIn === undefined) return <Loading />;
  return <Navigate to={session.signedIn ? homeOf(session.role) : '/sign-in'} replace />;
};

export default EnteredPage;

import { Navigate } from 'react-router';
import { Loading, Problem } from '../../ui/states';
import { homeOf, useSession } from './session';

const payouts = { PRODUCER: '/studio/payouts', MANAGER: '/floor/payouts', ADMIN: '/admin/payouts' } as const;

/** Mails about payouts know no roles; this leads each role to its own page. */
const PayoutsAddress = () => {
  const { signedIn, role, problem, retry } = useSession();
  if (problem) return <Problem error={problem} onRetry={retry} />;
  if (signedIn === undefined) return <Loading />;
  if (!signedIn) return <Navigate to="/sign-in?next=/payouts" replace />;
  return <Navigate to={(role && payouts[role as keyof typeof payouts]) ?? homeOf(role)} replace />;
};

export default PayoutsAddress;

import { Navigate } from 'react-router';
import { RequestFailed } from '../../graphql/client';
import { Loading, Problem } from '../../ui/states';
import { addressOf, diagnosisToken, useDiagnosis } from './diagnosis-session';

/** Goes to where the check-up on this device was left. */
const ResumePage = () => {
  const { token, query, diagnosis } = useDiagnosis();
  if (token === null) return <Navigate to="/diagnosis" replace />;
  if (diagnosis) return <Navigate to={addressOf(diagnosis)} replace />;
  if (!query.isError) return <Loading />;
  // Kept only for a while on the server: a check-up that is gone starts anew.
  if (query.error instanceof RequestFailed && query.error.code === 'NOT_FOUND') {
    diagnosisToken.clear();
    return <Navigate to="/diagnosis" replace />;
  }
  return <Problem error={query.error} onRetry={() => void query.refetch()} />;
};

export default ResumePage;

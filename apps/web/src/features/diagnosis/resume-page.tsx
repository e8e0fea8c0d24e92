import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router';
import { RequestFailed } from '../../graphql/client';
import { PrimaryButton, SecondaryButton } from '../../ui/buttons';
import { Page } from '../../ui/page';
import { Loading, Problem } from '../../ui/states';
import { addressOf, diagnosisToken, isKeptId, useDiagnosis } from './diagnosis-session';

/** Goes to where the check-up on this device was left. */
const OwnCheckUp = () => {
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

/** A link brought a check-up from another device; the one that is here is not given up unasked. */
const ResumePage = () => {
  const { t } = useTranslation('diagnosis');
  const brought = useLocation().hash.slice(1);
  const here = diagnosisToken.get();
  // One that the company keeps is found again in its list.
  const [takes, setTakes] = useState(
    here === null || here === brought || isKeptId(here) || isKeptId(brought),
  );
  if (brought === '') return <OwnCheckUp />;
  if (takes) {
    diagnosisToken.set(brought);
    // The secret leaves the address bar and the history at once.
    return <Navigate to="/diagnosis/resume" replace />;
  }
  return (
    <Page title={t('device.twoTitle')}>
      <p>{t('device.two')}</p>
      <PrimaryButton onClick={() => setTakes(true)}>{t('device.take')}</PrimaryButton>
      <SecondaryButton to="/diagnosis/resume">{t('device.keep')}</SecondaryButton>
    </Page>
  );
};

export default ResumePage;

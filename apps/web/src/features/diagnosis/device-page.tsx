import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { Card } from '../../ui/card';
import { Page } from '../../ui/page';
import { CopyAddress } from './copy-address';
import { diagnosisToken, isKeptId, resumeAddress } from './diagnosis-session';

/** The address that goes on with this check-up on another device. It is the owner's own key, not a link to show. */
const DevicePage = () => {
  const { t } = useTranslation('diagnosis');
  const token = diagnosisToken.get();
  if (token === null || isKeptId(token)) return <Navigate to="/diagnosis" replace />;
  return (
    <Page title={t('device.title')} back={true}>
      <p>{t('device.lead')}</p>
      <Card tone="brand">
        <CopyAddress address={resumeAddress(token)} />
      </Card>
      <p>{t('device.warning')}</p>
    </Page>
  );
};

export default DevicePage;

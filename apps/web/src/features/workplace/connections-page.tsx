import { useTranslation } from 'react-i18next';
import { Page, Section } from '../../ui/page';
import { useSession } from '../identity/session';
import { ApiKeys } from './api-keys';
import { DeliveryLog } from './delivery-log';
import { TelephonyConnection } from './telephony-connection';
import { Webhooks } from './webhooks';

/** How programs of a company are told of its calls, and how they read them. */
const ConnectionsPage = () => {
  const { t } = useTranslation(['connect', 'workplace']);
  const { role } = useSession();
  return (
    <Page title={t('title')} width={role === 'OWNER' ? 'column' : 'wide'}>
      <p>{t('lead')}</p>
      <Section title={t('hooks.title')} full>
        <Webhooks />
      </Section>
      <Section title={t('log.title')} full>
        <DeliveryLog />
      </Section>
      <Section title={t('workplace:keys.title')} full>
        <ApiKeys />
      </Section>
      {role === 'MANAGER' && (
        <Section title={t('telephony.title')} full>
          <TelephonyConnection />
        </Section>
      )}
    </Page>
  );
};

export default ConnectionsPage;

import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { CampaignDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { Page } from '../../ui/page';
import { SlotCalendar } from './slot-calendar';

/** The moments at which the client can meet people. */
const SlotsPage = () => {
  const { t } = useTranslation('campaigns');
  const { id = '' } = useParams();
  const query = useAsk(CampaignDocument, { id });
  return (
    <Answered whole query={query}>
      {({ campaign }) => (
        <Page title={t('slots')} lead={campaign.deskName} back={`/owner/campaigns/${id}`}>
          <SlotCalendar deskId={campaign.deskId} />
        </Page>
      )}
    </Answered>
  );
};

export default SlotsPage;

import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { CampaignCallsDocument, CampaignDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { Page } from '../../ui/page';
import { OutboundList, useSearch } from './outbound-list';

/** The newest records of a campaign, for those who supervise it. */
const CampaignCallsPage = () => {
  const { t } = useTranslation('recorded');
  const { id = '' } = useParams();
  const { search, field } = useSearch();
  const campaign = useAsk(CampaignDocument, { id });
  const query = useAsk(CampaignCallsDocument, { campaignId: id, search }, { keepPrevious: true, staleMs: 0 });
  return (
    <Page
      title={t('outbound.ofCampaign')}
      lead={campaign.data?.campaign.name}
      back={`/floor/campaigns/${id}`}
    >
      {field}
      <OutboundList
        query={query}
        callsOf={({ campaignCalls }) => campaignCalls}
        label={t('outbound.ofCampaign')}
        none={t(search ? 'notFound' : 'outbound.noneOfCampaign')}
      />
    </Page>
  );
};

export default CampaignCallsPage;

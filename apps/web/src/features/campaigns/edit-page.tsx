import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import {
  CampaignDocument,
  type CampaignFieldsFragment,
  CampaignsDocument,
  UpdateCampaignDocument,
} from '../../graphql/generated/graphql';
import { useAsk, useTell } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { Page } from '../../ui/page';
import { CampaignForm } from './campaign-form';

const inputOf = (campaign: CampaignFieldsFragment) => ({
  name: campaign.name,
  kind: campaign.kind,
  purpose: campaign.purpose,
  offer: campaign.offer,
  audience: campaign.audience,
  script: campaign.script,
  startsOn: campaign.startsOn,
  endsOn: campaign.endsOn,
  weekdays: campaign.weekdays,
  callsFrom: campaign.callsFrom,
  callsUntil: campaign.callsUntil,
  callsOnHolidays: campaign.callsOnHolidays,
  attemptsMax: campaign.attemptsMax,
  attemptsPerDay: campaign.attemptsPerDay,
  recycleHours: campaign.recycleHours,
});

const EditCampaign = ({ campaign }: { campaign: CampaignFieldsFragment }) => {
  const { t } = useTranslation('campaigns');
  const navigate = useNavigate();
  const update = useTell(UpdateCampaignDocument, [CampaignDocument, CampaignsDocument]);
  const home = `/owner/campaigns/${campaign.id}`;
  return (
    <Page title={t('edit')} lead={campaign.name} back={home}>
      <CampaignForm
        initial={inputOf(campaign)}
        kindIsFixed={campaign.state !== 'DRAFT'}
        isSaving={update.isPending}
        error={update.error}
        save={(input, showRefusal) =>
          update.mutate(
            { campaignId: campaign.id, input },
            { onSuccess: () => void navigate(home), onError: showRefusal },
          )
        }
      />
    </Page>
  );
};

const EditCampaignPage = () => {
  const { id = '' } = useParams();
  const query = useAsk(CampaignDocument, { id });
  return (
    <Answered whole query={query}>
      {({ campaign }) => <EditCampaign campaign={campaign} />}
    </Answered>
  );
};

export default EditCampaignPage;

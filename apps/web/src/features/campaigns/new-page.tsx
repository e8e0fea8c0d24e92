import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import {
  CampaignDesksDocument,
  type CampaignInput,
  CampaignsDocument,
  CreateCampaignDocument,
} from '../../graphql/generated/graphql';
import { useAsk, useTell } from '../../graphql/hooks';
import { useProductDays } from '../../graphql/product-time';
import { Answered } from '../../ui/answered';
import { Page } from '../../ui/page';
import { CampaignForm } from './campaign-form';

/** Business hours of a usual week; the law's limits are wider. */
const usual = (today: string): CampaignInput => ({
  name: '',
  kind: 'SOLICITATION',
  purpose: '',
  offer: '',
  audience: 'BUSINESS',
  script: '',
  startsOn: today,
  endsOn: '',
  weekdays: [1, 2, 3, 4, 5],
  callsFrom: '09:00',
  callsUntil: '18:00',
  callsOnHolidays: false,
  attemptsMax: 5,
  attemptsPerDay: 2,
  recycleHours: 3,
});

interface NewCampaignProps {
  desks: readonly { id: string; name: string }[];
  today: string;
}

const NewCampaign = ({ desks, today }: NewCampaignProps) => {
  const { t } = useTranslation('campaigns');
  const navigate = useNavigate();
  const [deskId, setDeskId] = useState(desks[0]?.id ?? '');
  const create = useTell(CreateCampaignDocument, [CampaignsDocument]);
  return (
    <>
      {desks.length > 1 && (
        <NativeSelect
          label={t('desk')}
          value={deskId}
          onChange={({ currentTarget }) => setDeskId(currentTarget.value)}
          data={desks.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <CampaignForm
        initial={usual(today)}
        isSaving={create.isPending}
        error={create.error}
        save={(input, showRefusal) =>
          create.mutate(
            { deskId, input },
            {
              onSuccess: ({ createCampaign: { id } }) => void navigate(`/owner/campaigns/${id}`),
              onError: showRefusal,
            },
          )
        }
      />
    </>
  );
};

const NewCampaignPage = () => {
  const { t } = useTranslation('campaigns');
  const query = useAsk(CampaignDesksDocument, {});
  const days = useProductDays();
  return (
    <Page title={t('create')} back="/owner/campaigns">
      <Answered query={query}>
        {({ desks }) =>
          days && <NewCampaign desks={desks.filter(({ callsPeople }) => callsPeople)} today={days.today} />
        }
      </Answered>
    </Page>
  );
};

export default NewCampaignPage;

import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CampaignsDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { PrimaryButton } from '../../ui/buttons';
import { Card } from '../../ui/card';
import { Stacked } from '../../ui/lists';
import { Page } from '../../ui/page';
import { Empty } from '../../ui/states';
import { useSession } from '../identity/session';
import { CampaignStateLabel } from './campaign-state';

/** Owner and supervisor see the same campaigns, each within their own frame. */
const CampaignListPage = () => {
  const { t } = useTranslation('campaigns');
  const isOwner = useSession().role === 'OWNER';
  const query = useAsk(CampaignsDocument, {});
  const create = isOwner && <PrimaryButton to="/owner/campaigns/new">{t('create')}</PrimaryButton>;
  return (
    <Page title={t('list')}>
      <Answered query={query}>
        {({ campaigns }) =>
          campaigns.length === 0 ? (
            <Empty action={create}>{t(isOwner ? 'none' : 'noneFloor')}</Empty>
          ) : (
            <>
              <Stacked>
                {campaigns.map(({ id, name, state, deskName, contacts, waiting, callsToday }) => (
                  <Card key={id}>
                    <div>
                      <CampaignStateLabel state={state} />
                    </div>
                    <Link to={`/${isOwner ? 'owner' : 'floor'}/campaigns/${id}`} data-tall>
                      {name}
                    </Link>
                    <p>{deskName}</p>
                    <p>
                      {t('progress', { contacts, waiting })}
                      <br />
                      {t('today', { count: callsToday })}
                    </p>
                  </Card>
                ))}
              </Stacked>
              {create}
            </>
          )
        }
      </Answered>
      {isOwner && (
        <Link to="/owner/do-not-call" data-tall>
          {t('doNotCall')}
        </Link>
      )}
    </Page>
  );
};

export default CampaignListPage;

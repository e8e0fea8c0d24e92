import { useTranslation } from 'react-i18next';
import { Link, Navigate } from 'react-router';
import { DesksDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { PrimaryButton } from '../../ui/buttons';
import { Card } from '../../ui/card';
import { Stacked } from '../../ui/lists';
import { Page } from '../../ui/page';
import { Empty } from '../../ui/states';
import { DeskState } from './desk-state';

const DeskListPage = () => {
  const { t } = useTranslation('desk');
  const query = useAsk(DesksDocument, {});
  const only = query.data?.desks.length === 1 ? query.data.desks[0] : undefined;
  if (only) return <Navigate to={`/owner/desks/${only.id}`} replace />;
  return (
    <Page title={t('list')}>
      <Answered query={query}>
        {({ desks }) =>
          desks.length === 0 ? (
            <Empty action={<PrimaryButton to="/owner/contracts">{t('toContracts')}</PrimaryButton>}>
              {t('none')}
            </Empty>
          ) : (
            <Stacked>
              {desks.map((desk) => (
                <Card key={desk.id}>
                  <DeskState desk={desk} />
                  <Link to={`/owner/desks/${desk.id}`} data-tall>
                    {desk.name}
                  </Link>
                </Card>
              ))}
            </Stacked>
          )
        }
      </Answered>
    </Page>
  );
};

export default DeskListPage;

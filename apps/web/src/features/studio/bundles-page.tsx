import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MyBundlesDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { Yen } from '../../ui/money';
import { Page, Section } from '../../ui/page';
import { usePrefectureList } from '../../ui/prefectures';
import { StateLabel } from '../../ui/state-label';
import { Empty } from '../../ui/states';
import { cheapestOf } from '../catalogue/cheapest-plan';
import { ActButton } from '../workplace/pieces/act-button';
import { DataTable } from '../workplace/pieces/data-table';
import { Introduction } from './introduction';
import { versionTones } from './version-states';

/** The producer's shelf: the newest version of every bundle and what it waits for. */
const BundlesPage = () => {
  const { t } = useTranslation('studio');
  const areas = usePrefectureList();
  const query = useAsk(MyBundlesDocument, {});
  const create = (
    <ActButton tone="primary" to="/studio/bundles/new">
      {t('list.create')}
    </ActButton>
  );
  return (
    <Page title={t('list.title')} width="wide">
      <Answered query={query}>
        {({ myBundles }) =>
          myBundles.length === 0 ? (
            <Empty action={create}>{t('list.empty')}</Empty>
          ) : (
            <>
              <div>{create}</div>
              <DataTable
                caption={t('list.title')}
                rows={myBundles}
                rowKey={({ id }) => id}
                columns={[
                  {
                    key: 'name',
                    head: t('fields.name'),
                    cell: ({ bundleId, name }) => <Link to={`/studio/bundles/${bundleId}`}>{name}</Link>,
                  },
                  {
                    key: 'state',
                    head: t('list.state'),
                    cell: ({ status }) => (
                      <StateLabel tone={versionTones[status]}>{t(`states.${status}`)}</StateLabel>
                    ),
                  },
                  { key: 'number', head: t('list.version'), cell: ({ number }) => t('version', { number }) },
                  {
                    key: 'areas',
                    head: t('fields.prefectures'),
                    cell: ({ prefectures }) =>
                      prefectures.length > 3 && prefectures.length < 47
                        ? t('list.moreAreas', {
                            areas: areas(prefectures.slice(0, 3)),
                            count: prefectures.length - 3,
                          })
                        : areas(prefectures),
                  },
                  {
                    key: 'price',
                    head: t('list.price'),
                    numeric: true,
                    cell: ({ plans }) => {
                      const plan = cheapestOf(plans);
                      return plan ? <Yen amountMinor={plan.baseMinor} /> : '';
                    },
                  },
                ]}
              />
              <Section title={t('introduction.title')}>
                <Introduction current={myBundles[0]?.producer.introduction ?? ''} />
              </Section>
            </>
          )
        }
      </Answered>
    </Page>
  );
};

export default BundlesPage;

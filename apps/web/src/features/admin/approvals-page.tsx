import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { BundleApprovalsDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { DateText } from '../../ui/date-text';
import { Page } from '../../ui/page';
import { usePrefectureName } from '../../ui/prefectures';
import { Empty } from '../../ui/states';
import { DataTable } from '../workplace/pieces/data-table';

/** Bundles that wait for a decision, the oldest first. */
const ApprovalsPage = () => {
  const { t } = useTranslation(['admin', 'studio']);
  const nameOf = usePrefectureName();
  const { state } = useLocation() as { state: { decided?: 'approved' | 'rejected'; name?: string } | null };
  const query = useAsk(BundleApprovalsDocument, {});
  return (
    <Page title={t('approvals.title')} width="wide">
      <p role="status">{state?.decided && t(`approvals.${state.decided}`, { name: state.name ?? '' })}</p>
      <Answered query={query}>
        {({ bundleApprovals }) =>
          bundleApprovals.length === 0 ? (
            <Empty>{t('approvals.empty')}</Empty>
          ) : (
            <DataTable
              caption={t('approvals.title')}
              rows={[...bundleApprovals].sort((a, b) =>
                (a.version.submittedAt ?? '').localeCompare(b.version.submittedAt ?? ''),
              )}
              rowKey={({ version }) => version.id}
              columns={[
                {
                  key: 'name',
                  head: t('studio:fields.name'),
                  cell: ({ version }) => <Link to={`/admin/approvals/${version.id}`}>{version.name}</Link>,
                },
                {
                  key: 'producer',
                  head: t('approvals.producer'),
                  cell: ({ version: { producer } }) =>
                    producer.prefecture
                      ? t('studio:operatorIn', {
                          name: producer.name,
                          prefecture: nameOf(producer.prefecture),
                        })
                      : producer.name,
                },
                {
                  key: 'kind',
                  head: t('approvals.kind'),
                  cell: ({ version, previous }) =>
                    previous
                      ? t('approvals.replaces', { number: previous.number })
                      : t('approvals.first', { number: version.number }),
                },
                {
                  key: 'submittedAt',
                  head: t('approvals.submittedAt'),
                  cell: ({ version }) => version.submittedAt && <DateText instant={version.submittedAt} />,
                },
              ]}
            />
          )
        }
      </Answered>
    </Page>
  );
};

export default ApprovalsPage;

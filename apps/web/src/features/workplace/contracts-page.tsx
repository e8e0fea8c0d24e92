import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { ServedContractsDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { DateText } from '../../ui/date-text';
import { Yen } from '../../ui/money';
import { Page } from '../../ui/page';
import { StateLabel } from '../../ui/state-label';
import { Empty } from '../../ui/states';
import { contractTones } from '../contracting/quote-states';
import { DataTable } from './pieces/data-table';

/** Contracts in which the acting company has a part: as producer, operator or platform. */
const ContractsPage = () => {
  const { t } = useTranslation(['workplace', 'contract']);
  const { pathname } = useLocation();
  const query = useAsk(ServedContractsDocument, {});
  return (
    <Page title={t('contracts.title')} width="wide">
      <Answered query={query}>
        {({ contracts }) =>
          contracts.length === 0 ? (
            <Empty>{t('contracts.empty')}</Empty>
          ) : (
            <DataTable
              caption={t('contracts.title')}
              rows={contracts}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'client',
                  head: t('contracts.client'),
                  cell: ({ id, clientName }) => <Link to={`${pathname}/${id}`}>{clientName}</Link>,
                },
                { key: 'number', head: t('contracts.number'), cell: ({ number }) => number },
                {
                  key: 'state',
                  head: t('contracts.state'),
                  cell: ({ status }) => (
                    <StateLabel tone={contractTones[status]}>
                      {t(`contract:status.contract.${status}`)}
                    </StateLabel>
                  ),
                },
                {
                  key: 'bundle',
                  head: t('contracts.bundle'),
                  cell: ({ version, plan }) =>
                    t('contracts.bundleValue', { bundle: version.name, plan: plan.name }),
                },
                {
                  key: 'startsOn',
                  head: t('contracts.startsOn'),
                  cell: ({ startsOn }) => <DateText date={startsOn} />,
                },
                {
                  key: 'base',
                  head: t('contracts.base'),
                  numeric: true,
                  cell: ({ plan }) => <Yen amountMinor={plan.baseMinor} />,
                },
              ]}
            />
          )
        }
      </Answered>
    </Page>
  );
};

export default ContractsPage;

import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MoneyCockpitQuery } from '../../graphql/generated/graphql';
import { formatDate, formatMoment } from '../../i18n/format';
import { Yen } from '../../ui/money';
import { Clear } from '../../ui/states';
import { DataTable } from '../workplace/pieces/data-table';

type Cockpit = MoneyCockpitQuery['moneyCockpit'];

/** Payments that a bank holds or asks about, the nearest deadline first. */
export const ContestedPayments = ({ chargebacks }: Pick<Cockpit, 'chargebacks'>) => {
  const { t } = useTranslation('admin');
  if (chargebacks.length === 0) return <Clear>{t('contested.none')}</Clear>;
  return (
    <>
      <DataTable
        caption={t('contested.title')}
        rows={chargebacks}
        rowKey={({ id }) => id}
        columns={[
          { key: 'client', head: t('client'), cell: ({ clientName }) => clientName },
          { key: 'document', head: t('contested.document'), cell: ({ documentNumber }) => documentNumber },
          { key: 'state', head: t('contested.state'), cell: ({ state }) => t(`chargeback.states.${state}`) },
          {
            key: 'due',
            head: t('chargeback.dueAt'),
            cell: ({ answerable, evidenceDueAt }) =>
              answerable ? (
                <strong>{evidenceDueAt ? formatMoment(evidenceDueAt) : '—'}</strong>
              ) : (
                t('contested.given')
              ),
          },
          {
            key: 'amount',
            head: t('chargeback.amount'),
            numeric: true,
            cell: ({ amountMinor }) => <Yen amountMinor={amountMinor} />,
          },
        ]}
      />
      <p>
        <Link to="/admin/chargebacks">{t('contested.open')}</Link>
      </p>
    </>
  );
};

/** Objections of clients to single units: unanswered by their day, they are accepted. */
export const UnitObjections = ({ objections: { count, firstDueOn } }: Pick<Cockpit, 'objections'>) => {
  const { t } = useTranslation('admin');
  if (firstDueOn === null) return <Clear>{t('objectionsOpen.none')}</Clear>;
  return (
    <p>
      {t('objectionsOpen.waiting', { count, date: formatDate(firstDueOn) })}
      <br />
      <Link to="/admin/disputes">{t('objectionsOpen.open')}</Link>
    </p>
  );
};

import { useTranslation } from 'react-i18next';
import type { MoneyCockpitQuery } from '../../graphql/generated/graphql';
import { formatDate } from '../../i18n/format';
import { Yen } from '../../ui/money';
import { Clear } from '../../ui/states';
import { DataTable } from '../workplace/pieces/data-table';

/** What the platform has paid out of its own money, because the law lets no payee wait for the client. */
export const LentInvoices = ({ lent }: Pick<MoneyCockpitQuery['moneyCockpit'], 'lent'>) => {
  const { t } = useTranslation('admin');
  if (lent.length === 0) return <Clear>{t('lent.none')}</Clear>;
  return (
    <>
      <p>{t('lent.lead')}</p>
      <DataTable
        caption={t('lent.title')}
        rows={lent}
        rowKey={({ invoiceId }) => invoiceId}
        columns={[
          { key: 'client', head: t('client'), cell: ({ clientName }) => clientName },
          { key: 'number', head: t('invoices.number'), cell: ({ invoiceNumber }) => invoiceNumber },
          { key: 'paidOn', head: t('lent.paidOn'), cell: ({ paidOn }) => formatDate(paidOn) },
          {
            key: 'amount',
            head: t('lent.amount'),
            numeric: true,
            cell: ({ amountMinor }) => <Yen amountMinor={amountMinor} />,
          },
        ]}
        foot={
          <tr role="row">
            <th role="rowheader" scope="row" colSpan={3}>
              {t('trial.sum')}
            </th>
            <td role="cell" data-label={t('lent.amount')} data-numeric>
              <Yen amountMinor={lent.reduce((sum, { amountMinor }) => sum + amountMinor, 0)} />
            </td>
          </tr>
        }
      />
    </>
  );
};

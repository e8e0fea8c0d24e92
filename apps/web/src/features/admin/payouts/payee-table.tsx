import { useTranslation } from 'react-i18next';
import type { PayoutRunFieldsFragment } from '../../../graphql/generated/graphql';
import { formatYen } from '../../../i18n/format';
import { Yen } from '../../../ui/money';
import { StateLabel } from '../../../ui/state-label';
import { DataTable } from '../../workplace/pieces/data-table';

interface PayeeTableProps {
  caption: string;
  payees: PayoutRunFieldsFragment['payees'];
  totalMinor: number;
}

/** Who is paid how much. */
export const PayeeTable = ({ caption, payees, totalMinor }: PayeeTableProps) => {
  const { t } = useTranslation('admin');
  return (
    <DataTable
      caption={caption}
      rows={payees}
      rowKey={({ payeeKind, payeeName }) => `${payeeKind} ${payeeName}`}
      columns={[
        { key: 'payee', head: t('payouts.payee'), cell: ({ payeeName }) => payeeName },
        {
          key: 'kind',
          head: t('payouts.kind'),
          cell: ({ payeeKind }) => t(payeeKind === 'OPERATOR' ? 'payouts.operator' : 'payouts.producer'),
        },
        {
          key: 'account',
          head: t('payouts.account'),
          cell: ({ ready }) => (
            <StateLabel tone={ready ? 'done' : 'failed'}>
              {t(ready ? 'payouts.accountReady' : 'payouts.accountMissing')}
            </StateLabel>
          ),
        },
        {
          key: 'net',
          head: t('payouts.net'),
          numeric: true,
          cell: ({ netMinor }) => <Yen amountMinor={netMinor} />,
        },
        {
          key: 'tax',
          head: t('payouts.tax'),
          numeric: true,
          cell: ({ taxMinor }) => <Yen amountMinor={taxMinor} />,
        },
        {
          key: 'amount',
          head: t('payouts.amount'),
          numeric: true,
          cell: ({ amountMinor, advancedMinor }) => (
            <>
              <Yen amountMinor={amountMinor} />
              {advancedMinor > 0 && (
                <div>{t('payouts.advancedPart', { amount: formatYen(advancedMinor) })}</div>
              )}
            </>
          ),
        },
      ]}
      foot={
        <tr role="row">
          <th role="rowheader" scope="row" colSpan={5}>
            {t('trial.sum')}
          </th>
          <td role="cell" data-label={t('payouts.amount')} data-numeric>
            <Yen amountMinor={totalMinor} />
          </td>
        </tr>
      }
    />
  );
};

import { useTranslation } from 'react-i18next';
import type { InvoiceLineFieldsFragment } from '../../graphql/generated/graphql';
import { formatNumber, formatUnitPrice } from '../../i18n/format';
import { Yen } from '../../ui/money';
import { DataTable } from './pieces/data-table';

/** Lines of a document: what, how much of it, for how many yen before tax. */
export const MoneyLines = ({
  caption,
  lines,
}: {
  caption: string;
  lines: readonly InvoiceLineFieldsFragment[];
}) => {
  const { t } = useTranslation('workplace');
  const rows = lines.map((line, index) => ({ ...line, key: String(index) }));
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: 'description', head: t('lines.description'), cell: ({ description }) => description },
        {
          key: 'quantity',
          head: t('lines.quantity'),
          numeric: true,
          cell: ({ quantity }) => formatNumber(quantity, 2),
        },
        {
          key: 'unit',
          head: t('lines.unit'),
          numeric: true,
          cell: ({ unitMinor, unitPrice }) =>
            unitPrice != null ? (
              formatUnitPrice(unitPrice)
            ) : unitMinor == null ? (
              ''
            ) : (
              <Yen amountMinor={unitMinor} />
            ),
        },
        {
          key: 'amount',
          head: t('lines.amount'),
          numeric: true,
          cell: ({ amountMinor }) => <Yen amountMinor={amountMinor} />,
        },
      ]}
    />
  );
};

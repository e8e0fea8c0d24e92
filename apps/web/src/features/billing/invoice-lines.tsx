import { useTranslation } from 'react-i18next';
import type { InvoiceLineFieldsFragment } from '../../graphql/generated/graphql';
import { formatNumber } from '../../i18n/format';
import { Yen } from '../../ui/money';
import styles from './billing.module.css';

/** What was supplied, how much of it, for how many yen before tax. */
export const InvoiceLines = ({ lines }: { lines: readonly InvoiceLineFieldsFragment[] }) => {
  const { t } = useTranslation('bill');
  return (
    <table className={styles.lines}>
      <thead>
        <tr>
          <th scope="col">{t('line')}</th>
          <th scope="col">{t('quantity')}</th>
          <th scope="col">{t('amount')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ description, quantity, amountMinor }, index) => (
          <tr key={index}>
            <th scope="row">{description}</th>
            <td>{formatNumber(quantity, 2)}</td>
            <td>
              <Yen amountMinor={amountMinor} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

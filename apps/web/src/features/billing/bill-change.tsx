import { useTranslation } from 'react-i18next';
import { BillChangeDocument, type BillChangeQuery } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { formatMonth, formatYen } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import styles from './billing.module.css';

type Change = NonNullable<BillChangeQuery['billChange']>;

const Reasons = ({ change }: { change: Change }) => {
  const { t } = useTranslation('bill');
  const { previousMonth, previousMinor, totalMinor, expected, reasons } = change;
  const month = formatMonth(`${previousMonth}-01`);
  const difference = totalMinor - previousMinor;
  const signed = (amountMinor: number) =>
    amountMinor > 0 ? t('change.plus', { amount: formatYen(amountMinor) }) : formatYen(amountMinor);
  const direction = difference === 0 ? 'same' : difference > 0 ? 'more' : 'less';
  const sentence = `change.${direction}${expected ? 'Expected' : ''}` as const;
  return (
    <>
      <p>{t(sentence, { month, amount: formatYen(Math.abs(difference)) })}</p>
      <table className={styles.lines}>
        <tbody>
          <tr>
            <th scope="row">{t('change.from', { month })}</th>
            <td>{formatYen(previousMinor)}</td>
          </tr>
          {reasons.map(({ kind, amountMinor }) => (
            <tr key={kind}>
              <th scope="row">{t(`change.kind.${kind}`)}</th>
              <td>{signed(amountMinor)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">
              <strong>{t(expected ? 'change.toExpected' : 'change.to')}</strong>
            </th>
            <td>
              <strong>{formatYen(totalMinor)}</strong>
            </td>
          </tr>
        </tbody>
      </table>
    </>
  );
};

/** Why the month differs from the one before; the reasons add up to the yen. */
export const BillChange = ({ contractId, month }: { contractId: string; month: string }) => {
  const { t } = useTranslation('bill');
  const query = useAsk(BillChangeDocument, { contractId, month });
  return (
    <Answered query={query} lines={2}>
      {({ billChange }) => (billChange ? <Reasons change={billChange} /> : <p>{t('change.first')}</p>)}
    </Answered>
  );
};

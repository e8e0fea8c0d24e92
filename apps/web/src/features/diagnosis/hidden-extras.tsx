import { useTranslation } from 'react-i18next';
import { Yen } from '../../ui/money';
import styles from './comparison.module.css';

/**
 * What owners meet as an extra elsewhere, in rows although it costs nothing: each follows from the contract, which is the same for
 * every bundle (a test of the contract's text holds the sentences they rest on).
 */
const extras = ['number', 'transfer', 'reports', 'afterHours', 'outOfScope', 'log', 'freeCalls'] as const;

export const HiddenExtras = ({ columns }: { columns: number }) => {
  const { t } = useTranslation('diagnosis');
  return (
    <>
      <tr>
        <th scope="rowgroup" colSpan={columns + 1} className={styles.group}>
          {t('extras.title')}
          <small className={styles.note}>{t('extras.lead')}</small>
        </th>
      </tr>
      {extras.map((extra) => (
        <tr key={extra}>
          <th scope="row">{t(`extras.${extra}`)}</th>
          <td colSpan={columns} className={styles.forAll}>
            <Yen amountMinor={0} />
            <small className={styles.note}>{t(`extras.${extra}Why`)}</small>
          </td>
        </tr>
      ))}
    </>
  );
};

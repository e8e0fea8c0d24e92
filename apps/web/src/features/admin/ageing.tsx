import { useTranslation } from 'react-i18next';
import type { AgeBandFieldsFragment } from '../../graphql/generated/graphql';
import { Yen } from '../../ui/money';
import { Clear } from '../../ui/states';
import styles from './ageing.module.css';

/** What clients owe, by how late it is: a bar and its figures for each band. */
export const Ageing = ({ bands }: { bands: readonly AgeBandFieldsFragment[] }) => {
  const { t } = useTranslation('admin');
  const sum = bands.reduce((all, { openMinor }) => all + openMinor, 0);
  if (sum === 0) return <Clear>{t('receivables.allPaid')}</Clear>;
  const most = Math.max(...bands.map(({ openMinor }) => openMinor));
  return (
    <>
      <ul className={styles.bands} aria-label={t('receivables.ageing')}>
        {bands.map(({ band, bills, openMinor }) => (
          <li key={band}>
            <div className={styles.head}>
              <span>{t(`receivables.bands.${band}`)}</span>
              <span>
                {t('receivables.bills', { count: bills })} <Yen amountMinor={openMinor} />
              </span>
            </div>
            <span className={styles.track} data-late={band === 'TO_90' || band === 'OVER_90'} aria-hidden>
              <span style={{ width: `${(openMinor / most) * 100}%` }} />
            </span>
          </li>
        ))}
      </ul>
      <p className={styles.sum}>
        <span>{t('receivables.sum')}</span>
        <Yen amountMinor={sum} />
      </p>
    </>
  );
};

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CostRangeFieldsFragment } from '../../graphql/generated/graphql';
import { formatYen } from '../../i18n/format';
import styles from './range-bars.module.css';

export interface RangeBar {
  key: string;
  label: ReactNode;
  range: CostRangeFieldsFragment;
  tone?: 'trouble' | 'price' | 'hiring' | 'saving';
}

/** Amounts with their spans on one scale that begins at zero; the figures stand beside the bars. */
export const RangeBars = ({ bars, label }: { bars: readonly RangeBar[]; label: string }) => {
  const { t } = useTranslation(['diagnosis', 'common']);
  const most = bars.reduce((top, { range }) => Math.max(top, range.highMinor), 1);
  const part = (amount: number) => `${Math.min(100, (amount / most) * 100)}%`;
  return (
    <ul className={styles.bars} aria-label={label}>
      {bars.map(({ key, label: name, range, tone = 'trouble' }) => (
        <li key={key} className={styles.bar}>
          <span className={styles.head}>
            <span>{name}</span>
            <strong>
              {range.lowMinor === range.highMinor
                ? formatYen(range.lowMinor)
                : t('common:range', { from: formatYen(range.lowMinor), to: formatYen(range.highMinor) })}
            </strong>
          </span>
          <span className={styles.track} aria-hidden>
            <span
              className={styles.span}
              data-tone={tone}
              style={{ left: part(range.lowMinor), right: `calc(100% - ${part(range.highMinor)})` }}
            />
            <span className={styles.likely} style={{ left: part(range.likelyMinor) }} />
          </span>
          <small>{t('plot.likely', { amount: formatYen(range.likelyMinor) })}</small>
        </li>
      ))}
    </ul>
  );
};

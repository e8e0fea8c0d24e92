import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/format';
import styles from './studio.module.css';

interface ShareSplitProps {
  producerBps: number;
  operatorBps: number;
  platformBps: number;
}

/** Who receives how much of what the client pays before tax; drawn and written. */
export const ShareSplit = ({ producerBps, operatorBps, platformBps }: ShareSplitProps) => {
  const { t } = useTranslation('studio');
  const parts = [
    ['producer', producerBps],
    ['operator', operatorBps],
    ['platform', platformBps],
  ] as const;
  return (
    <div role="status">
      <div className={styles.split} aria-hidden>
        {parts.map(([part, bps]) => (
          <span key={part} data-part={part} style={{ flexGrow: bps, flexBasis: 0 }} />
        ))}
      </div>
      <dl className={styles.splitKey}>
        {parts.map(([part, bps]) => (
          <div key={part}>
            <dt>{t(`parties.${part}`)}</dt>
            <dd>{t('percent', { value: formatNumber(bps / 100, 2) })}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
};

import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './floor.module.css';

const STALE_S = 10;
const DEAD_S = 30;

/** How old the figures are: grey from 10 seconds, red from 30. */
export const DataAge = ({ answeredAtMs }: { answeredAtMs: number }) => {
  const { t } = useTranslation('floor');
  const seconds = Math.max(0, Math.round((Date.now() - answeredAtMs) / 1000));
  const age = seconds >= DEAD_S ? 'dead' : seconds >= STALE_S ? 'stale' : 'fresh';
  const Icon = age === 'dead' ? IconAlertTriangle : IconRefresh;
  return (
    <span className={styles.age} data-age={age}>
      <Icon size={16} aria-hidden />
      {t(`age.${age}`, { count: seconds })}
    </span>
  );
};

import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CaseCountsDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import styles from './cases.module.css';

const POLL_MS = 20_000;

/** Cases whose deadline comes near, on the live floor. */
export const CasesTile = () => {
  const { t } = useTranslation('cases');
  const { data } = useAsk(CaseCountsDocument, {}, { refetchEveryMs: POLL_MS });
  if (!data) return null;
  const { soon, missed } = data.caseCounts;
  const calm = soon + missed === 0;
  const Icon = calm ? IconCircleCheck : IconAlertTriangle;
  return (
    <ul className={styles.deadlines}>
      <li data-deadline={missed > 0 ? 'MISSED' : soon > 0 ? 'SOON' : 'MET'}>
        <Icon size={20} aria-hidden />
        <span>
          {calm && t('tile.calm')}
          {missed > 0 && t('tile.missed', { count: missed })} {soon > 0 && t('tile.soon', { count: soon })}
        </span>
        <Link to="/floor/cases?show=urgent">{t('tile.see')}</Link>
      </li>
    </ul>
  );
};

import { useTranslation } from 'react-i18next';
import type { DiagnosisFunnelQuery } from '../../graphql/generated/graphql';
import styles from './funnel.module.css';

type Weeks = DiagnosisFunnelQuery['diagnosisFunnel'];

const steps = ['started', 'concluded', 'consulted', 'quoted', 'signed'] as const;

const Bars = ({
  rows,
  of,
}: {
  rows: readonly { key: string; label: string; count: number }[];
  of: number;
}) => {
  const { t } = useTranslation('admin');
  return (
    <ul className={styles.steps}>
      {rows.map(({ key, label, count }) => (
        <li key={key} className={styles.step}>
          <span className={styles.stepHead}>
            <span>{label}</span>
            <strong>
              {t('funnel.ofAll', { count, percent: of > 0 ? Math.round((count / of) * 100) : 0 })}
            </strong>
          </span>
          <span className={styles.track} aria-hidden>
            <span style={{ width: `${of > 0 ? (count / of) * 100 : 0}%` }} />
          </span>
        </li>
      ))}
    </ul>
  );
};

/** Each step as a part of all that began, and the ways the check-ups ended. */
export const FunnelSteps = ({ weeks }: { weeks: Weeks }) => {
  const { t } = useTranslation('admin');
  const total = (count: (week: Weeks[number]) => number) => weeks.reduce((sum, week) => sum + count(week), 0);
  const started = total((week) => week.started);
  const concluded = total((week) => week.concluded);
  const ends = (weeks[0]?.ends ?? []).map(({ end }) => ({
    key: end,
    label: t(`funnel.ends.${end}`),
    count: total((week) => week.ends.find((one) => one.end === end)?.count ?? 0),
  }));
  return (
    <div className={styles.both}>
      <Bars
        of={started}
        rows={steps.map((key) => ({ key, label: t(`funnel.${key}`), count: total((week) => week[key]) }))}
      />
      <div>
        <h3 className={styles.sub}>{t('funnel.howEnded')}</h3>
        <Bars of={concluded} rows={ends} />
      </div>
    </div>
  );
};

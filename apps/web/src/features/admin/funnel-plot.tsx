import { useTranslation } from 'react-i18next';
import type { DiagnosisFunnelQuery } from '../../graphql/generated/graphql';
import { formatDate } from '../../i18n/format';
import styles from './funnel.module.css';

type Weeks = DiagnosisFunnelQuery['diagnosisFunnel'];
const series = ['started', 'concluded', 'signed'] as const;
const [width, height, bottom, top] = [640, 180, 24, 16];

/** Started, ended and signed, three bars a week; the table beneath says the same in figures. */
export const FunnelPlot = ({ weeks }: { weeks: Weeks }) => {
  const { t } = useTranslation('admin');
  const most = Math.max(1, ...weeks.map(({ started }) => started));
  const slot = width / weeks.length;
  const bar = slot / 4;
  const heightOf = (count: number) => (count / most) * (height - bottom - top);
  return (
    <figure className={styles.figure}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        className={styles.plot}
        role="img"
        aria-label={t('funnel.plot')}
      >
        <line x1={0} x2={width} y1={height - bottom} y2={height - bottom} className={styles.axis} />
        {weeks.map((week, index) => (
          <g key={week.weekStartsOn}>
            {series.map((key, place) => (
              <rect
                key={key}
                className={styles[key]}
                x={index * slot + (place + 0.5) * bar}
                width={bar - 2}
                y={height - bottom - heightOf(week[key])}
                height={heightOf(week[key])}
              />
            ))}
            {week.started > 0 && (
              <text
                x={index * slot + bar}
                y={height - bottom - heightOf(week.started) - 4}
                textAnchor="middle"
                className={styles.tick}
              >
                {week.started}
              </text>
            )}
            {index % 3 === 0 && (
              <text x={index * slot} y={height - 6} className={styles.tick}>
                {formatDate(week.weekStartsOn, false)}
              </text>
            )}
          </g>
        ))}
      </svg>
      <figcaption className={styles.legend}>
        {series.map((key) => (
          <span key={key}>
            <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden>
              <rect width="12" height="12" className={styles[key]} />
            </svg>
            {t(`funnel.${key}`)}
          </span>
        ))}
      </figcaption>
    </figure>
  );
};

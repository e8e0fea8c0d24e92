import { useTranslation } from 'react-i18next';
import type { UsageQuery } from '../../graphql/generated/graphql';
import { formatDate, formatNumber } from '../../i18n/format';
import styles from './billing.module.css';
import { plot, scaleOf, stepsOf } from './plot-scale';

type Usage = UsageQuery['usage'];

interface ForecastPlotProps {
  usage: Usage;
  today: string;
  /** Calls at which the owner's limit is reached; null without one. */
  capUnits?: number | null;
}

/** Calls so far, where they are heading, and the lines that matter: what the fee includes, and the owner's limit. */
export const ForecastPlot = ({ usage, today, capUnits = null }: ForecastPlotProps) => {
  const { t } = useTranslation('bill');
  const { days, includedUnits, forecastUnits: forecast, period } = usage;
  const isOver = today > period.endsOn;
  const until = isOver ? period.endsOn : today < period.startsOn ? period.startsOn : today;
  const soFar = usage.billableUnits;
  const most = Math.max(forecast.high, includedUnits, soFar, capUnits !== null && capUnits < 2 * Math.max(forecast.high, includedUnits) ? capUnits : 0); // prettier-ignore
  const scale = scaleOf(period.startsOn, period.endsOn, most);
  const [now, end] = [scale.x(until), scale.x(period.endsOn)];
  const level = (units: number, label: string, kind: 'included' | 'cap') =>
    units > 0 && units <= scale.top ? (
      <g className={styles[kind]}>
        <line x1={plot.left} x2={plot.width - plot.right} y1={scale.y(units)} y2={scale.y(units)} />
        <text x={plot.left + 4} y={scale.y(units) - 5}>
          {label}
        </text>
      </g>
    ) : null;
  const label = t(isOver ? 'plot.labelPast' : 'plot.label', {
    today: formatDate(until, false),
    soFar,
    included: includedUnits,
    ...forecast,
  });
  return (
    <figure className={styles.figure}>
      <svg viewBox={`0 0 ${plot.width} ${plot.height}`} role="img" aria-label={label} className={styles.plot}>
        <line
          className={styles.axis}
          x1={plot.left}
          x2={plot.width - plot.right}
          y1={scale.y(0)}
          y2={scale.y(0)}
        />
        <text x={plot.left - 6} y={scale.y(0) + 4} textAnchor="end">
          {formatNumber(0)}
        </text>
        <text x={plot.left - 6} y={scale.y(scale.top) + 4} textAnchor="end">
          {formatNumber(scale.top)}
        </text>
        <text x={plot.left} y={plot.height - 8}>
          {formatDate(period.startsOn, false)}
        </text>
        <text x={plot.width - plot.right} y={plot.height - 8} textAnchor="end">
          {formatDate(period.endsOn, false)}
        </text>
        {!isOver && (
          <>
            <path
              className={styles.fan}
              d={`M ${now} ${scale.y(soFar)} L ${end} ${scale.y(forecast.high)} V ${scale.y(forecast.low)} Z`}
            />
            <line
              className={styles.likely}
              x1={now}
              y1={scale.y(soFar)}
              x2={end}
              y2={scale.y(forecast.likely)}
            />
          </>
        )}
        {level(includedUnits, t('plot.included', { count: includedUnits }), 'included')}
        {capUnits !== null && level(capUnits, t('plot.cap', { count: capUnits }), 'cap')}
        <path className={styles.steps} d={stepsOf(days, until, scale)} />
        <circle className={styles.dot} cx={now} cy={scale.y(soFar)} r={4} />
      </svg>
      <figcaption className={styles.legend}>
        <span data-kind="soFar">{t(isOver ? 'plot.total' : 'plot.soFar', { count: soFar })}</span>
        {!isOver && <span data-kind="likely">{t('plot.likely', { count: forecast.likely })}</span>}
        {!isOver && forecast.low < forecast.high && <span data-kind="range">{t('plot.range')}</span>}
      </figcaption>
    </figure>
  );
};

import { useTranslation } from 'react-i18next';
import type { DiagnosisFieldsFragment } from '../../graphql/generated/graphql';
import { formatYen } from '../../i18n/format';
import { Card } from '../../ui/card';
import styles from './break-even.module.css';
import type { Volume } from './call-volume';

type Option = NonNullable<DiagnosisFieldsFragment['conclusion']>['options'][number];

interface BreakEvenProps {
  name: string;
  effect: NonNullable<Option['effect']>;
  billMinor: number;
  hiringMinor: number;
  volume: Volume | null;
  dearerThanHiringFrom: number | null;
}

const [width, height, left, bottom, top] = [320, 180, 4, 24, 12];

/** Bill, saving and hiring against calls a day: where the lines cross, the proposal begins to pay. */
export const BreakEven = ({
  name,
  effect,
  billMinor,
  hiringMinor,
  volume,
  dearerThanHiringFrom: from,
}: BreakEvenProps) => {
  const { t } = useTranslation(['diagnosis', 'common']);
  const callsPerDay = volume?.callsPerDay;
  const { curve, saved, paysFromCallsPerDay: pays, handedOver } = effect;
  const furthest = curve.at(-1)?.callsPerDay ?? 1;
  // The saving may run far above the bill; the picture is about where they meet.
  const highest =
    1.15 *
    Math.max(
      hiringMinor,
      ...curve.map(({ billMinor: bill, savedMinor }) => Math.max(bill, Math.min(savedMinor, 2 * bill))),
    );
  const x = (calls: number) => left + (calls / furthest) * (width - 2 * left);
  const y = (amount: number) =>
    height - bottom - (Math.min(amount, highest) / highest) * (height - bottom - top);
  const line = (amountAt: (point: (typeof curve)[number]) => number) =>
    curve.map((point) => `${x(point.callsPerDay)},${y(amountAt(point))}`).join(' ');
  const range = t('common:range', { from: formatYen(saved.lowMinor), to: formatYen(saved.highMinor) });
  return (
    <Card>
      <h3 className={styles.name}>{t('effect.title', { name })}</h3>
      <p>{t('effect.saved', { range, percent: Math.round(handedOver * 100) })}</p>
      <p>
        <strong>
          {pays === null
            ? t('effect.never')
            : callsPerDay !== undefined && callsPerDay >= pays
              ? t('effect.pays', { pays })
              : t('effect.paysLater', { pays })}
        </strong>{' '}
        {volume?.band
          ? t('effect.callsBand', { band: volume.band })
          : volume &&
            t(volume.told ? 'effect.callsNow' : 'effect.callsGuessed', { calls: volume.callsPerDay })}
      </p>
      <p>
        {t(billMinor < hiringMinor ? 'effect.cheaper' : 'effect.dearer', {
          // An estimate must not look exact.
          amount: formatYen(Math.round(Math.abs(hiringMinor - billMinor) / 1000) * 1000),
        })}{' '}
        {from !== null && t('effect.dearerFrom', { calls: from })}
      </p>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        className={styles.plot}
        role="img"
        aria-label={t('effect.plot', { name })}
      >
        <line x1={left} x2={width - left} y1={y(0)} y2={y(0)} className={styles.axis} />
        <polyline points={line(() => hiringMinor)} className={styles.hiring} />
        <polyline points={line(({ savedMinor }) => savedMinor)} className={styles.saved} />
        <polyline points={line(({ billMinor: bill }) => bill)} className={styles.bill} />
        {callsPerDay !== undefined && (
          <>
            <line x1={x(callsPerDay)} x2={x(callsPerDay)} y1={top} y2={y(0)} className={styles.today} />
            <text x={x(callsPerDay)} y={10} textAnchor="middle" className={styles.tick}>
              {t(volume?.told ? 'effect.today' : 'effect.guess')}
            </text>
          </>
        )}
        {[0, furthest / 2, furthest].map((calls, index) => (
          <text
            key={calls}
            x={x(calls)}
            y={height - 6}
            textAnchor={(['start', 'middle', 'end'] as const)[index]}
            className={styles.tick}
          >
            {t('effect.calls', { count: Math.round(calls) })}
          </text>
        ))}
      </svg>
      <ul className={styles.legend}>
        {(['bill', 'saved', 'hiring'] as const).map((what) => (
          <li key={what}>
            <svg viewBox="0 0 32 8" width="32" height="8" aria-hidden>
              <polyline points="0,4 32,4" className={styles[what]} />
            </svg>
            {t(`effect.legend.${what}`)}
          </li>
        ))}
      </ul>
    </Card>
  );
};

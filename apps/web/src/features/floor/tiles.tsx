import {
  IconAlertCircle,
  IconArrowDownRight,
  IconArrowRight,
  IconArrowUpRight,
  IconCircleCheck,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './floor.module.css';
import type { Trend } from './need';

export interface Tile {
  key: 'waiting' | 'longest' | 'serviceLevel' | 'ready' | 'needHelp';
  value: string;
  target: string;
  met: boolean | null;
  /** Against what it was before; null where there is nothing to compare with. */
  trend: Trend | null;
  trendWords: string;
  /** The value is a word, which is long where a number is short. */
  inWords?: boolean;
  /** A second, smaller figure. */
  beside?: string | undefined;
}

const arrows = { up: IconArrowUpRight, down: IconArrowDownRight, same: IconArrowRight } as const;

/** Five numbers that say what to do now, each with its target and direction. */
export const Tiles = ({ tiles }: { tiles: readonly Tile[] }) => {
  const { t } = useTranslation('floor');
  return (
    <dl className={styles.tiles}>
      {tiles.map(({ key, value, target, met, trend, trendWords, inWords, beside }) => {
        const Arrow = trend && arrows[trend];
        return (
          <div key={key} className={styles.tile} data-met={met === null ? undefined : met}>
            <dt>{t(`tiles.${key}`)}</dt>
            <dd className={styles.tileValue} data-words={inWords || undefined}>
              {value}
              {Arrow && <Arrow size={20} role="img" aria-label={trendWords} />}
            </dd>
            <dd className={styles.tileTarget}>
              {met === true && <IconCircleCheck size={16} aria-hidden />}
              {met === false && <IconAlertCircle size={16} aria-hidden />}
              <span>{t('tiles.target', { target })}</span>
              {met !== null && <strong>{met ? t('tiles.met') : t('tiles.missed')}</strong>}
            </dd>
            {beside && <dd className={styles.tileTarget}>{beside}</dd>}
          </div>
        );
      })}
    </dl>
  );
};

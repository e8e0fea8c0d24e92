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
  trend: Trend;
}

const arrows = { up: IconArrowUpRight, down: IconArrowDownRight, same: IconArrowRight } as const;

/** Five numbers that say what to do now, each with its target and direction. */
export const Tiles = ({ tiles }: { tiles: readonly Tile[] }) => {
  const { t } = useTranslation('floor');
  return (
    <dl className={styles.tiles}>
      {tiles.map(({ key, value, target, met, trend }) => {
        const Arrow = arrows[trend];
        return (
          <div key={key} className={styles.tile} data-met={met === null ? undefined : met}>
            <dt>{t(`tiles.${key}`)}</dt>
            <dd className={styles.tileValue}>
              {value}
              <Arrow size={20} role="img" aria-label={t(`trend.${trend}`)} />
            </dd>
            <dd className={styles.tileTarget}>
              {met === true && <IconCircleCheck size={16} aria-hidden />}
              {met === false && <IconAlertCircle size={16} aria-hidden />}
              <span>{t('tiles.target', { target })}</span>
              {met !== null && <strong>{met ? t('tiles.met') : t('tiles.missed')}</strong>}
            </dd>
          </div>
        );
      })}
    </dl>
  );
};

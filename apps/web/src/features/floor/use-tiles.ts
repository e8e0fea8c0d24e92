import { useTranslation } from 'react-i18next';
import type { LiveFloorQuery } from '../../graphql/generated/graphql';
import { formatNumber } from '../../i18n/format';
import { clockText } from '../workplace/pieces/server-clock';
import { commonPromise, lateCalls, levelsMet, needsOf, targets, trendOf } from './need';
import type { Tile } from './tiles';
import { useMinuteAgo } from './use-trend';

/** The five numbers of the floor, as page and wall show them. */
export const useTiles = (
  floor: LiveFloorQuery['liveFloor'],
  nowMs: number,
  answeredAtMs: number,
): readonly Tile[] => {
  const { t } = useTranslation('floor');
  const { totals, agents, desks } = floor;
  const needFor = needsOf(floor, nowMs);
  const ready = agents.filter(({ state, online }) => state === 'ready' && online).length;
  const needHelp = agents.filter((agent) => needFor(agent) !== null).length;
  const values = { waiting: totals.waiting, longest: totals.longestWaitSeconds, ready, needHelp };
  const before = useMinuteAgo(values, answeredAtMs);
  const sinceAMinute = (key: keyof typeof values) => {
    const trend = trendOf(before?.[key], values[key]);
    return { trend, trendWords: t(`trend.${trend}`) };
  };
  const seconds = commonPromise(desks, 'levelSeconds');
  return [
    {
      key: 'waiting',
      value: t('count', { count: values.waiting }),
      target: t('atMost', { value: t('count', { count: targets.waiting }) }),
      met: values.waiting <= targets.waiting,
      ...sinceAMinute('waiting'),
    },
    {
      key: 'longest',
      value: clockText(values.longest),
      target: seconds === undefined ? t('tiles.ownPromise') : t('atMost', { value: clockText(seconds) }),
      met: lateCalls(floor, nowMs).length === 0,
      ...sinceAMinute('longest'),
    },
    useLevelTile(floor),
    {
      key: 'ready',
      value: t('people', { count: ready }),
      target: t('atLeast', { value: t('people', { count: targets.ready }) }),
      met: ready >= targets.ready,
      ...sinceAMinute('ready'),
    },
    {
      key: 'needHelp',
      value: t('people', { count: needHelp }),
      target: t('tiles.nobody'),
      met: needHelp === 0,
      ...sinceAMinute('needHelp'),
    },
  ];
};

/** The last thirty minutes beside the thirty before, with the whole day small: a morning that went wrong does not hide that it is well now. */
const useLevelTile = ({ totals, desks }: LiveFloorQuery['liveFloor']): Tile => {
  const { t } = useTranslation('floor');
  const percent = (share: number) => t('percent', { value: formatNumber(share * 100) });
  const { recentServiceLevel: level, formerServiceLevel: former, serviceLevel: day } = totals;
  const promised = commonPromise(desks, 'levelPercent');
  const trend = level == null || former == null ? null : trendOf(former, level);
  return {
    key: 'serviceLevel',
    value: level == null ? t('noCallsYet') : percent(level),
    inWords: level == null,
    target: promised === undefined ? t('tiles.ownPromise') : t('atLeast', { value: percent(promised / 100) }),
    met: levelsMet(desks),
    trend,
    trendWords: trend && former != null ? t(`levelTrend.${trend}`, { former: percent(former) }) : '',
    beside: day == null ? undefined : t('tiles.wholeDay', { value: percent(day) }),
  };
};

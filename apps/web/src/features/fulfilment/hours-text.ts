import { useTranslation } from 'react-i18next';
import type { DeskFieldsFragment } from '../../graphql/generated/graphql';

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof weekdays)[number];

/** One line per run of days with the same hours, Monday first. */
export const useHoursText = () => {
  const { t } = useTranslation(['desk', 'common']);
  return (hours: DeskFieldsFragment['hours']): string[] => {
    const byDay = weekdays.map((day) =>
      hours
        .filter(({ weekday }) => weekday === day)
        .map(({ opensAt, closesAt }) => t('common:range', { from: opensAt, to: closesAt }))
        .join(t('common:listSeparator')),
    );
    const lines: string[] = [];
    for (let start = 0; start < 7;) {
      let end = start;
      while (end + 1 < 7 && byDay[end + 1] === byDay[start]) end += 1;
      const from = t(`weekdays.${weekdays[start]!}`);
      const days = end === start ? from : t('common:range', { from, to: t(`weekdays.${weekdays[end]!}`) });
      if (byDay[start]) lines.push(`${days} ${byDay[start]}`);
      start = end + 1;
    }
    return lines;
  };
};

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudioVersionFieldsFragment } from '../../graphql/generated/graphql';
import { formatNumber } from '../../i18n/format';
import { HoursWeek } from '../../ui/hours-week';
import { KeyValueList } from '../../ui/key-value-list';
import { Yen } from '../../ui/money';
import { Section } from '../../ui/page';
import { usePrefectureList } from '../../ui/prefectures';
import { PlanComparison } from './plan-comparison';
import styles from './studio.module.css';

type Version = StudioVersionFieldsFragment;

interface VersionSheetProps {
  version: Version;
  /** Marks what differs from this version. */
  against?: Version | null;
}

/** Everything a version promises, in the order a client reads it. */
export const VersionSheet = ({ version, against }: VersionSheetProps) => {
  const { t } = useTranslation(['studio', 'common']);
  const areas = usePrefectureList();
  const percent = (bps: number) => t('percent', { value: formatNumber(bps / 100, 2) });
  const rows: { label: string; read: (of: Version) => string; show?: (of: Version) => ReactNode }[] = [
    { label: t('fields.name'), read: ({ name }) => name },
    { label: t('fields.tagline'), read: ({ tagline }) => tagline },
    {
      label: t('fields.story'),
      read: ({ story }) => story,
      show: ({ story }) => <span className={styles.story}>{story}</span>,
    },
    {
      label: t('fields.functions'),
      read: ({ functions }) => functions.map(({ code }) => code).join(),
      show: ({ functions }) => functions.map(({ name }) => name).join(t('common:listSeparator')),
    },
    {
      label: t('fields.prefectures'),
      read: ({ prefectures }) => prefectures.join(),
      show: ({ prefectures }) => areas(prefectures),
    },
    {
      label: t('fields.hours'),
      read: ({ hours }) => JSON.stringify(hours),
      show: ({ hours }) => <HoursWeek hours={hours} />,
    },
    {
      label: t('fields.languages'),
      read: ({ languages }) => languages.join(),
      show: ({ languages }) =>
        languages
          .map((code) => t(`languages.${code as 'ja'}`, { defaultValue: code }))
          .join(t('common:listSeparator')),
    },
    {
      label: t('fields.capacity'),
      read: ({ capacityPerMonth }) => t('clients', { count: capacityPerMonth }),
    },
    { label: t('fields.operator'), read: ({ operatorName }) => operatorName ?? '' },
    {
      label: t('fields.shares'),
      read: ({ producerShareBps, operatorShareBps, platformShareBps }) =>
        t('sharesValue', {
          producer: percent(producerShareBps),
          operator: percent(operatorShareBps),
          platform: percent(platformShareBps),
        }),
    },
    {
      label: t('parts'),
      read: ({ partsTotalMinor }) => String(partsTotalMinor),
      show: ({ partsTotalMinor }) => <Yen amountMinor={partsTotalMinor} />,
    },
  ];
  return (
    <>
      <KeyValueList
        items={rows.map(({ label, read, show }) => ({
          label,
          value: (
            <>
              {against && read(against) !== read(version) && (
                <strong className={styles.changed}>{t('changed')}</strong>
              )}
              {(show ?? read)(version)}
            </>
          ),
        }))}
      />
      <Section title={t('plans.title')} full>
        <PlanComparison
          plans={version.plans}
          partsTotalMinor={version.partsTotalMinor}
          against={against?.plans}
        />
      </Section>
    </>
  );
};

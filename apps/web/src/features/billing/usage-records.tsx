import { NativeSelect } from '@mantine/core';
import { IconCheck, IconGift } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UsageQuery } from '../../graphql/generated/graphql';
import { formatMoment } from '../../i18n/format';
import { SecondaryButton } from '../../ui/buttons';
import { DateText } from '../../ui/date-text';
import styles from './billing.module.css';
import { UnitDispute } from './unit-dispute';

export type UsageRecord = UsageQuery['usage']['records'][number];

const pageSize = 20;
const isCharged = ({ billable, freedAt }: UsageRecord) => billable && !freedAt;

const filters = {
  all: () => true,
  charged: isCharged,
  free: (record: UsageRecord) => !isCharged(record),
  disputed: ({ dispute }: UsageRecord) => Boolean(dispute),
} as const;
type Filter = keyof typeof filters;

const RecordLine = ({ record, mayDispute }: { record: UsageRecord; mayDispute: boolean }) => {
  const { t } = useTranslation('bill');
  const { seconds } = record;
  const charged = isCharged(record);
  const Icon = charged ? IconCheck : IconGift;
  const what = t(record.kind === 'appointment' ? 'appointment' : 'call');
  return (
    <li className={styles.record} data-free={!charged || undefined}>
      <Icon size={20} aria-hidden />
      <div>
        <DateText instant={record.at} /> {what}
        {typeof seconds === 'number' && (
          <small> {t('seconds', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 })}</small>
        )}
        <div>
          <strong>{t(charged ? 'billable' : record.freedAt ? 'freed' : 'free')}</strong> {record.ruleLabel}
        </div>
        {(record.dispute || (charged && mayDispute)) && (
          <UnitDispute
            usageId={record.id}
            dispute={record.dispute ?? null}
            what={`${formatMoment(record.at)} ${what}`}
          />
        )}
      </div>
    </li>
  );
};

interface UsageRecordsProps {
  records: readonly UsageRecord[];
  /** Whether the contract still lets this month's units be objected to. */
  mayDispute: boolean;
}

/** Every unit with the rule that decided it, newest first; free ones stand beside counted ones. */
export const UsageRecords = ({ records, mayDispute }: UsageRecordsProps) => {
  const { t } = useTranslation('bill');
  const [shown, setShown] = useState(pageSize);
  const [filter, setFilter] = useState<Filter>('all');
  if (records.length === 0) return <p>{t('recordsNone')}</p>;
  const chosen = records.filter(filters[filter]).reverse();
  const rest = chosen.length - shown;
  return (
    <>
      <p className={styles.sub}>{t('recordsNote')}</p>
      <NativeSelect
        label={t('filter')}
        value={filter}
        onChange={(event) => {
          setFilter(event.currentTarget.value as Filter);
          setShown(pageSize);
        }}
        data={(Object.keys(filters) as Filter[]).map((value) => ({
          value,
          label: t(`filters.${value}`, { count: records.filter(filters[value]).length }),
        }))}
      />
      {chosen.length === 0 && <p>{t('filterNone')}</p>}
      <ul className={styles.records} aria-label={t('records')}>
        {chosen.slice(0, shown).map((record) => (
          <RecordLine key={record.id} record={record} mayDispute={mayDispute} />
        ))}
      </ul>
      {rest > 0 && (
        <SecondaryButton onClick={() => setShown(shown + 100)}>
          {t('moreRecords', { count: rest })}
        </SecondaryButton>
      )}
    </>
  );
};

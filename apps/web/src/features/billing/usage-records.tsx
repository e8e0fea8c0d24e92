import { IconCheck, IconGift } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UsageQuery } from '../../graphql/generated/graphql';
import { SecondaryButton } from '../../ui/buttons';
import { DateText } from '../../ui/date-text';
import styles from './billing.module.css';

type UsageRecord = UsageQuery['usage']['records'][number];

const pageSize = 20;

const RecordLine = ({ record }: { record: UsageRecord }) => {
  const { t } = useTranslation('bill');
  const { billable, seconds } = record;
  const Icon = billable ? IconCheck : IconGift;
  return (
    <li className={styles.record} data-free={!billable || undefined}>
      <Icon size={20} aria-hidden />
      <div>
        <DateText instant={record.at} /> {t(record.kind === 'appointment' ? 'appointment' : 'call')}
        {seconds !== null && (
          <small> {t('seconds', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 })}</small>
        )}
        <div>
          <strong>{t(billable ? 'billable' : 'free')}</strong> {record.ruleLabel}
        </div>
      </div>
    </li>
  );
};

/** Every unit with the rule that decided it; free ones stand beside counted ones. */
export const UsageRecords = ({ records }: { records: readonly UsageRecord[] }) => {
  const { t } = useTranslation('bill');
  const [shown, setShown] = useState(pageSize);
  if (records.length === 0) return <p>{t('recordsNone')}</p>;
  const rest = records.length - shown;
  return (
    <>
      <p className={styles.sub}>{t('recordsNote')}</p>
      <ul className={styles.records}>
        {records.slice(0, shown).map((record) => (
          <RecordLine key={record.id} record={record} />
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

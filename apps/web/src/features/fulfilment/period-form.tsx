import { NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateInJapan } from '../../i18n/format';
import { SecondaryButton } from '../../ui/buttons';
import styles from './volume.module.css';

export const DAY_MS = 86_400_000;
const MAX_DAYS = 366;
export const dayAt = (ms: number) => dateInJapan(new Date(ms));
const isInReach = (from: string, until: string) =>
  from <= until && (Date.parse(until) - Date.parse(from)) / DAY_MS <= MAX_DAYS;

interface PeriodProps {
  from: string;
  until: string;
  deskId: string;
  desks: readonly { id: string; name: string }[];
  onShow: (params: Record<string, string>) => void;
}

/** From when until when, and of which desk. Needs the texts of `inbox`. */
export const PeriodForm = ({ desks, onShow, ...first }: PeriodProps) => {
  const { t } = useTranslation('inbox');
  const [from, setFrom] = useState(first.from);
  const [until, setUntil] = useState(first.until);
  const [deskId, setDeskId] = useState(first.deskId);
  const wrong = !isInReach(from, until);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!wrong) onShow({ from, until, ...(deskId && { desk: deskId }) });
  };
  return (
    <form onSubmit={submit} className={styles.period}>
      <TextInput
        type="date"
        label={t('volume.from')}
        value={from}
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={t('volume.until')}
        value={until}
        error={wrong ? t('volume.periodWrong') : undefined}
        onChange={(event) => setUntil(event.currentTarget.value)}
      />
      {desks.length > 1 && (
        <NativeSelect
          label={t('volume.desk')}
          value={deskId}
          data={[
            { value: '', label: t('volume.allDesks') },
            ...desks.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => setDeskId(event.currentTarget.value)}
        />
      )}
      <SecondaryButton>{t('volume.show')}</SecondaryButton>
    </form>
  );
};

import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../ui/states';
import styles from './desk.module.css';
import { FreeTimes, useFreeTimes } from './free-times';
import timeStyles from './free-times.module.css';
import type { ScriptWork } from './script-work';

/** With whom, when and what about; the client accepts or declines it later. */
export const AppointmentFields = (work: ScriptWork) => {
  const { draft, change, flush, errorOf, showMissing } = work;
  const { t } = useTranslation('call-desk');
  const isMissing = (kind: 'withWhom' | 'startsAt') => showMissing.some((one) => one.kind === kind);
  return (
    <div className={styles.fields}>
      <TextInput
        id="withWhom"
        label={t('appointment.withWhom')}
        value={draft.withWhom}
        onChange={({ currentTarget: { value } }) => change({ withWhom: value })}
        onBlur={flush}
        error={isMissing('withWhom') ? t('missing.withWhom') : errorOf('appointment.withWhom')}
        autoComplete="off"
      />
      <AppointmentTime
        {...work}
        error={isMissing('startsAt') ? t('missing.startsAt') : errorOf('appointment.startsAt')}
      />
      <Textarea
        id="appointmentNote"
        label={t('appointment.note')}
        autosize
        minRows={1}
        value={draft.appointmentNote}
        onChange={({ currentTarget: { value } }) => change({ appointmentNote: value })}
        onBlur={flush}
        error={errorOf('appointment.note')}
      />
    </div>
  );
};

/** One of the client's free times; any other is a wish. A client who has opened none is asked about whatever was agreed. */
const AppointmentTime = ({
  calendarOf,
  draft,
  change,
  flush,
  error,
}: ScriptWork & { error: string | undefined }) => {
  const { t } = useTranslation('call-desk');
  const { isReading, hasCalendar, free } = useFreeTimes(calendarOf);
  const [wishes, setWishes] = useState(false);
  const isWish = hasCalendar && draft.slotId === '' && (wishes || draft.startsAt !== '');
  if (isReading) return <Loading lines={2} />;
  const date = (label: string, description?: string) => (
    <TextInput
      id="startsAt"
      type="datetime-local"
      label={label}
      description={description}
      value={draft.startsAt}
      onChange={({ currentTarget: { value } }) => change({ startsAt: value, slotId: '' })}
      onBlur={flush}
      error={error}
    />
  );
  if (!hasCalendar && draft.slotId === '') return date(t('appointment.startsAt'));
  return (
    <>
      <FreeTimes
        id={isWish ? 'slotId' : 'startsAt'}
        label={t('appointment.startsAt')}
        free={free}
        chosen={draft.slotId}
        onChoose={(slotId) => {
          setWishes(false);
          change({ slotId, startsAt: '' });
        }}
        error={isWish ? undefined : error}
      >
        {(name, id) => (
          <label className={timeStyles.time} data-chosen={isWish || undefined}>
            <input
              id={id}
              type="radio"
              name={name}
              checked={isWish}
              onChange={() => {
                setWishes(true);
                change({ slotId: '' });
              }}
            />
            {t('times.other')}
          </label>
        )}
      </FreeTimes>
      {isWish && date(t('times.wish'), t('times.wishHint'))}
    </>
  );
};

import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './desk.module.css';
import type { ScriptWork } from './script-pane';

/** With whom, when and what about; the client accepts or declines it later. */
export const AppointmentFields = ({ draft, change, flush, errorOf, showMissing }: ScriptWork) => {
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
      <TextInput
        id="startsAt"
        type="datetime-local"
        label={t('appointment.startsAt')}
        value={draft.startsAt}
        onChange={({ currentTarget: { value } }) => change({ startsAt: value })}
        onBlur={flush}
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

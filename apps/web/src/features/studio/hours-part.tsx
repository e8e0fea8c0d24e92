import { Checkbox, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dayFieldId, HoursFields } from '../../ui/hours-fields';
import { problemsOfRows } from '../../ui/hours-rows';
import type { HoursValues } from './bundle-values';
import type { BundleForm } from './use-bundle-form';

/** When the bundle's people answer. */
export const HoursPart = ({ form }: { form: BundleForm }) => {
  const { t } = useTranslation(['studio', 'hours']);
  const { hours } = form.values;
  const { errors } = form;
  const change = (part: Partial<HoursValues>) => form.set('hours', { ...hours, ...part });
  return (
    <fieldset>
      <legend>{t('fields.hours')}</legend>
      <p>{t('hints.hours')}</p>
      <p>{t('hours:nights')}</p>
      <HoursFields
        rows={hours.rows}
        problems={problemsOfRows(hours.rows).filter(({ day }) => errors[dayFieldId(day)])}
        onChange={(rows) => change({ rows })}
      />
      <Checkbox
        checked={hours.closedOnHolidays}
        onChange={(event) => change({ closedOnHolidays: event.currentTarget.checked })}
        label={t('hours:holidaysClosed')}
      />
      <TextInput
        id="hours.note"
        label={t('fields.hoursNote')}
        description={t('hints.hoursNote')}
        value={hours.note}
        error={errors['hours.note']}
        onChange={({ currentTarget: { value } }) => change({ note: value })}
      />
    </fieldset>
  );
};

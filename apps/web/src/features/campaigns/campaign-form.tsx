import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Audience, CampaignInput, CampaignKind } from '../../graphql/generated/graphql';
import { PrimaryButton } from '../../ui/buttons';
import { ChoiceCards } from '../../ui/choice-cards';
import { ErrorSummary } from '../../ui/error-summary';
import { Form } from '../../ui/form';
import { Problem } from '../../ui/states';
import { useFields } from '../../ui/use-fields';

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
const kinds: readonly CampaignKind[] = ['SOLICITATION', 'SURVEY', 'FOLLOW_UP', 'REMINDER'];
const audiences: readonly Audience[] = ['BUSINESS', 'CONSUMER'];
const upTo = (max: number) => Array.from({ length: max }, (_, index) => index + 1);
const rests = [1, 2, 3, 4, 6, 12, 24, 48, 72, 168];

interface CampaignFormProps {
  initial: CampaignInput;
  /** People were called already. */
  kindIsFixed?: boolean;
  save: (input: CampaignInput, showRefusal: (error: unknown) => void) => void;
  isSaving: boolean;
  error: unknown;
}

/** What the owner decides about a campaign; who calls is the operator's business. */
export const CampaignForm = ({ initial, kindIsFixed = false, save, isSaving, error }: CampaignFormProps) => {
  const { t } = useTranslation('campaigns');
  type Named = 'name' | 'purpose' | 'offer' | 'script' | 'startsOn' | 'endsOn' | 'weekdays';
  const missing = (name: Named) => t('missingOf', { field: t(name) });
  const filled = (name: Named) => (value: string) => (value.trim() === '' ? missing(name) : undefined);
  const { values, errors, summary, set, text, check, showRefusal } = useFields(
    { ...initial },
    {
      name: filled('name'),
      purpose: filled('purpose'),
      offer: filled('offer'),
      script: filled('script'),
      startsOn: filled('startsOn'),
      endsOn: filled('endsOn'),
      weekdays: (days) => ((days as readonly number[]).length === 0 ? missing('weekdays') : undefined),
    },
  );
  const kind = values.kind as CampaignKind;
  const solicits = kind === 'SOLICITATION';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isSaving && check()) save(values, showRefusal);
  };
  const number = (
    name: 'attemptsMax' | 'attemptsPerDay' | 'recycleHours',
    choices: readonly number[],
    unit: 'times' | 'hours',
  ) => (
    <NativeSelect
      id={name}
      label={t(name)}
      error={errors[name]}
      value={String(values[name])}
      onChange={({ currentTarget }) => set(name, Number(currentTarget.value))}
      data={[...new Set([...choices, values[name]])].map((count) => ({
        value: String(count),
        label: unit === 'hours' && count >= 48 ? t('days', { count: count / 24 }) : t(unit, { count }),
      }))}
    />
  );
  return (
    <Form onSubmit={submit}>
      <ErrorSummary problems={summary} />
      {error && summary.length === 0 ? <Problem error={error} /> : null}
      <p id="kind-label">{t('kind')}</p>
      <ChoiceCards
        id="kind"
        labelledBy="kind-label"
        choices={kinds
          .filter((value) => !kindIsFixed || value === kind)
          .map((value) => ({ value, label: t(`kinds.${value}`), hint: t(`kindHints.${value}`) }))}
        chosen={[kind]}
        onChoose={([value]) => set('kind', value as CampaignKind)}
      />
      {!solicits && <p role="note">{t('offersNothing')}</p>}
      <TextInput {...text('name')} label={t('name')} description={t('nameHint')} />
      <Textarea
        {...text('purpose')}
        label={t('purpose')}
        description={t('purposeHint')}
        autosize
        minRows={2}
      />
      <TextInput
        {...text('offer')}
        label={t(solicits ? 'offer' : 'matter')}
        description={t(solicits ? 'offerHint' : 'matterHint')}
      />
      <p id="audience-label">{t('audience')}</p>
      <ChoiceCards
        id="audience"
        labelledBy="audience-label"
        choices={audiences.map((value) => ({ value, label: t(`audiences.${value}`) }))}
        chosen={[values.audience]}
        onChoose={([value]) => set('audience', value as Audience)}
      />
      <Textarea
        {...text('script')}
        label={t('script')}
        description={t(solicits ? 'scriptHint' : 'scriptHintPlain')}
        autosize
        minRows={4}
      />
      <TextInput {...text('startsOn')} type="date" label={t('startsOn')} />
      <TextInput {...text('endsOn')} type="date" label={t('endsOn')} />
      <p id="weekdays-label">{t('weekdays')}</p>
      <ChoiceCards
        id="weekdays"
        several
        inline
        labelledBy="weekdays-label"
        error={errors.weekdays}
        choices={weekdays.map((day) => ({ value: String(day), label: t(`weekday.${day}`) }))}
        chosen={(values.weekdays as readonly number[]).map(String)}
        onChoose={(chosen) => set('weekdays', chosen.map(Number).sort())}
      />
      <Checkbox
        label={t('holidaysOff')}
        description={t('holidaysOffHint')}
        checked={!values.callsOnHolidays}
        onChange={({ currentTarget }) => set('callsOnHolidays', !currentTarget.checked)}
      />
      <TextInput {...text('callsFrom')} type="time" label={t('callsFrom')} description={t('callsFromHint')} />
      <TextInput
        {...text('callsUntil')}
        type="time"
        label={t('callsUntil')}
        description={t('callsUntilHint')}
      />
      {number('attemptsMax', upTo(10), 'times')}
      {number('attemptsPerDay', upTo(3), 'times')}
      {number('recycleHours', rests, 'hours')}
      <PrimaryButton busy={isSaving}>{t('save')}</PrimaryButton>
    </Form>
  );
};

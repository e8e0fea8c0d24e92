import { Checkbox, TextInput } from '@mantine/core';
import { type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import {
  EarliestDeliveryDocument,
  LeadTimeDocument,
  type LeadTimeQuery,
  SetLeadTimeDocument,
} from '../../graphql/generated/graphql';
import { useAsk, useTell } from '../../graphql/hooks';
import { formatDate } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { PrimaryButton } from '../../ui/buttons';
import { ChoiceCards } from '../../ui/choice-cards';
import { ErrorSummary } from '../../ui/error-summary';
import { FieldLabel } from '../../ui/field-label';
import { Form } from '../../ui/form';
import { Problem } from '../../ui/states';
import { countOf } from '../../ui/text-input-rules';
import { useFields } from '../../ui/use-fields';

const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const;

/** What an order of this moment would be promised, so that the owner sees what the days mean. */
const Now = ({ deskId }: { deskId: string }) => {
  const { t } = useTranslation('shipping');
  const { data } = useAsk(EarliestDeliveryDocument, { deskId, goodsIds: [] });
  const earliest = data?.earliestDelivery;
  if (!earliest) return null;
  const [day, leaves] = [formatDate(earliest.arrivesOn, false), formatDate(earliest.leavesOn, false)];
  return <p>{t('lead.now', { day, leaves })}</p>;
};

const LeadTimeFields = ({ deskId, lead }: { deskId: string; lead: LeadTimeQuery['leadTime'] }) => {
  const { t } = useTranslation('shipping');
  const save = useTell(SetLeadTimeDocument, [LeadTimeDocument, EarliestDeliveryDocument]);
  const { values, errors, summary, set, text, showRefusal } = useFields({
    isTold: Boolean(lead),
    days: String(lead?.days ?? 1),
    cutOff: lead?.cutOff ?? '',
    weekdays: (lead?.weekdays ?? [1, 2, 3, 4, 5]).map(String),
    shipsOnHolidays: lead?.shipsOnHolidays ?? false,
    transitDays: String(lead?.transitDays ?? 1),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (save.isPending) return;
    const input = {
      days: countOf(values.days) ?? -1,
      cutOff: values.cutOff.trim() || null,
      weekdays: values.weekdays.map(Number),
      shipsOnHolidays: values.shipsOnHolidays,
      transitDays: countOf(values.transitDays) ?? -1,
    };
    save.mutate(
      { deskId, input: values.isTold ? input : null },
      { onError: (error) => void showRefusal(error) },
    );
  };
  return (
    <Form onSubmit={submit}>
      <ErrorSummary problems={summary} />
      {save.isError && summary.length === 0 && <Problem error={save.error} />}
      <Checkbox
        label={t('lead.use')}
        description={t('lead.useHint')}
        checked={values.isTold}
        onChange={({ currentTarget }) => set('isTold', currentTarget.checked)}
      />
      {values.isTold && (
        <>
          <TextInput
            {...text('days')}
            label={<FieldLabel mark="required">{t('lead.days')}</FieldLabel>}
            description={t('lead.daysHint')}
            inputMode="numeric"
            autoComplete="off"
          />
          <TextInput
            {...text('cutOff')}
            type="time"
            label={<FieldLabel mark="optional">{t('lead.cutOff')}</FieldLabel>}
            description={t('lead.cutOffHint')}
          />
          <div>
            <p id="lead-weekdays">{t('lead.weekdays')}</p>
            <ChoiceCards
              id="weekdays"
              several
              inline
              labelledBy="lead-weekdays"
              choices={weekdays.map((value) => ({ value, label: t(`lead.weekday.${value}`) }))}
              chosen={values.weekdays}
              onChoose={(chosen) => set('weekdays', chosen)}
              error={errors.weekdays}
            />
          </div>
          <Checkbox
            label={t('lead.holidays')}
            description={t('lead.closed')}
            checked={values.shipsOnHolidays}
            onChange={({ currentTarget }) => set('shipsOnHolidays', currentTarget.checked)}
          />
          <TextInput
            {...text('transitDays')}
            label={<FieldLabel mark="required">{t('lead.transit')}</FieldLabel>}
            description={t('lead.transitHint')}
            inputMode="numeric"
            autoComplete="off"
          />
        </>
      )}
      <PrimaryButton busy={save.isPending}>{t('lead.save')}</PrimaryButton>
      <p role="status">{save.isSuccess && t('lead.saved')}</p>
      <Now deskId={deskId} />
    </Form>
  );
};

/** How long the shop needs, so that nobody promises a day that it cannot keep. */
export const LeadTimeForm = ({ deskId }: { deskId: string }) => {
  const query = useAsk(LeadTimeDocument, { deskId });
  return (
    <Answered query={query}>{({ leadTime }) => <LeadTimeFields deskId={deskId} lead={leadTime} />}</Answered>
  );
};

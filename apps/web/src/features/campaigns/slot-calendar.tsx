import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CloseSlotDocument,
  OpenSlotsDocument,
  SalespeopleDocument,
  SlotsDocument,
} from '../../graphql/generated/graphql';
import { useAsk, useTell } from '../../graphql/hooks';
import { useProductDays } from '../../graphql/product-time';
import { formatDate, formatMoment } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { PrimaryButton } from '../../ui/buttons';
import { ChoiceCards } from '../../ui/choice-cards';
import { ErrorSummary } from '../../ui/error-summary';
import { Form } from '../../ui/form';
import { FoldedSection } from '../../ui/folded-section';
import { Empty, Problem } from '../../ui/states';
import { useFields } from '../../ui/use-fields';
import { InlineAct } from '../workplace/pieces/inline-act';
import styles from './campaigns.module.css';
import { type Salesperson, Salespeople } from './salespeople';
import { byDay, hasRoom, type Slot, spanOf } from './slot-days';

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
const linesOf = (text: string) => text.split('\n').flatMap((line) => line.trim() || []);

interface OpenSlotsFormProps {
  deskId: string;
  from: string;
  people: readonly Salesperson[];
}

const OpenSlotsForm = ({ deskId, from, people }: OpenSlotsFormProps) => {
  const { t } = useTranslation('campaigns');
  const open = useTell(OpenSlotsDocument, [SlotsDocument]);
  const { values, errors, summary, set, text, showRefusal } = useFields({
    from,
    until: from,
    weekdays: [] as string[],
    times: '10:00\n14:00',
    minutes: '60',
    capacity: '1',
    salespersonId: '',
    except: '',
    withoutRestDays: true,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (open.isPending) return;
    const input = {
      from: values.from,
      until: values.until,
      weekdays: values.weekdays.map(Number),
      times: linesOf(values.times),
      minutes: Number(values.minutes) || 0,
      capacity: values.salespersonId ? 1 : Number(values.capacity) || 0,
      salespersonId: values.salespersonId || null,
      except: linesOf(values.except),
      withoutRestDays: values.withoutRestDays,
    };
    open.mutate({ deskId, input }, { onError: (error) => void showRefusal(error) });
  };
  return (
    <Form onSubmit={submit}>
      <ErrorSummary problems={summary} />
      {open.isError && summary.length === 0 && <Problem error={open.error} />}
      {open.isSuccess && <p role="status">{t('slotsSaved')}</p>}
      <TextInput {...text('from')} type="date" label={t('slotsFrom')} />
      <TextInput {...text('until')} type="date" label={t('slotsUntil')} />
      <p id="slot-weekdays">{t('slotWeekdays')}</p>
      <ChoiceCards
        id="weekdays"
        several
        inline
        labelledBy="slot-weekdays"
        error={errors.weekdays}
        choices={weekdays.map((day) => ({ value: String(day), label: t(`weekday.${day}`) }))}
        chosen={values.weekdays}
        onChoose={(chosen) => set('weekdays', chosen)}
      />
      <Textarea {...text('times')} label={t('slotTimes')} description={t('slotTimesHint')} rows={3} />
      <TextInput {...text('minutes')} inputMode="numeric" label={t('slotMinutes')} />
      {people.length > 0 && (
        <NativeSelect
          {...text('salespersonId')}
          label={t('sales.whose')}
          description={t('sales.whoseHint')}
          data={[
            { value: '', label: t('sales.nobody') },
            ...people.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      {values.salespersonId === '' && (
        <TextInput {...text('capacity')} inputMode="numeric" label={t('slotCapacity')} />
      )}
      <Checkbox
        label={t('slotWithoutRest')}
        checked={values.withoutRestDays}
        onChange={({ currentTarget }) => set('withoutRestDays', currentTarget.checked)}
      />
      <Textarea {...text('except')} label={t('slotExcept')} description={t('slotExceptHint')} rows={2} />
      <PrimaryButton busy={open.isPending}>{t('slotsOpen')}</PrimaryButton>
    </Form>
  );
};

const OpenMoments = ({ slots }: { slots: readonly Slot[] }) => {
  const { t } = useTranslation('campaigns');
  const close = useTell(CloseSlotDocument, [SlotsDocument]);
  const seats = (slot: Slot) => {
    const { booked, capacity } = slot;
    if (!hasRoom(slot)) return t('slotTaken');
    return capacity === 1 ? t('slotFree') : t('slotSeats', { booked, capacity });
  };
  return (
    <>
      {close.isError && <Problem error={close.error} />}
      {byDay(slots).map(([day, ofDay]) => (
        <section key={day} className={styles.slotDay}>
          <h3>{formatDate(day, false)}</h3>
          <ul className={styles.slots}>
            {ofDay.map((slot) => (
              <li key={slot.id} className={styles.slot} data-taken={slot.booked > 0 || undefined}>
                <strong>{t('slotSpan', spanOf(slot))}</strong>
                {slot.salespersonName && <span>{t('sales.of', { name: slot.salespersonName })}</span>}
                <span>{seats(slot)}</span>
                {slot.booked === 0 && (
                  <InlineAct
                    onClick={() => close.mutate({ slotId: slot.id })}
                    spoken={
                      slot.salespersonName
                        ? t('slotCloseSpokenOf', {
                            moment: formatMoment(slot.startsAt),
                            name: slot.salespersonName,
                          })
                        : t('slotCloseSpoken', { moment: formatMoment(slot.startsAt) })
                    }
                  >
                    {t('slotClose')}
                  </InlineAct>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
};

/** The client's calendar at one desk: what is open, what is taken, and more to open. */
export const SlotCalendar = ({ deskId }: { deskId: string }) => {
  const { t } = useTranslation('campaigns');
  const query = useAsk(SlotsDocument, { deskId });
  const sales = useAsk(SalespeopleDocument, {});
  const people = sales.data?.salespeople ?? [];
  const days = useProductDays();
  return (
    <Answered query={query}>
      {({ slots }) => (
        <>
          {slots.length === 0 && <Empty>{t('slotsNone')}</Empty>}
          <FoldedSection title={t('slotsOpen')} open={slots.length === 0}>
            {days && <OpenSlotsForm deskId={deskId} from={days.tomorrow} people={people} />}
          </FoldedSection>
          <FoldedSection title={t('sales.title')}>
            <Salespeople people={people} />
          </FoldedSection>
          <OpenMoments slots={slots} />
        </>
      )}
    </Answered>
  );
};

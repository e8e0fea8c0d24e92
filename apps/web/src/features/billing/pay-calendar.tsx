import { useTranslation } from 'react-i18next';
import type { PaymentCalendarFieldsFragment } from '../../graphql/generated/graphql';
import { useProductDays } from '../../graphql/product-time';
import { DateText } from '../../ui/date-text';
import styles from './billing.module.css';
import { Timeline } from '../../ui/timeline';

/** What happens on which day until the bill is paid, as the contract says it. */
export const PayCalendar = ({ calendar }: { calendar: PaymentCalendarFieldsFragment }) => {
  const { t } = useTranslation('bill');
  const today = useProductDays()?.today;
  const isPast = (day: string) => today !== undefined && day < today;
  const { remindOn, remindedOn, dueOn, remindAgainOn, suspendOn, terminateOn } = calendar;
  const days = [
    // A day that passed without a letter, because the bill was contested, is nothing to tell of.
    ...(remindedOn
      ? [{ on: remindedOn, what: 'reminded' } as const]
      : isPast(remindOn)
        ? []
        : [{ on: remindOn, what: 'remind' } as const]),
    { on: dueOn, what: 'due' },
    { on: remindAgainOn, what: 'remindAgain' },
    { on: suspendOn, what: 'suspend' },
    { on: terminateOn, what: 'terminate' },
  ] as const;
  return (
    <section aria-labelledby="pay-calendar">
      <h3 id="pay-calendar" className={styles.calendarTitle}>
        {t('calendar.title')}
      </h3>
      <Timeline
        days={days.map(({ on, what }) => ({
          key: what,
          when: <DateText date={on} />,
          what: t(`calendar.${what}`),
          past: isPast(on),
        }))}
      />
      <p>{t('calendar.note')}</p>
    </section>
  );
};

import { dayName, everyDay, hoursInWords, type ServiceHours, tidySpans } from '@madoguchi/kernel';
import { currentLanguage } from '../i18n/index';
import styles from './hours-week.module.css';

const share = (clock: string): number => {
  const [hour, minute] = clock.split(':').map(Number);
  return ((hour! * 60 + minute!) / 1440) * 100;
};

/** When somebody answers, in words. */
export const useHoursInWords = () => (hours: ServiceHours) => hoursInWords(hours, currentLanguage());

/** The same with what the producer adds to it and a bar for each day of the week. */
export const HoursWeek = ({ hours }: { hours: ServiceHours & { readonly note?: string | null } }) => {
  const words = useHoursInWords()(hours);
  const spans = tidySpans(hours.spans);
  return (
    <>
      {words}
      {hours.note && <p className={styles.note}>{hours.note}</p>}
      <div className={styles.week} role="img" aria-label={words}>
        {everyDay.map((day) => [
          <span key={day}>{dayName(day, currentLanguage())}</span>,
          <span key={`bar-${day}`} className={styles.day}>
            {spans
              .filter(({ weekday }) => weekday === day)
              .map(({ opensAt, closesAt }) => (
                <span
                  key={opensAt}
                  className={styles.open}
                  style={{ left: `${share(opensAt)}%`, width: `${share(closesAt) - share(opensAt)}%` }}
                />
              ))}
          </span>,
        ])}
        <span />
        <span className={styles.ticks}>
          {[0, 6, 12, 18, 24].map((hour) => (
            <span key={hour} className={styles.tick} style={{ left: `${(hour / 24) * 100}%` }}>
              {hour}
            </span>
          ))}
        </span>
      </div>
    </>
  );
};

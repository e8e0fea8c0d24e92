import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SlotsDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { formatDate } from '../../i18n/format';
import { byDay, hasRoom, type Slot, spanOf } from '../campaigns/slot-days';
import { ActButton } from '../workplace/pieces/act-button';
import styles from './free-times.module.css';

const REFRESH_MS = 10_000;
const DAYS_AT_ONCE = 3;

/** The client's calendar as an agent needs it while somebody waits on the line. Without a desk nothing is asked. */
export const useFreeTimes = (deskId: string | null) => {
  const query = useAsk(
    SlotsDocument,
    { deskId: deskId ?? '' },
    { enabled: deskId !== null, staleMs: 0, refetchEveryMs: REFRESH_MS },
  );
  const slots = query.data?.slots ?? [];
  return {
    isReading: deskId !== null && query.isPending,
    /** The client has opened times, whether there is room in them or not. */
    hasCalendar: slots.length > 0,
    free: slots.filter(hasRoom),
    refetch: query.refetch,
  };
};

interface FreeTimesProps {
  /** Of the first choice, so that what is missing leads there. */
  id: string;
  label: string;
  free: readonly Slot[];
  chosen: string;
  onChoose: (slotId: string) => void;
  error?: string | undefined;
  /** A last choice beside the times. */
  children?: (name: string, id: string | undefined) => ReactNode;
}

/** The free times by day, the next one first. Full ones are not shown. */
export const FreeTimes = ({ id, label, free, chosen, onChoose, error, children }: FreeTimesProps) => {
  const { t } = useTranslation('call-desk');
  const name = useId();
  const [shown, setShown] = useState(DAYS_AT_ONCE);
  const days = byDay(free);
  const ofChosen = days.findIndex(([, slots]) => slots.some((slot) => slot.id === chosen));
  const taken = chosen !== '' && ofChosen === -1;
  const errorId = `${id}-error`;
  const said = taken ? t('times.taken') : error;
  const visible = days.slice(0, Math.max(shown, ofChosen + 1));
  return (
    <fieldset className={styles.times} aria-describedby={said ? errorId : undefined}>
      <legend>{label}</legend>
      {said && (
        <p id={errorId} role={taken ? 'alert' : undefined} className={styles.error}>
          {said}
        </p>
      )}
      {days.length === 0 && <p>{t('times.none')}</p>}
      {visible.map(([day, slots], dayIndex) => (
        <div key={day} role="group" aria-label={formatDate(day, false)} className={styles.day}>
          <span aria-hidden className={styles.dayName}>
            {formatDate(day, false)}
          </span>
          {slots.map((slot, index) => (
            <label key={slot.id} className={styles.time} data-chosen={chosen === slot.id || undefined}>
              <input
                id={dayIndex === 0 && index === 0 ? id : undefined}
                type="radio"
                name={name}
                checked={chosen === slot.id}
                aria-invalid={said ? true : undefined}
                onChange={() => onChoose(slot.id)}
              />
              {slot.salespersonName
                ? t('times.spanOf', { ...spanOf(slot), name: slot.salespersonName })
                : t('times.span', spanOf(slot))}
            </label>
          ))}
        </div>
      ))}
      {visible.length < days.length && (
        <div>
          <ActButton tone="quiet" onClick={() => setShown(visible.length + DAYS_AT_ONCE)}>
            {t('times.more')}
          </ActButton>
        </div>
      )}
      {children?.(name, days.length === 0 ? id : undefined)}
    </fieldset>
  );
};

import { Checkbox, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SecondaryButton } from './buttons';
import styles from './hours-fields.module.css';
import { type DayProblem, type DayRow, MOST_SPANS_A_DAY, newSpan, type Weekday } from './hours-rows';

interface HoursFieldsProps {
  rows: readonly DayRow[];
  problems: readonly DayProblem[];
  onChange: (rows: readonly DayRow[]) => void;
}

/** `id` of the field that a problem of the day belongs to. */
export const dayFieldId = (day: Weekday) => `hours-${day}`;

/** The usual week: each day open or not, with one span or several; a night may end on the next day. */
export const HoursFields = ({ rows, problems, onChange }: HoursFieldsProps) => {
  const { t } = useTranslation('hours');
  const change = (day: Weekday, part: Partial<DayRow>) =>
    onChange(rows.map((row) => (row.day === day ? { ...row, ...part } : row)));
  const first = rows.find(({ isOpen }) => isOpen);
  const asFirst = (from: DayRow) =>
    onChange(
      rows.map((row) =>
        row.day <= 5
          ? {
              ...row,
              isOpen: true,
              spans: from.spans.map(({ opensAt, closesAt }) => newSpan(opensAt, closesAt)),
            }
          : row,
      ),
    );
  return (
    <div>
      {rows.map((row) => (
        <DayFields
          key={row.day}
          row={row}
          problem={problems.find(({ day }) => day === row.day)}
          onChange={(part) => change(row.day, part)}
        />
      ))}
      {first && (
        <SecondaryButton onClick={() => asFirst(first)}>
          {t('asFirst', { day: t(`weekdays.${first.day}`) })}
        </SecondaryButton>
      )}
    </div>
  );
};

interface DayFieldsProps {
  row: DayRow;
  problem: DayProblem | undefined;
  onChange: (part: Partial<DayRow>) => void;
}

const DayFields = ({ row: { day, isOpen, spans }, problem, onChange }: DayFieldsProps) => {
  const { t } = useTranslation(['hours', 'common']);
  const name = t(`weekdays.${day}`);
  const set = (id: string, part: { opensAt?: string; closesAt?: string }) =>
    onChange({ spans: spans.map((span) => (span.id === id ? { ...span, ...part } : span)) });
  return (
    <div className={styles.day}>
      <Checkbox
        id={dayFieldId(day)}
        checked={isOpen}
        onChange={(event) => onChange({ isOpen: event.currentTarget.checked })}
        label={name}
        aria-label={t('isOpen', { day: name })}
      />
      {isOpen ? (
        <div className={styles.spans}>
          {spans.map(({ id, opensAt, closesAt }, index) => (
            <div key={id} className={styles.span}>
              <TextInput
                type="time"
                aria-label={t('opens', { day: name, number: index + 1 })}
                value={opensAt}
                onChange={(event) => set(id, { opensAt: event.currentTarget.value })}
              />
              <span aria-hidden>{t('common:range', { from: '', to: '' })}</span>
              <TextInput
                type="time"
                aria-label={t('closes', { day: name, number: index + 1 })}
                value={closesAt}
                onChange={(event) => set(id, { closesAt: event.currentTarget.value })}
              />
              <span className={styles.next}>{closesAt && closesAt <= opensAt ? t('nextDay') : null}</span>
              {spans.length > 1 && (
                <button
                  type="button"
                  className={styles.act}
                  aria-label={t('removeSpan', { day: name, number: index + 1 })}
                  onClick={() => onChange({ spans: spans.filter((span) => span.id !== id) })}
                >
                  {t('common:remove')}
                </button>
              )}
            </div>
          ))}
          {problem && (
            <p className={styles.problem} role="alert">
              {t(problem.what, { day: name })}
            </p>
          )}
          {spans.length < MOST_SPANS_A_DAY && (
            <button
              type="button"
              className={styles.act}
              aria-label={t('addSpanOn', { day: name })}
              onClick={() => onChange({ spans: [...spans, newSpan('', '')] })}
            >
              {t('addSpan')}
            </button>
          )}
        </div>
      ) : (
        <span className={styles.closed}>{t('closed')}</span>
      )}
    </div>
  );
};

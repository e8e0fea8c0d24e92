import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskFieldsFragment } from '../../graphql/generated/graphql';
import type { FieldProblem } from '../../ui/error-summary';
import { ClosedDaysFields, type ClosedRow } from './closed-days-fields';
import { DeskEditor, WithDesk } from './desk-editor';
import styles from './desk-forms.module.css';
import { type Weekday, weekdays } from './hours-text';
import { useDeskChange } from './use-desk-change';

interface DayRow {
  day: Weekday;
  isOpen: boolean;
  opensAt: string;
  closesAt: string;
}

const usualDay = { opensAt: '09:00', closesAt: '18:00' };

const rowsOf = (desk: DeskFieldsFragment): DayRow[] =>
  weekdays.map((day) => {
    const stored = desk.hours.find(({ weekday }) => weekday === day);
    return {
      day,
      isOpen: stored !== undefined,
      ...usualDay,
      ...(stored && { opensAt: stored.opensAt, closesAt: stored.closesAt }),
    };
  });

const HoursForm = ({ desk }: { desk: DeskFieldsFragment }) => {
  const { t } = useTranslation(['desk', 'common']);
  const { save, isSaving, error } = useDeskChange(desk);
  const [rows, setRows] = useState(() => rowsOf(desk));
  const [closedOnHolidays, setClosedOnHolidays] = useState(desk.closedOnHolidays);
  const [closed, setClosed] = useState<readonly ClosedRow[]>(() =>
    desk.closedDays.map((period, index) => ({ ...period, id: String(index) })),
  );
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const change = (day: Weekday, changes: Partial<DayRow>) =>
    setRows((before) => before.map((row) => (row.day === day ? { ...row, ...changes } : row)));

  const submit = () => {
    const open = rows.filter(({ isOpen }) => isOpen);
    const found = open
      .filter(({ opensAt, closesAt }) => closesAt <= opensAt)
      .map(({ day }) => ({
        fieldId: `closes-${day}`,
        message: t('hoursInvalid', { day: t(`weekdays.${day}`) }),
      }));
    const unclear = closed
      .filter(({ from, until, name }) => !name.trim() || !from || until < from)
      .map(({ id }) => ({ fieldId: `closed-${id}`, message: t('closedDays.missing') }));
    setProblems([...found, ...unclear]);
    if (found.length + unclear.length > 0) return;
    // A desk may have several spans on one day; this form edits the first and keeps the others.
    const later = desk.hours.filter(
      (span, index) =>
        desk.hours.findIndex(({ weekday }) => weekday === span.weekday) !== index &&
        open.some(({ day }) => day === span.weekday),
    );
    save({
      closedOnHolidays,
      closedDays: closed.map(({ from, until, name }) => ({ from, until, name: name.trim() })),
      hours: [
        ...open.map(({ day, opensAt, closesAt }) => ({ weekday: day, opensAt, closesAt })),
        ...later.map(({ weekday, opensAt, closesAt }) => ({ weekday, opensAt, closesAt })),
      ],
    });
  };

  const errorOf = (day: Weekday) => problems.find(({ fieldId }) => fieldId === `closes-${day}`)?.message;
  return (
    <DeskEditor
      desk={desk}
      title={t('hours')}
      problems={problems}
      error={error}
      isSaving={isSaving}
      onSave={submit}
    >
      {rows.map(({ day, isOpen, opensAt, closesAt }) => {
        const name = t(`weekdays.${day}`);
        return (
          <div key={day} className={styles.day}>
            <Checkbox
              checked={isOpen}
              onChange={(event) => change(day, { isOpen: event.currentTarget.checked })}
              label={name}
              aria-label={t('isOpen', { day: name })}
            />
            {isOpen ? (
              <div className={styles.span}>
                <TextInput
                  id={`opens-${day}`}
                  type="time"
                  aria-label={t('opens', { day: name })}
                  value={opensAt}
                  onChange={(event) => change(day, { opensAt: event.currentTarget.value })}
                />
                <span aria-hidden>{t('common:range', { from: '', to: '' })}</span>
                <TextInput
                  id={`closes-${day}`}
                  type="time"
                  aria-label={t('closes', { day: name })}
                  value={closesAt}
                  error={errorOf(day)}
                  onChange={(event) => change(day, { closesAt: event.currentTarget.value })}
                />
              </div>
            ) : (
              <span className={styles.closed}>{t('closed')}</span>
            )}
          </div>
        );
      })}
      <Checkbox
        checked={closedOnHolidays}
        onChange={(event) => setClosedOnHolidays(event.currentTarget.checked)}
        label={t('holidaysClosed')}
      />
      <ClosedDaysFields rows={closed} problems={problems} onChange={setClosed} />
    </DeskEditor>
  );
};

const HoursPage = () => <WithDesk>{(desk) => <HoursForm desk={desk} />}</WithDesk>;

export default HoursPage;

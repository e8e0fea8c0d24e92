import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskFieldsFragment } from '../../graphql/generated/graphql';
import type { FieldProblem } from '../../ui/error-summary';
import { dayFieldId, HoursFields } from '../../ui/hours-fields';
import { type DayRow, problemsOfRows, rowsOf, spansOf } from '../../ui/hours-rows';
import { ClosedDaysFields, type ClosedRow } from './closed-days-fields';
import { DeskEditor, WithDesk } from './desk-editor';
import { useDeskChange } from './use-desk-change';

const HoursForm = ({ desk }: { desk: DeskFieldsFragment }) => {
  const { t } = useTranslation(['desk', 'hours']);
  const { save, isSaving, error } = useDeskChange(desk);
  const [rows, setRows] = useState<readonly DayRow[]>(() => rowsOf(desk.hours));
  const [closedOnHolidays, setClosedOnHolidays] = useState(desk.closedOnHolidays);
  const [closed, setClosed] = useState<readonly ClosedRow[]>(() =>
    desk.closedDays.map((period, index) => ({ ...period, id: String(index) })),
  );
  const [problems, setProblems] = useState<FieldProblem[]>([]);

  const submit = () => {
    const days = problemsOfRows(rows).map(({ day, what }) => ({
      fieldId: dayFieldId(day),
      message: t(`hours:${what}`, { day: t(`hours:weekdays.${day}`) }),
    }));
    const unclear = closed
      .filter(({ from, until, name }) => !name.trim() || !from || until < from)
      .map(({ id }) => ({ fieldId: `closed-${id}`, message: t('closedDays.missing') }));
    setProblems([...days, ...unclear]);
    if (days.length + unclear.length > 0) return;
    save({
      closedOnHolidays,
      closedDays: closed.map(({ from, until, name }) => ({ from, until, name: name.trim() })),
      hours: spansOf(rows),
    });
  };
  const told = problemsOfRows(rows).filter(({ day }) =>
    problems.some(({ fieldId }) => fieldId === dayFieldId(day)),
  );

  return (
    <DeskEditor
      desk={desk}
      title={t('hours')}
      problems={problems}
      error={error}
      isSaving={isSaving}
      onSave={submit}
    >
      <p>{t('hours:nights')}</p>
      <HoursFields rows={rows} problems={told} onChange={setRows} />
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

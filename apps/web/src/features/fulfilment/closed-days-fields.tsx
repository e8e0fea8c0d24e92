import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useProductDays } from '../../graphql/product-time';
import { SecondaryButton } from '../../ui/buttons';
import type { FieldProblem } from '../../ui/error-summary';
import { EditableItem } from './editable-item';

export interface ClosedRow {
  id: string;
  from: string;
  until: string;
  name: string;
}

interface ClosedDaysFieldsProps {
  rows: readonly ClosedRow[];
  problems: readonly FieldProblem[];
  onChange: (rows: readonly ClosedRow[]) => void;
}

/** Days on which the desk rests of its own accord; the turn of the year with one press. */
export const ClosedDaysFields = ({ rows, problems, onChange }: ClosedDaysFieldsProps) => {
  const { t } = useTranslation('desk');
  const days = useProductDays();
  const change = (id: string, part: Partial<ClosedRow>) =>
    onChange(rows.map((row) => (row.id === id ? { ...row, ...part } : row)));
  const add = (part: Partial<ClosedRow>) =>
    onChange([...rows, { id: crypto.randomUUID(), from: '', until: '', name: '', ...part }]);
  const addYearEnd = () => {
    const year = Number(days?.today.slice(0, 4));
    add({ from: `${year}-12-29`, until: `${year + 1}-01-03`, name: t('closedDays.yearEndName') });
  };
  return (
    <>
      <h2>{t('closedDays.title')}</h2>
      <p>{t('closedDays.lead')}</p>
      {rows.map(({ id, from, until, name }, index) => (
        <EditableItem
          key={id}
          legend={t('closedDays.item', { number: index + 1 })}
          removeLabel={t('closedDays.remove', { number: index + 1 })}
          onRemove={() => onChange(rows.filter((row) => row.id !== id))}
        >
          <TextInput
            id={`closed-${id}`}
            label={t('closedDays.name')}
            value={name}
            error={problems.find(({ fieldId }) => fieldId === `closed-${id}`)?.message}
            onChange={({ currentTarget }) => change(id, { name: currentTarget.value })}
          />
          <TextInput
            type="date"
            label={t('closedDays.from')}
            value={from}
            onChange={({ currentTarget: { value } }) =>
              change(id, { from: value, until: until && until >= value ? until : value })
            }
          />
          <TextInput
            type="date"
            label={t('closedDays.until')}
            value={until}
            onChange={({ currentTarget }) => change(id, { until: currentTarget.value })}
          />
        </EditableItem>
      ))}
      {days && <SecondaryButton onClick={addYearEnd}>{t('closedDays.addYearEnd')}</SecondaryButton>}
      <SecondaryButton onClick={() => add({})}>{t('closedDays.add')}</SecondaryButton>
    </>
  );
};

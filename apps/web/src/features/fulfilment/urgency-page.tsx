import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type DeskFieldsFragment,
  type RuleTime,
  TransferTargetsDocument,
  type Urgency,
} from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { SecondaryButton } from '../../ui/buttons';
import type { FieldProblem } from '../../ui/error-summary';
import { DeskEditor, WithDesk } from './desk-editor';
import { EditableItem } from './editable-item';
import { useDeskChange } from './use-desk-change';

/** One rule while it is edited: lists are lines of text, whoever is reached comes one a line in their order. */
interface RuleRow {
  id: string;
  name: string;
  words: string;
  callers: string;
  during: RuleTime;
  urgency: Urgency;
  byPhone: string;
}

const linesOf = (text: string) => text.split('\n').flatMap((line) => line.trim() || []);
const newRow = (): RuleRow => ({
  id: crypto.randomUUID(),
  name: '',
  words: '',
  callers: '',
  during: 'ALWAYS',
  urgency: 'NOW',
  byPhone: '',
});
const rowOf = (rule: DeskFieldsFragment['urgencyRules'][number], index: number): RuleRow => ({
  id: String(index),
  name: rule.name,
  words: rule.words.join('\n'),
  callers: rule.callers.join('\n'),
  during: rule.during,
  urgency: rule.urgency,
  byPhone: rule.reach.map(({ who }) => who).join('\n'),
});
const ruleOf = ({ name, words, callers, during, urgency, byPhone }: RuleRow) => ({
  name: name.trim(),
  words: linesOf(words),
  callers: linesOf(callers),
  during,
  urgency,
  reach: linesOf(byPhone).map((who) => ({ who, channel: 'PHONE' as const })),
});

interface RuleFieldsProps {
  row: RuleRow;
  people: readonly string[];
  problems: readonly FieldProblem[];
  onChange: (changes: Partial<RuleRow>) => void;
}

const RuleFields = ({ row, people, problems, onChange }: RuleFieldsProps) => {
  const { t } = useTranslation('desk');
  const lines = (field: 'words' | 'callers' | 'byPhone') => ({
    label: t(`urgency.${field}`),
    description:
      field === 'byPhone' && people.length > 0
        ? t('urgency.byPhoneKnown', { names: people.join(t('urgency.and')) })
        : t(`urgency.${field}Hint`),
    value: row[field],
    autosize: true,
    minRows: 2,
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ [field]: event.currentTarget.value }),
  });
  return (
    <>
      <TextInput
        id={`name-${row.id}`}
        label={t('urgency.name')}
        description={t('urgency.nameHint')}
        value={row.name}
        error={problems.find(({ fieldId }) => fieldId === `name-${row.id}`)?.message}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <Textarea
        {...lines('words')}
        id={`words-${row.id}`}
        error={problems.find(({ fieldId }) => fieldId === `words-${row.id}`)?.message}
      />
      <Textarea {...lines('callers')} />
      <NativeSelect
        label={t('urgency.during')}
        value={row.during}
        data={(['ALWAYS', 'OPEN', 'CLOSED'] as const).map((value) => ({
          value,
          label: t(`urgency.times.${value}`),
        }))}
        onChange={(event) => onChange({ during: event.currentTarget.value as RuleTime })}
      />
      <NativeSelect
        label={t('urgency.level')}
        value={row.urgency}
        data={(['NOW', 'TODAY'] as const).map((value) => ({ value, label: t(`urgency.levels.${value}`) }))}
        onChange={(event) => onChange({ urgency: event.currentTarget.value as Urgency })}
      />
      <Textarea {...lines('byPhone')} />
      <p>{t('urgency.alsoReported')}</p>
    </>
  );
};

const UrgencyForm = ({ desk }: { desk: DeskFieldsFragment }) => {
  const { t } = useTranslation('desk');
  const { save, isSaving, error } = useDeskChange(desk);
  const targets = useAsk(TransferTargetsDocument, { deskId: desk.id });
  const people = (targets.data?.transferTargets ?? []).map(({ name }) => name);
  const [rows, setRows] = useState<readonly RuleRow[]>(() => desk.urgencyRules.map(rowOf));
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const change = (id: string, changes: Partial<RuleRow>) =>
    setRows((before) => before.map((row) => (row.id === id ? { ...row, ...changes } : row)));
  const moveUp = (index: number) =>
    setRows((before) => [
      ...before.slice(0, index - 1),
      before[index]!,
      before[index - 1]!,
      ...before.slice(index + 1),
    ]);
  const submit = () => {
    const found = rows.flatMap((row, index) => {
      const number = index + 1;
      if (!row.name.trim()) return [{ fieldId: `name-${row.id}`, message: t('urgency.missing', { number }) }];
      const { words, callers, during } = ruleOf(row);
      return words.length + callers.length === 0 && during === 'ALWAYS'
        ? [{ fieldId: `words-${row.id}`, message: t('urgency.asksNothing', { number }) }]
        : [];
    });
    setProblems(found);
    if (found.length === 0) save({ urgencyRules: rows.map(ruleOf) });
  };
  return (
    <DeskEditor
      desk={desk}
      title={t('urgency.title')}
      problems={problems}
      error={error}
      isSaving={isSaving}
      onSave={submit}
    >
      <p>{t('urgency.lead')}</p>
      {rows.map((row, index) => (
        <EditableItem
          key={row.id}
          legend={t('urgency.rule', { number: index + 1 })}
          removeLabel={t('urgency.remove', { number: index + 1 })}
          onRemove={() => setRows((before) => before.filter(({ id }) => id !== row.id))}
          moveUpLabel={t('urgency.moveUp', { number: index + 1 })}
          {...(index > 0 && { onMoveUp: () => moveUp(index) })}
        >
          <RuleFields
            row={row}
            people={people}
            problems={problems}
            onChange={(changes) => change(row.id, changes)}
          />
        </EditableItem>
      ))}
      <SecondaryButton onClick={() => setRows((before) => [...before, newRow()])}>
        {t('urgency.add')}
      </SecondaryButton>
    </DeskEditor>
  );
};

const UrgencyPage = () => <WithDesk>{(desk) => <UrgencyForm desk={desk} />}</WithDesk>;

export default UrgencyPage;

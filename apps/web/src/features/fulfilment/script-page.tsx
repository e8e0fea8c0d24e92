import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskFieldsFragment, ScriptStepInput } from '../../graphql/generated/graphql';
import { SecondaryButton } from '../../ui/buttons';
import type { FieldProblem } from '../../ui/error-summary';
import { DeskEditor, WithDesk } from './desk-editor';
import { EditableItem } from './editable-item';
import { useDeskChange } from './use-desk-change';

const newStep = (): ScriptStepInput => ({
  id: crypto.randomUUID(),
  title: '',
  say: '',
  field: null,
  required: false,
});

const ScriptForm = ({ desk }: { desk: DeskFieldsFragment }) => {
  const { t } = useTranslation('desk');
  const { save, isSaving, error } = useDeskChange(desk);
  const [steps, setSteps] = useState<ScriptStepInput[]>(() =>
    desk.script.map(({ id, title, say, field, required }) => ({ id, title, say, field, required })),
  );
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const change = (id: string, changes: Partial<ScriptStepInput>) =>
    setSteps((before) => before.map((step) => (step.id === id ? { ...step, ...changes } : step)));
  const moveUp = (index: number) =>
    setSteps((before) => {
      const after = [...before];
      const [step] = after.splice(index, 1);
      after.splice(index - 1, 0, step!);
      return after;
    });

  const submit = () => {
    const found = steps.flatMap(({ id, title, say }, index) =>
      title.trim() && say.trim()
        ? []
        : [{ fieldId: `title-${id}`, message: t('stepMissing', { number: index + 1 }) }],
    );
    setProblems(found);
    if (found.length === 0)
      save({ script: steps.map((step) => ({ ...step, title: step.title.trim(), say: step.say.trim() })) });
  };

  return (
    <DeskEditor
      desk={desk}
      title={t('script')}
      problems={problems}
      error={error}
      isSaving={isSaving}
      onSave={submit}
    >
      <p>{t('scriptNote')}</p>
      {steps.map(({ id, title, say, required }, index) => (
        <EditableItem
          key={id}
          legend={t('step', { number: index + 1 })}
          removeLabel={t('removeStep', { number: index + 1 })}
          onRemove={() => setSteps((before) => before.filter((step) => step.id !== id))}
          moveUpLabel={t('moveUp', { number: index + 1 })}
          onMoveUp={index > 0 ? () => moveUp(index) : undefined}
        >
          <TextInput
            id={`title-${id}`}
            label={t('stepTitle')}
            value={title}
            error={problems.find(({ fieldId }) => fieldId === `title-${id}`)?.message}
            onChange={(event) => change(id, { title: event.currentTarget.value })}
          />
          <Textarea
            label={t('stepSay')}
            value={say}
            rows={3}
            resize="vertical"
            onChange={(event) => change(id, { say: event.currentTarget.value })}
          />
          <Checkbox
            label={t('stepRequired')}
            checked={required}
            onChange={(event) => change(id, { required: event.currentTarget.checked })}
          />
        </EditableItem>
      ))}
      <SecondaryButton onClick={() => setSteps((before) => [...before, newStep()])}>
        {t('addStep')}
      </SecondaryButton>
    </DeskEditor>
  );
};

const ScriptPage = () => <WithDesk>{(desk) => <ScriptForm desk={desk} />}</WithDesk>;

export default ScriptPage;

import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskFieldsFragment } from '../../graphql/generated/graphql';
import { SecondaryButton } from '../../ui/buttons';
import type { FieldProblem } from '../../ui/error-summary';
import { DeskEditor, WithDesk } from './desk-editor';
import { EditableItem } from './editable-item';
import { useDeskChange } from './use-desk-change';

interface Entry {
  id: string;
  question: string;
  answer: string;
}

const newEntry = (): Entry => ({ id: crypto.randomUUID(), question: '', answer: '' });

const KnowledgeForm = ({ desk }: { desk: DeskFieldsFragment }) => {
  const { t } = useTranslation('desk');
  const { save, isSaving, error } = useDeskChange(desk);
  const [entries, setEntries] = useState<Entry[]>(desk.knowledge);
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const change = (id: string, changes: Partial<Entry>) =>
    setEntries((before) => before.map((entry) => (entry.id === id ? { ...entry, ...changes } : entry)));

  const submit = () => {
    const found = entries.flatMap(({ id, question, answer }, index) =>
      question.trim() && answer.trim()
        ? []
        : [{ fieldId: `question-${id}`, message: t('entryMissing', { number: index + 1 }) }],
    );
    setProblems(found);
    if (found.length === 0)
      save({
        knowledge: entries.map(({ question, answer }) => ({
          question: question.trim(),
          answer: answer.trim(),
        })),
      });
  };

  return (
    <DeskEditor
      desk={desk}
      title={t('knowledge')}
      problems={problems}
      error={error}
      isSaving={isSaving}
      onSave={submit}
    >
      {entries.length === 0 && <p>{t('knowledgeNone')}</p>}
      {entries.map(({ id, question, answer }, index) => (
        <EditableItem
          key={id}
          legend={t('entry', { number: index + 1 })}
          removeLabel={t('removeEntry', { number: index + 1 })}
          onRemove={() => setEntries((before) => before.filter((entry) => entry.id !== id))}
        >
          <TextInput
            id={`question-${id}`}
            label={t('question')}
            value={question}
            error={problems.find(({ fieldId }) => fieldId === `question-${id}`)?.message}
            onChange={(event) => change(id, { question: event.currentTarget.value })}
          />
          <Textarea
            label={t('answer')}
            value={answer}
            rows={3}
            resize="vertical"
            onChange={(event) => change(id, { answer: event.currentTarget.value })}
          />
        </EditableItem>
      ))}
      <SecondaryButton onClick={() => setEntries((before) => [...before, newEntry()])}>
        {t('addEntry')}
      </SecondaryButton>
    </DeskEditor>
  );
};

const KnowledgePage = () => <WithDesk>{(desk) => <KnowledgeForm desk={desk} />}</WithDesk>;

export default KnowledgePage;

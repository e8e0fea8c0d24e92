import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Navigate, useParams } from 'react-router';
import type { DeskFieldsFragment, DeskInput } from '../../graphql/generated/graphql';
import { useFields } from '../../ui/use-fields';
import { useDeskAddress } from './desk-address';
import { DeskEditor, WithDesk } from './desk-editor';
import { useDeskChange } from './use-desk-change';

const parts = ['name', 'greeting', 'recording', 'reports', 'rules', 'topics'] as const;
type Part = (typeof parts)[number];

const linesOf = (typed: string) =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const textOf = (desk: DeskFieldsFragment, part: Part): string => {
  switch (part) {
    case 'name':
    case 'greeting':
      return desk[part];
    case 'recording':
      return desk.recordingNotice ?? '';
    case 'reports':
      return desk.reportEmails.join('\n');
    case 'rules':
    case 'topics':
      return desk[part].join('\n');
  }
};

const changeOf = (part: Part, typed: string): Partial<DeskInput> => {
  switch (part) {
    case 'name':
    case 'greeting':
      return { [part]: typed.trim() };
    case 'recording':
      return { recordingNotice: typed.trim() || null };
    case 'reports':
      return { reportEmails: linesOf(typed.normalize('NFKC')) };
    case 'rules':
    case 'topics':
      return { [part]: linesOf(typed) };
  }
};

const TextPartForm = ({ desk, part }: { desk: DeskFieldsFragment; part: Part }) => {
  const { t } = useTranslation('desk');
  const { save, isSaving, error } = useDeskChange(desk);
  const findProblem = (typed: string): string | undefined => {
    if (part === 'name' && typed.trim() === '') return t('nameMissing');
    if (part === 'greeting' && typed.trim() === '') return t('greetingMissing');
    const wrong =
      part === 'reports' &&
      linesOf(typed.normalize('NFKC')).find((line) => !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(line));
    return wrong ? t('reportsInvalid', { email: wrong }) : undefined;
  };
  const fields = useFields({ text: textOf(desk, part) }, { text: findProblem });
  const submit = () => {
    if (fields.check()) save(changeOf(part, fields.values.text));
  };
  const hint = part === 'name' ? undefined : t(`${part}Hint`);
  return (
    <DeskEditor
      desk={desk}
      title={t(part)}
      problems={fields.summary}
      error={error}
      isSaving={isSaving}
      onSave={submit}
    >
      {part === 'name' ? (
        <TextInput {...fields.text('text')} label={t(part)} />
      ) : (
        <Textarea {...fields.text('text')} label={t(part)} description={hint} rows={5} resize="vertical" />
      )}
    </DeskEditor>
  );
};

const TextPartPage = () => {
  const { id = '', part: named } = useParams();
  const addressOf = useDeskAddress();
  const part = parts.find((one) => one === named);
  if (!part) return <Navigate to={addressOf(id)} replace />;
  return <WithDesk>{(desk) => <TextPartForm desk={desk} part={part} />}</WithDesk>;
};

export default TextPartPage;

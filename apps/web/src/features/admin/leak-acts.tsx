import { Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  AssessLeakDocument,
  type LeakFieldsFragment,
  type LeakReport,
  LeaksDocument,
  MarkLeakReportedDocument,
  TellLeakClientsDocument,
} from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Disclosure } from '../../ui/disclosure';
import { Form } from '../../ui/form';
import { Problem } from '../../ui/states';
import { ActButton } from '../workplace/pieces/act-button';
import { type Assessment, type Companies, inputOf, LeakFields } from './leak-fields';

/** A report was handed in: its day and number cannot be changed afterwards, so it is asked once more. */
export const MarkReported = ({ id, report, today }: { id: string; report: LeakReport; today: string }) => {
  const { t } = useTranslation('admin');
  const [asking, setAsking] = useState(false);
  const [doneOn, setDay] = useState(today);
  const [note, setNote] = useState('');
  const mark = useTell(MarkLeakReportedDocument, [LeaksDocument]);
  return (
    <>
      <ActButton onClick={() => setAsking(true)}>{t(`leak.mark.${report}`)}</ActButton>
      <ConfirmDialog
        opened={asking}
        question={t(`leak.question.${report}`)}
        verb={t(`leak.mark.${report}`)}
        busy={mark.isPending}
        error={mark.error}
        onConfirm={() => mark.mutate({ id, report, doneOn, note }, { onSuccess: () => setAsking(false) })}
        onClose={() => setAsking(false)}
      >
        <TextInput
          type="date"
          label={t('leak.doneOn')}
          max={today}
          value={doneOn}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <TextInput
          label={t('leak.note')}
          description={t('leak.noteHint')}
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </ConfirmDialog>
    </>
  );
};

/** Owners of the clients that were not told yet are mailed; a mail cannot be taken back. */
export const TellClients = ({ leak: { id, clients } }: { leak: LeakFieldsFragment }) => {
  const { t } = useTranslation('admin');
  const [asking, setAsking] = useState(false);
  const [words, setWords] = useState('');
  const tell = useTell(TellLeakClientsDocument, [LeaksDocument]);
  const names = clients.flatMap(({ name, toldAt }) => (toldAt ? [] : [name])).join('、');
  if (names === '') return null;
  return (
    <>
      <ActButton tone="primary" onClick={() => setAsking(true)}>
        {t('leak.tell')}
      </ActButton>
      <ConfirmDialog
        opened={asking}
        question={t('leak.tellQuestion', { names })}
        verb={t('leak.tellVerb')}
        busy={tell.isPending}
        error={tell.error}
        onConfirm={() => tell.mutate({ id, words }, { onSuccess: () => setAsking(false) })}
        onClose={() => setAsking(false)}
      >
        <Textarea
          label={t('leak.words')}
          description={t('leak.wordsHint')}
          autosize
          minRows={4}
          maxLength={2000}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      </ConfirmDialog>
    </>
  );
};

/** As more becomes known the grounds change, and the deadlines with them. */
export const Assess = ({ leak, companies }: { leak: LeakFieldsFragment; companies: Companies }) => {
  const { t } = useTranslation('admin');
  const named = leak.clients.map(({ clientId }) => clientId);
  const [value, setValue] = useState<Assessment>({
    grounds: leak.grounds,
    people: leak.people === null ? '' : String(leak.people),
    clientIds: named,
  });
  const [wrongPeople, setWrongPeople] = useState(false);
  const assess = useTell(AssessLeakDocument, [LeaksDocument]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const input = inputOf(value);
    setWrongPeople(!input);
    if (input && !assess.isPending) assess.mutate({ id: leak.id, input });
  };
  return (
    <Disclosure label={t('leak.assess')}>
      <Form onSubmit={submit}>
        {assess.error ? <Problem error={assess.error} /> : null}
        <LeakFields
          companies={companies}
          value={value}
          named={named}
          onChange={(part) => setValue((before) => ({ ...before, ...part }))}
          peopleError={wrongPeople ? t('leak.peopleWrong') : undefined}
        />
        <div>
          <ActButton busy={assess.isPending}>{t('leak.saveAssessment')}</ActButton>
          <p role="status">{assess.isSuccess && t('leak.assessed')}</p>
        </div>
      </Form>
    </Disclosure>
  );
};

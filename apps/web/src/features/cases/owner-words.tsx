import { Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CaseDocument,
  type CaseFieldsFragment,
  type CaseQuery,
  CasesDocument,
  InstructCaseDocument,
} from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { PrimaryButton } from '../../ui/buttons';
import { Card } from '../../ui/card';
import { Form } from '../../ui/form';
import { Problem } from '../../ui/states';
import { useRequestId } from './write-pane';
import styles from './cases.module.css';

type Entry = CaseQuery['caseStory'][number];

/** What the desk said last that the client has to answer: a question, or why the case was handed over. */
export const waitingFor = (story: readonly Entry[]): Entry | undefined =>
  story.findLast(({ kind, detail }) => kind === 'QUESTION' || (kind === 'ESCALATED' && detail === 'client'));

interface OwnerWordsProps {
  of: CaseFieldsFragment;
  asked: Entry | undefined;
}

/** The owner's answer to the desk's question, or an instruction; both go to the supervisors. */
export const OwnerWords = ({ of, asked }: OwnerWordsProps) => {
  const { t } = useTranslation('cases');
  const [text, setText] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [isSent, setSent] = useState(false);
  const request = useRequestId();
  const tell = useTell(InstructCaseDocument, [CaseDocument, CasesDocument]);
  if (of.state === 'CLOSED') return null;
  const isAsked = of.state === 'WAITING_CLIENT';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(text.trim() === '');
    setSent(false);
    if (text.trim() === '' || tell.isPending) return;
    tell.mutate(
      { caseId: of.id, requestId: request.current(), text: text.trim() },
      {
        onSuccess: () => {
          request.next();
          setText('');
          setSent(true);
        },
      },
    );
  };
  return (
    <Card tone={isAsked ? 'notice' : 'plain'}>
      <h2>
        {t(
          isAsked ? `owner.${asked?.kind === 'ESCALATED' ? 'decide' : 'asked'}Title` : 'owner.instructTitle',
        )}
      </h2>
      {isAsked && asked?.text && <p className={styles.text}>{asked.text}</p>}
      <p className={styles.sub}>{t(isAsked ? 'owner.asked' : 'owner.instruct')}</p>
      <Form onSubmit={submit}>
        <Textarea
          label={t(isAsked ? 'owner.answer' : 'owner.instruction')}
          autosize
          minRows={3}
          value={text}
          error={isMissing ? t('write.missing') : undefined}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        {tell.isError && <Problem error={tell.error} />}
        <p role="status">{isSent && t('owner.sent')}</p>
        <PrimaryButton busy={tell.isPending}>
          {t(isAsked ? 'owner.answerSend' : 'owner.instructSend')}
        </PrimaryButton>
      </Form>
    </Card>
  );
};

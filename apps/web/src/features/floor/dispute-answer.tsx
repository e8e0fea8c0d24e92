import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AnswerDisputeDocument, DisputesDocument } from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { ButtonRow, PrimaryButton, SecondaryButton } from '../../ui/buttons';
import { Problem } from '../../ui/states';
import { useSession } from '../identity/session';

/** Both answers carry what was found; a manager reads along, a supervisor or the platform answers. */
export const DisputeAnswer = ({ id }: { id: string }) => {
  const { t } = useTranslation('floor');
  const [answer, setAnswer] = useState('');
  const [isMissing, setMissing] = useState(false);
  const { role } = useSession();
  const tell = useTell(AnswerDisputeDocument, [DisputesDocument]);
  if (role !== 'SUPERVISOR' && role !== 'ADMIN') return null;
  const send = (accept: boolean) => {
    setMissing(answer.trim() === '');
    if (answer.trim() !== '') tell.mutate({ id, accept, answer: answer.trim() });
  };
  return (
    <>
      <Textarea
        label={t('disputes.answer')}
        error={isMissing ? t('disputes.answerMissing') : undefined}
        value={answer}
        onChange={(event) => setAnswer(event.currentTarget.value)}
        maxLength={1000}
        rows={3}
      />
      {tell.isError && <Problem error={tell.error} />}
      <ButtonRow>
        <PrimaryButton onClick={() => send(true)} busy={tell.isPending}>
          {t('disputes.accept')}
        </PrimaryButton>
        <SecondaryButton onClick={() => send(false)} busy={tell.isPending}>
          {t('disputes.refuse')}
        </SecondaryButton>
      </ButtonRow>
    </>
  );
};

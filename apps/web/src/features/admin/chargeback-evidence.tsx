import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  AnswerChargebackDocument,
  ChargebackEvidenceDocument,
  type ChargebackFieldsFragment,
  ChargebacksDocument,
  MoneyCockpitDocument,
} from '../../graphql/generated/graphql';
import { useAsk, useTell } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ActButton } from '../workplace/pieces/act-button';
import styles from './admin.module.css';

/** Our side of it, drafted out of contract and calls; read, mended and handed in once. */
export const ChargebackEvidence = ({ chargeback }: { chargeback: ChargebackFieldsFragment }) => {
  const { t } = useTranslation('admin');
  const [writing, setWriting] = useState(false);
  if (!writing)
    return (
      <div className={styles.row}>
        <ActButton tone="primary" onClick={() => setWriting(true)}>
          {t('chargeback.write')}
        </ActButton>
      </div>
    );
  return <Draft chargeback={chargeback} />;
};

const Draft = ({ chargeback }: { chargeback: ChargebackFieldsFragment }) => {
  const query = useAsk(ChargebackEvidenceDocument, { id: chargeback.id });
  return (
    <Answered query={query}>
      {({ chargebackEvidence }) => <Writing chargeback={chargeback} draft={chargebackEvidence} />}
    </Answered>
  );
};

const Writing = ({ chargeback, draft }: { chargeback: ChargebackFieldsFragment; draft: string }) => {
  const { t } = useTranslation('admin');
  const [text, setText] = useState(draft);
  const [asking, setAsking] = useState(false);
  const answer = useTell(AnswerChargebackDocument, [ChargebacksDocument, MoneyCockpitDocument]);
  return (
    <>
      <Textarea
        label={t('chargeback.evidence')}
        description={t('chargeback.evidenceHint')}
        autosize
        minRows={6}
        maxRows={16}
        maxLength={100_000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={styles.row}>
        <ActButton tone="primary" onClick={() => setAsking(true)}>
          {t('chargeback.send')}
        </ActButton>
      </div>
      <ConfirmDialog
        opened={asking}
        question={t(chargeback.invoiceId === null ? 'chargeback.depositQuestion' : 'chargeback.question', {
          number: chargeback.documentNumber,
        })}
        verb={t('chargeback.send')}
        busy={answer.isPending}
        error={answer.error}
        onConfirm={() => answer.mutate({ id: chargeback.id, text }, { onSuccess: () => setAsking(false) })}
        onClose={() => setAsking(false)}
      >
        <p>{t('chargeback.once')}</p>
      </ConfirmDialog>
    </>
  );
};

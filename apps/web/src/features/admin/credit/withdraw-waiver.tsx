import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WaiversDocument, WithdrawWaiverDocument } from '../../../graphql/generated/graphql';
import { useTell } from '../../../graphql/hooks';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { ActButton } from '../../workplace/pieces/act-button';
import styles from '../admin.module.css';

const REASON_AT_MOST = 500;

/** Until its bill is made, a waiver may be taken back; why is kept. */
export const WithdrawWaiver = ({ id, question }: { id: string; question: string }) => {
  const { t } = useTranslation('admin');
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const withdraw = useTell(WithdrawWaiverDocument, [WaiversDocument]);
  const close = () => setAsking(false);
  return (
    <>
      <div className={styles.row}>
        <ActButton onClick={() => setAsking(true)}>{t('waiver.withdraw')}</ActButton>
      </div>
      <ConfirmDialog
        opened={asking}
        question={question}
        verb={t('waiver.withdraw')}
        wayOut={t('waiver.keep')}
        busy={withdraw.isPending}
        error={withdraw.error}
        onConfirm={() => withdraw.mutate({ id, reason: reason.trim() }, { onSuccess: close })}
        onClose={close}
      >
        <p>{t('waiver.withdrawEffect')}</p>
        <Textarea
          label={t('waiver.withdrawnFor')}
          description={t('waiver.withdrawHint')}
          value={reason}
          maxLength={REASON_AT_MOST}
          autosize
          minRows={2}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </ConfirmDialog>
    </>
  );
};

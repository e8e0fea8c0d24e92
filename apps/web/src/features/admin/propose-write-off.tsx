import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ProposeWriteOffDocument,
  type ReceivableFieldsFragment,
  ReceivablesDocument,
} from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { formatYen } from '../../i18n/format';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ActButton } from '../workplace/pieces/act-button';
import styles from './admin.module.css';

const REASON_AT_MOST = 500;

interface ProposeWriteOffProps {
  bill: ReceivableFieldsFragment;
  /** Within the sum for which one admin is enough. */
  alone: boolean;
}

/** Nobody will pay it: with a reason that a tax adviser can follow. */
export const ProposeWriteOff = ({ bill, alone }: ProposeWriteOffProps) => {
  const { t } = useTranslation('admin');
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const propose = useTell(ProposeWriteOffDocument, [ReceivablesDocument]);
  const { invoiceId, clientName: client, openMinor } = bill;
  const verb = t(alone ? 'receivables.writeOff' : 'receivables.propose');
  return (
    <>
      <div className={styles.row}>
        <ActButton onClick={() => setAsking(true)}>{verb}</ActButton>
      </div>
      <ConfirmDialog
        opened={asking}
        question={t('receivables.question', { client, amount: formatYen(openMinor) })}
        verb={verb}
        destructive={alone}
        busy={propose.isPending}
        error={propose.error}
        onConfirm={() => propose.mutate({ invoiceId, reason }, { onSuccess: () => setAsking(false) })}
        onClose={() => setAsking(false)}
      >
        <p>{t(alone ? 'receivables.effect' : 'receivables.proposeEffect')}</p>
        <Textarea
          label={t('receivables.reason')}
          description={t('receivables.reasonHint')}
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

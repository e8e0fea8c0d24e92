import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type FailedRefundFieldsFragment,
  FailedRefundsDocument,
  RecordDepositReturnDocument,
} from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { formatYen } from '../../i18n/format';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ActButton } from '../workplace/pieces/act-button';
import styles from './admin.module.css';

const REFERENCE_AT_MOST = 100;

/** The first of two persons has sent the money from the bank. */
export const RecordReturn = ({ refund, today }: { refund: FailedRefundFieldsFragment; today: string }) => {
  const { t } = useTranslation('admin');
  const [asking, setAsking] = useState(false);
  const [paidOn, setPaidOn] = useState(today);
  const [reference, setReference] = useState('');
  const record = useTell(RecordDepositReturnDocument, [FailedRefundsDocument]);
  const { settlementId, clientName: client, amountMinor } = refund;
  return (
    <>
      <div className={styles.row}>
        <ActButton tone="primary" onClick={() => setAsking(true)}>
          {t('refunds.record')}
        </ActButton>
      </div>
      <ConfirmDialog
        opened={asking}
        question={t('refunds.recordQuestion', { client, amount: formatYen(amountMinor) })}
        verb={t('refunds.record')}
        busy={record.isPending}
        error={record.error}
        onConfirm={() =>
          record.mutate({ settlementId, paidOn, reference }, { onSuccess: () => setAsking(false) })
        }
        onClose={() => setAsking(false)}
      >
        <TextInput
          type="date"
          label={t('refunds.paidOn')}
          value={paidOn}
          max={today}
          onChange={(event) => setPaidOn(event.currentTarget.value)}
        />
        <TextInput
          label={t('refunds.reference')}
          description={t('refunds.referenceHint')}
          value={reference}
          maxLength={REFERENCE_AT_MOST}
          onChange={(event) => setReference(event.currentTarget.value)}
        />
      </ConfirmDialog>
    </>
  );
};

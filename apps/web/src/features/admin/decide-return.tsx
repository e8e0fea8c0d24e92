import { Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ApproveDepositReturnDocument,
  type FailedRefundFieldsFragment,
  FailedRefundsDocument,
  MoneyCockpitDocument,
  RefuseDepositReturnDocument,
} from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { formatYen } from '../../i18n/format';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ActButton } from '../workplace/pieces/act-button';
import styles from './admin.module.css';

const REASON_AT_MOST = 500;

interface DecideReturnProps {
  refund: FailedRefundFieldsFragment;
  transfer: NonNullable<FailedRefundFieldsFragment['transfer']>;
}

/** The second of two persons has looked into the bank's list. */
export const DecideReturn = ({ refund, transfer: { id } }: DecideReturnProps) => {
  const { t } = useTranslation('admin');
  const [asking, setAsking] = useState<'approve' | 'refuse'>();
  const [alone, setAlone] = useState(false);
  const [reason, setReason] = useState('');
  const refresh = [FailedRefundsDocument, MoneyCockpitDocument];
  const approve = useTell(ApproveDepositReturnDocument, refresh);
  const refuse = useTell(RefuseDepositReturnDocument, refresh);
  const done = { onSuccess: () => setAsking(undefined) };
  return (
    <>
      {refund.approval === 'WAIT' && <p>{t('payouts.waitForOther')}</p>}
      <div className={styles.row}>
        {refund.approval !== 'WAIT' && (
          <ActButton tone="primary" onClick={() => setAsking('approve')}>
            {t('refunds.approve')}
          </ActButton>
        )}
        <ActButton onClick={() => setAsking('refuse')}>{t('refunds.refuse')}</ActButton>
      </div>
      <ConfirmDialog
        opened={asking === 'approve'}
        question={t('refunds.approveQuestion', { amount: formatYen(refund.amountMinor) })}
        verb={t('refunds.approve')}
        busy={approve.isPending}
        error={approve.error}
        onConfirm={() => approve.mutate({ id, alone }, done)}
        onClose={() => setAsking(undefined)}
      >
        <p>{t('refunds.approveEffect')}</p>
        {refund.approval === 'ALONE' && (
          <Checkbox
            label={t('payouts.aloneChoice')}
            description={t('payouts.aloneHint')}
            checked={alone}
            onChange={(event) => setAlone(event.currentTarget.checked)}
          />
        )}
      </ConfirmDialog>
      <ConfirmDialog
        opened={asking === 'refuse'}
        question={t('refunds.refuseQuestion')}
        verb={t('refunds.refuse')}
        busy={refuse.isPending}
        error={refuse.error}
        onConfirm={() => refuse.mutate({ id, reason }, done)}
        onClose={() => setAsking(undefined)}
      >
        <Textarea
          label={t('refunds.reason')}
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

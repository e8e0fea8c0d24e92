import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type FailedRefundFieldsFragment,
  FailedRefundsDocument,
  RefuseBankReturnDocument,
} from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { formatYen } from '../../i18n/format';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ActButton } from '../workplace/pieces/act-button';
import styles from './admin.module.css';

const REASON_AT_MOST = 500;

interface ReleaseReturnProps {
  refund: FailedRefundFieldsFragment;
  id: string;
}

/** What was set aside is not transferred after all. */
export const ReleaseReturn = ({ refund, id }: ReleaseReturnProps) => {
  const { t } = useTranslation('admin');
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const release = useTell(RefuseBankReturnDocument, [FailedRefundsDocument]);
  const words = { client: refund.clientName, amount: formatYen(refund.amountMinor) };
  return (
    <>
      <div className={styles.row}>
        <ActButton onClick={() => setAsking(true)}>{t('refunds.release')}</ActButton>
      </div>
      <ConfirmDialog
        opened={asking}
        question={t('refunds.releaseQuestion', words)}
        verb={t('refunds.release')}
        busy={release.isPending}
        error={release.error}
        onConfirm={() => release.mutate({ id, reason }, { onSuccess: () => setAsking(false) })}
        onClose={() => setAsking(false)}
      >
        <p>{t('refunds.releaseEffect')}</p>
        <Textarea
          label={t('refunds.releaseReason')}
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

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type FailedRefundFieldsFragment,
  FailedRefundsDocument,
  ReserveBankReturnDocument,
} from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { formatYen } from '../../i18n/format';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ActButton } from '../workplace/pieces/act-button';
import styles from './admin.module.css';

/** Before the bank: set aside, so that no invoice uses meanwhile what is transferred. */
export const ReserveReturn = ({ refund }: { refund: FailedRefundFieldsFragment }) => {
  const { t } = useTranslation('admin');
  const [asking, setAsking] = useState(false);
  const reserve = useTell(ReserveBankReturnDocument, [FailedRefundsDocument]);
  const { documentId, clientName: client, amountMinor } = refund;
  return (
    <>
      <div className={styles.row}>
        <ActButton tone="primary" onClick={() => setAsking(true)}>
          {t('refunds.reserve')}
        </ActButton>
      </div>
      <ConfirmDialog
        opened={asking}
        question={t('refunds.reserveQuestion', { client, amount: formatYen(amountMinor) })}
        verb={t('refunds.reserve')}
        busy={reserve.isPending}
        error={reserve.error}
        onConfirm={() => reserve.mutate({ documentId }, { onSuccess: () => setAsking(false) })}
        onClose={() => setAsking(false)}
      >
        <p>{t('refunds.reserveEffect')}</p>
      </ConfirmDialog>
    </>
  );
};

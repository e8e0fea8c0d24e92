import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type FailedRefundFieldsFragment,
  FailedRefundsDocument,
  RecordBankReturnDocument,
} from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { formatYen } from '../../i18n/format';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { YenField } from '../../ui/yen-field';
import { ActButton } from '../workplace/pieces/act-button';
import styles from './admin.module.css';

const REFERENCE_AT_MOST = 100;

interface RecordReturnProps {
  refund: FailedRefundFieldsFragment;
  today: string;
  /** `record`: what was set aside was sent. `early`: it was sent before, while an invoice used it. `repaid`: the client sent back what it had twice. */
  what?: 'record' | 'early' | 'repaid';
}

/** The first of two persons has seen in the bank's list what was sent or came back. */
export const RecordReturn = ({ refund, today, what = 'record' }: RecordReturnProps) => {
  const { t } = useTranslation('admin');
  const [asking, setAsking] = useState(false);
  const [paidOn, setPaidOn] = useState(today);
  const [reference, setReference] = useState('');
  const record = useTell(RecordBankReturnDocument, [FailedRefundsDocument]);
  const { documentId, clientName: client } = refund;
  // Before an invoice used a part of it, the whole was sent.
  const amountMinor = { record: refund.amountMinor, early: refund.wholeMinor, repaid: refund.overpaidMinor }[what]; // prettier-ignore
  const [sentMinor, setSentMinor] = useState<number | undefined>(amountMinor);
  return (
    <>
      <div className={styles.row}>
        <ActButton tone={what === 'early' ? 'plain' : 'primary'} onClick={() => setAsking(true)}>
          {t(`refunds.${what}`)}
        </ActButton>
      </div>
      <ConfirmDialog
        opened={asking}
        question={t(`refunds.${what}Question`, { client, amount: formatYen(amountMinor) })}
        verb={t(`refunds.${what}`)}
        busy={record.isPending}
        error={record.error}
        onConfirm={() =>
          record.mutate(
            { documentId, paidOn, reference, sentMinor: what === 'early' ? (sentMinor ?? 0) : null },
            { onSuccess: () => setAsking(false) },
          )
        }
        onClose={() => setAsking(false)}
      >
        {what === 'early' && <p>{t('refunds.earlyEffect')}</p>}
        {what === 'early' && (
          <YenField label={t('refunds.sent')} amountMinor={sentMinor} onAmountChange={setSentMinor} />
        )}
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

import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CancelContractDocument,
  ContractDocument,
  type ContractFieldsFragment,
  ContractsDocument,
} from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { formatDate } from '../../i18n/format';
import { SecondaryButton } from '../../ui/buttons';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { FieldLabel } from '../../ui/field-label';

/** As short as signing was: one button, one question that shows the date. */
export const CancelContract = ({
  contract,
  canCancel,
}: {
  contract: ContractFieldsFragment;
  canCancel: boolean;
}) => {
  const { t } = useTranslation(['contract', 'common']);
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const cancel = useTell(CancelContractDocument, [ContractDocument, ContractsDocument]);
  if (contract.endsOn)
    return <p role="status">{t('one.cancelled', { date: formatDate(contract.endsOn) })}</p>;
  if (!canCancel) return null;
  const date = formatDate(contract.earliestEndOn);
  const isUnpaid = contract.status === 'AWAITING_PAYMENT_METHOD';
  const confirm = () =>
    cancel.mutate(
      { contractId: contract.id, reason: reason.trim() || null },
      { onSuccess: () => setAsking(false) },
    );
  return (
    <>
      {isUnpaid ? (
        <p>{t('one.cancelUnpaid')}</p>
      ) : (
        <>
          <p>{t('one.cancelNow', { date })}</p>
          <p>{t('one.cancelWhy')}</p>
        </>
      )}
      <SecondaryButton onClick={() => setAsking(true)}>{t('one.cancel')}</SecondaryButton>
      <ConfirmDialog
        opened={isAsking}
        question={t(isUnpaid ? 'one.cancelUnpaidQuestion' : 'one.cancelQuestion', {
          bundle: contract.version.name,
          date,
        })}
        verb={t('one.cancelVerb')}
        wayOut={t('common:close')}
        destructive
        busy={cancel.isPending}
        error={cancel.error}
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      >
        <p>{isUnpaid ? t('one.cancelUnpaidEffect') : t('one.cancelEffect', { date })}</p>
        <Textarea
          label={<FieldLabel mark="optional">{t('one.cancelReason')}</FieldLabel>}
          description={t('one.cancelReasonHint')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          rows={3}
        />
      </ConfirmDialog>
    </>
  );
};

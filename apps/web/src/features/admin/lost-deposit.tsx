import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ChargebackFieldsFragment,
  ChargebacksDocument,
  DecideLostDepositDocument,
} from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ActButton } from '../workplace/pieces/act-button';
import styles from './admin.module.css';

/** The bank gave the deposit back and the contract goes on: ask for it again, or go on without. */
export const LostDeposit = ({ chargeback }: { chargeback: ChargebackFieldsFragment }) => {
  const { t } = useTranslation('admin');
  const [asking, setAsking] = useState<'ASKED' | 'WAIVED'>();
  const decide = useTell(DecideLostDepositDocument, [ChargebacksDocument]);
  const { id, clientName: client, depositDecision } = chargeback;
  if (depositDecision) return <p>{t(`chargeback.decisions.${depositDecision}`)}</p>;
  const words = asking === 'WAIVED' ? 'waive' : 'ask';
  return (
    <>
      <div className={styles.row}>
        <ActButton tone="primary" onClick={() => setAsking('ASKED')}>
          {t('chargeback.askAgain')}
        </ActButton>
        <ActButton onClick={() => setAsking('WAIVED')}>{t('chargeback.waive')}</ActButton>
      </div>
      <ConfirmDialog
        opened={asking !== undefined}
        question={t(`chargeback.${words}Question`, { client })}
        verb={t(asking === 'WAIVED' ? 'chargeback.waive' : 'chargeback.askAgain')}
        busy={decide.isPending}
        error={decide.error}
        onConfirm={() =>
          asking && decide.mutate({ id, decision: asking }, { onSuccess: () => setAsking(undefined) })
        }
        onClose={() => setAsking(undefined)}
      >
        <p>{t(`chargeback.${words}Effect`)}</p>
      </ConfirmDialog>
    </>
  );
};

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AllowLoneWriteOffsDocument, ReceivablesDocument } from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { Problem } from '../../ui/states';
import { YenField } from '../../ui/yen-field';
import { ActButton } from '../workplace/pieces/act-button';
import styles from './admin.module.css';

/** Up to which sum one admin is enough. */
export const WriteOffPolicy = ({ upToMinor }: { upToMinor: number }) => {
  const { t } = useTranslation('admin');
  const [amount, setAmount] = useState<number | undefined>(upToMinor);
  const allow = useTell(AllowLoneWriteOffsDocument, [ReceivablesDocument]);
  return (
    <>
      <p>{t('receivables.policyLead')}</p>
      <div className={styles.row}>
        <YenField label={t('receivables.policyField')} amountMinor={amount} onAmountChange={setAmount} />
        <ActButton
          busy={allow.isPending}
          onClick={() => amount !== undefined && allow.mutate({ upToMinor: amount })}
        >
          {t('receivables.policySave')}
        </ActButton>
      </div>
      <div aria-live="polite">{allow.isSuccess && <p>{t('receivables.policySaved')}</p>}</div>
      {allow.error ? <Problem error={allow.error} /> : null}
    </>
  );
};

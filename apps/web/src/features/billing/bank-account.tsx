import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BankFieldsFragment } from '../../graphql/generated/graphql';
import { formatYen } from '../../i18n/format';
import styles from './billing.module.css';

/** The account to transfer to, each fact ready to be copied into a banking app. */
export const BankAccount = ({ bank, amountMinor }: { bank: BankFieldsFragment; amountMinor: number }) => {
  const { t } = useTranslation('bill');
  const facts = [
    {
      label: t('bank.name'),
      shown: t('bank.withCode', { name: bank.bankName, code: bank.bankCode }),
      copied: bank.bankName,
    },
    {
      label: t('bank.branch'),
      shown: t('bank.withCode', { name: bank.branchName, code: bank.branchCode }),
      copied: bank.branchName,
    },
    { label: t('bank.type'), shown: t(`bank.types.${bank.accountType}`), copied: undefined },
    { label: t('bank.number'), shown: bank.accountNumber, copied: bank.accountNumber },
    { label: t('bank.holder'), shown: bank.accountHolder, copied: bank.accountHolder },
    { label: t('bank.amount'), shown: formatYen(amountMinor), copied: String(amountMinor) },
  ];
  return (
    <>
      <dl className={styles.bank}>
        {facts.map(({ label, shown, copied }) => (
          <div key={label} className={styles.bankFact}>
            <dt>{label}</dt>
            <dd>{shown}</dd>
            {copied !== undefined && (
              <dd className={styles.bankCopy}>
                <Copy what={label} text={copied} />
              </dd>
            )}
          </div>
        ))}
      </dl>
      <p>{t('bank.yours')}</p>
    </>
  );
};

const Copy = ({ what, text }: { what: string; text: string }) => {
  const { t } = useTranslation('bill');
  const [copied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard?.writeText(text).then(() => setCopied(true));
  return (
    <button
      type="button"
      className={styles.copy}
      onClick={copy}
      aria-label={t(copied ? 'bank.copiedOf' : 'bank.copyOf', { what })}
    >
      <span role="status">{t(copied ? 'bank.copied' : 'bank.copy')}</span>
    </button>
  );
};

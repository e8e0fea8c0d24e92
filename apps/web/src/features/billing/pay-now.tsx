import { useTranslation } from 'react-i18next';
import type { InvoiceQuery } from '../../graphql/generated/graphql';
import { formatDate, formatYen } from '../../i18n/format';
import { Card } from '../../ui/card';
import { KeyValueList } from '../../ui/key-value-list';
import { BankAccount } from './bank-account';
import styles from './billing.module.css';

/** What the client pays by itself: how much, until when, where to, and what has arrived. */
export const PayNow = ({ invoice }: { invoice: InvoiceQuery['invoice'] }) => {
  const { t } = useTranslation('bill');
  const { dunning, leftMinor, transferredMinor, payPageUrl, bank } = invoice;
  const way = invoice.way === 'KONBINI' ? 'KONBINI' : 'TRANSFER';
  const late = invoice.status === 'PAYMENT_FAILED';
  const words = { amount: formatYen(leftMinor), date: formatDate(invoice.dueOn) };
  const days = dunning && {
    suspendOn: formatDate(dunning.suspendOn),
    terminateOn: formatDate(dunning.terminateOn),
  };
  return (
    <Card tone={late ? 'notice' : 'brand'}>
      <h2 className={styles.payTitle}>{t(late ? `pay.late.${way}` : `pay.todo.${way}`, words)}</h2>
      {transferredMinor > 0 && (
        <KeyValueList
          items={[
            { label: t('pay.arrived'), value: formatYen(transferredMinor) },
            { label: t('pay.left'), value: <strong>{formatYen(leftMinor)}</strong> },
          ]}
        />
      )}
      {days && (
        <p>{t(dunning.stage === 'TERMINATED' ? 'pay.terminated' : `trouble.${dunning.stage}`, days)}</p>
      )}
      {bank && <BankAccount bank={bank} amountMinor={leftMinor} />}
      {way === 'KONBINI' && <p>{t('pay.konbiniHow')}</p>}
      {payPageUrl ? (
        <p>
          <a href={payPageUrl} className={way === 'KONBINI' ? styles.payPage : undefined} data-tall>
            {t(`pay.page.${way}`)}
          </a>
        </p>
      ) : (
        <p role="status">{t('pay.preparing')}</p>
      )}
      <p>{t(`pay.after.${way}`)}</p>
    </Card>
  );
};

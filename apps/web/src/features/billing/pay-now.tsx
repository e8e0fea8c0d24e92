import { useTranslation } from 'react-i18next';
import type { InvoiceQuery } from '../../graphql/generated/graphql';
import { formatDate, formatYen } from '../../i18n/format';
import { PrimaryButton } from '../../ui/buttons';
import { Card } from '../../ui/card';
import { KeyValueList } from '../../ui/key-value-list';
import { BankAccount } from './bank-account';
import styles from './billing.module.css';
import { PayCalendar } from './pay-calendar';

/** What the client pays by itself: how much, until when, where to, and what has arrived. */
export const PayNow = ({ invoice }: { invoice: InvoiceQuery['invoice'] }) => {
  const { t } = useTranslation('bill');
  const { calendar, dunning, leftMinor, transferredMinor, payPageUrl, bank } = invoice;
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
      {payPageUrl ? <PayPage way={way} url={payPageUrl} /> : <p role="status">{t('pay.preparing')}</p>}
      <p>{t(`pay.after.${way}`)}</p>
      {calendar && <PayCalendar calendar={calendar} />}
    </Card>
  );
};

/** At a store the number is the one thing to get; for a transfer the account stands here already. */
const PayPage = ({ way, url }: { way: 'TRANSFER' | 'KONBINI'; url: string }) => {
  const { t } = useTranslation('bill');
  if (way === 'KONBINI')
    return <PrimaryButton onClick={() => window.location.assign(url)}>{t('pay.page.KONBINI')}</PrimaryButton>;
  return (
    <p>
      <a href={url} data-tall>
        {t('pay.page.TRANSFER')}
      </a>
    </p>
  );
};

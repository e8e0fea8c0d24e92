import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { InvoicesDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { formatMonth } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { Card } from '../../ui/card';
import { Stacked } from '../../ui/lists';
import { Yen } from '../../ui/money';
import { Section } from '../../ui/page';
import { StateLabel } from '../../ui/state-label';
import { Empty } from '../../ui/states';
import styles from './billing.module.css';
import { invoiceStateKey, invoiceTones } from './invoice-states';

const shownInvoices = 24;

export const InvoiceList = ({ contractId }: { contractId: string }) => {
  const { t } = useTranslation('bill');
  const query = useAsk(InvoicesDocument, { contractId, first: shownInvoices, offset: 0 });
  return (
    <Section title={t('invoices')}>
      <Answered query={query} lines={2}>
        {({ invoices: { items } }) =>
          items.length === 0 ? (
            <Empty>{t('invoicesNone')}</Empty>
          ) : (
            <Stacked>
              {items.map((invoice) => (
                <Card key={invoice.id}>
                  <div className={styles.invoice}>
                    <Link to={`/owner/invoices/${invoice.id}`}>
                      {t('invoice.ofMonth', { month: formatMonth(invoice.period.startsOn) })}
                    </Link>
                    <StateLabel tone={invoiceTones[invoice.status]}>{t(invoiceStateKey(invoice))}</StateLabel>
                    <strong>
                      <Yen amountMinor={invoice.totalMinor} />
                    </strong>
                  </div>
                  {invoice.failureReason && <p>{invoice.failureReason}</p>}
                </Card>
              ))}
            </Stacked>
          )
        }
      </Answered>
      <p>
        <Link to="/owner/documents" data-tall>
          {t('findDocuments')}
        </Link>
      </p>
      <p>
        <Link to={`/contracts/${contractId}/pay`} data-tall>
          {t('waysToPay')}
        </Link>
      </p>
    </Section>
  );
};

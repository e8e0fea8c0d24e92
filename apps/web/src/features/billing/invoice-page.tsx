import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { InvoiceDocument, type InvoiceQuery } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { formatDate, formatMomentOfYear } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { PrimaryButton } from '../../ui/buttons';
import { DateText } from '../../ui/date-text';
import { DocumentLink } from '../../ui/document-link';
import { KeyValueList } from '../../ui/key-value-list';
import { Yen } from '../../ui/money';
import { Page } from '../../ui/page';
import { StateLabel } from '../../ui/state-label';
import { InvoiceReceipt } from '../documents/invoice-receipt';
import { AfterCredits, InvoiceCredits } from './invoice-credits';
import { InvoiceLines } from './invoice-lines';
import { invoiceStateKey, invoiceTones } from './invoice-states';
import { PayNow } from './pay-now';
import { PaymentTrouble } from './payment-trouble';

const InvoiceDetails = ({ invoice }: { invoice: InvoiceQuery['invoice'] }) => {
  const { t } = useTranslation('bill');
  // Then the one thing to do is to pay.
  const sent = invoice.way !== 'CARD';
  const failed = invoice.status === 'PAYMENT_FAILED';
  const toDo = failed || (sent && invoice.leftMinor > 0);
  const calls = `/owner/bill?contract=${invoice.contractId}&month=${invoice.period.startsOn.slice(0, 7)}`;
  return (
    <Page
      title={t('invoice.title', { number: invoice.number })}
      back={`/owner/bill?contract=${invoice.contractId}`}
    >
      <div>
        <StateLabel tone={invoiceTones[invoice.status]}>{t(invoiceStateKey(invoice))}</StateLabel>
      </div>
      {failed && !sent && <PaymentTrouble invoice={invoice} />}
      {sent && invoice.leftMinor > 0 && <PayNow invoice={invoice} />}
      <p>
        {t('invoice.total')}
        <br />
        <Yen amountMinor={invoice.totalMinor} size="hero" />
      </p>
      <AfterCredits invoiceId={invoice.id} totalMinor={invoice.totalMinor} />
      <InvoiceLines lines={invoice.lines} />
      <KeyValueList
        items={[
          { label: t('invoice.taxable'), value: <Yen amountMinor={invoice.taxableMinor} /> },
          { label: t('invoice.tax'), value: <Yen amountMinor={invoice.taxMinor} /> },
          { label: t('invoice.total'), value: <Yen amountMinor={invoice.totalMinor} /> },
        ]}
      />
      <KeyValueList
        items={[
          {
            label: t('invoice.period'),
            value: t('period', {
              from: formatDate(invoice.period.startsOn),
              to: formatDate(invoice.period.endsOn, false),
            }),
          },
          { label: t('invoice.issuedOn'), value: <DateText date={invoice.issuedOn} /> },
          invoice.paidAt
            ? { label: t('invoice.paidAt'), value: formatMomentOfYear(invoice.paidAt) }
            : {
                label: t(failed || sent ? 'invoice.dueBy' : 'invoice.dueOn'),
                value: <DateText date={invoice.dueOn} />,
              },
          { label: t('invoice.client'), value: invoice.clientName },
          { label: t('invoice.issuer'), value: invoice.issuerName },
          { label: t('invoice.registration'), value: invoice.registrationNumber },
        ]}
      />
      <InvoiceCredits invoiceId={invoice.id} />
      {toDo ? (
        <p>
          <Link to={calls}>{t('invoice.calls')}</Link>
        </p>
      ) : (
        <PrimaryButton to={calls}>{t('invoice.calls')}</PrimaryButton>
      )}
      {invoice.pdfUrl && (
        <p>
          <DocumentLink pdfUrl={invoice.pdfUrl} translationUrl={invoice.translationUrl}>
            {t('invoice.pdf')}
          </DocumentLink>
        </p>
      )}
      {invoice.status === 'PAID' && invoice.totalMinor > 0 && <InvoiceReceipt invoiceId={invoice.id} />}
      <p>
        <Link to="/owner/bill">{t('invoice.toList')}</Link>
      </p>
    </Page>
  );
};

const InvoicePage = () => {
  const { id = '' } = useParams();
  const query = useAsk(InvoiceDocument, { id });
  return (
    <Answered whole query={query} lines={6}>
      {({ invoice }) => <InvoiceDetails invoice={invoice} />}
    </Answered>
  );
};

export default InvoicePage;

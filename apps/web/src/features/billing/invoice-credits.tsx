import { useTranslation } from 'react-i18next';
import { CreditNotesDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { formatYen } from '../../i18n/format';
import { Card } from '../../ui/card';
import { DateText } from '../../ui/date-text';
import { DocumentLink } from '../../ui/document-link';
import { KeyValueList } from '../../ui/key-value-list';
import { Yen } from '../../ui/money';
import { Section } from '../../ui/page';

/** Beside the total of the document, which never changes: what is left of it. */
export const AfterCredits = ({ invoiceId, totalMinor }: { invoiceId: string; totalMinor: number }) => {
  const { t } = useTranslation('bill');
  const { data } = useAsk(CreditNotesDocument, { invoiceId });
  const issued = (data?.creditNotes ?? []).filter(({ status }) => status === 'ISSUED');
  if (issued.length === 0) return null;
  const creditedMinor = issued.reduce((sum, note) => sum + note.totalMinor, 0);
  return (
    <KeyValueList
      items={[
        { label: t('credit.credited'), value: <Yen amountMinor={-creditedMinor} /> },
        { label: t('credit.after'), value: <Yen amountMinor={totalMinor - creditedMinor} size="big" /> },
      ]}
    />
  );
};

/** What of this invoice was given back, and how. */
export const InvoiceCredits = ({ invoiceId }: { invoiceId: string }) => {
  const { t } = useTranslation('bill');
  const { data } = useAsk(CreditNotesDocument, { invoiceId });
  const notes = data?.creditNotes ?? [];
  if (notes.length === 0) return null;
  return (
    <Section title={t('credit.title')}>
      {notes.map((note) => (
        <Card key={note.id}>
          <p>
            <Yen amountMinor={-note.totalMinor} size="big" /> {t('credit.word')}
          </p>
          <KeyValueList
            items={[
              {
                label: t('credit.how'),
                value:
                  note.setOffMinor === note.totalMinor
                    ? t('credit.byCardCompany')
                    : t(`credit.${note.settledAt ? 'done' : 'means'}.${note.means}`),
              },
              { label: t('credit.reason'), value: note.reason },
              ...(note.issuedOn
                ? [{ label: t('invoice.issuedOn'), value: <DateText date={note.issuedOn} /> }]
                : []),
              ...(note.setOffMinor > 0
                ? [
                    {
                      label: t('credit.note'),
                      value: t('credit.setOff', { amount: formatYen(note.setOffMinor) }),
                    },
                  ]
                : []),
              ...(note.failureReason && note.setOffMinor < note.totalMinor
                ? [{ label: t('credit.note'), value: note.failureReason }]
                : []),
            ]}
          />
          {note.pdfUrl && (
            <p>
              <DocumentLink pdfUrl={note.pdfUrl} translationUrl={note.translationUrl}>
                {t('credit.pdf', { number: note.number ?? '' })}
              </DocumentLink>
            </p>
          )}
        </Card>
      ))}
    </Section>
  );
};

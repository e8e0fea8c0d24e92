import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  DocumentsDocument,
  IssueReceiptDocument,
  ReceiptsDocument,
  type ReceiptsQuery,
  ReissueReceiptDocument,
} from '../../graphql/generated/graphql';
import { useAsk, useTell } from '../../graphql/hooks';
import { formatDate } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { SecondaryButton } from '../../ui/buttons';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { DocumentLink } from '../../ui/document-link';
import { Bullets } from '../../ui/lists';
import { Section } from '../../ui/page';
import { Problem } from '../../ui/states';

/** The receipt of a paid invoice: issued on the owner's wish, and again when it was lost. */
export const InvoiceReceipt = ({ invoiceId }: { invoiceId: string }) => {
  const { t } = useTranslation('documents');
  const query = useAsk(ReceiptsDocument, { invoiceId });
  return (
    <Section title={t('receipt.title')}>
      <Answered query={query} lines={1}>
        {({ receipts }) =>
          receipts.length === 0 ? (
            <FirstReceipt invoiceId={invoiceId} />
          ) : (
            <IssuedReceipts invoiceId={invoiceId} receipts={receipts} />
          )
        }
      </Answered>
    </Section>
  );
};

const FirstReceipt = ({ invoiceId }: { invoiceId: string }) => {
  const { t } = useTranslation('documents');
  const issue = useTell(IssueReceiptDocument, [ReceiptsDocument, DocumentsDocument]);
  return (
    <>
      <p>{t('receipt.lead')}</p>
      {issue.isError && <Problem error={issue.error} />}
      <SecondaryButton busy={issue.isPending} onClick={() => issue.mutate({ invoiceId })}>
        {t('receipt.issue')}
      </SecondaryButton>
    </>
  );
};

const IssuedReceipts = ({ invoiceId, receipts }: { invoiceId: string } & ReceiptsQuery) => {
  const { t } = useTranslation(['documents', 'common']);
  const [asking, setAsking] = useState(false);
  const reissue = useTell(ReissueReceiptDocument, [ReceiptsDocument, DocumentsDocument]);
  return (
    <>
      <Bullets>
        {receipts.map(({ id, number, copy, issuedOn, pdfUrl, translationUrl }) => (
          <DocumentLink key={id} pdfUrl={pdfUrl} translationUrl={translationUrl}>
            {t(copy === 1 ? 'receipt.first' : 'receipt.copy', { number, date: formatDate(issuedOn) })}
          </DocumentLink>
        ))}
      </Bullets>
      <p>{t('receipt.saveAgain')}</p>
      <SecondaryButton onClick={() => setAsking(true)}>{t('receipt.reissue')}</SecondaryButton>
      <ConfirmDialog
        opened={asking}
        question={t('receipt.question')}
        verb={t('receipt.reissueVerb')}
        wayOut={t('common:close')}
        busy={reissue.isPending}
        error={reissue.error}
        onConfirm={() => reissue.mutate({ invoiceId }, { onSuccess: () => setAsking(false) })}
        onClose={() => setAsking(false)}
      >
        <p>{t('receipt.effect')}</p>
      </ConfirmDialog>
    </>
  );
};

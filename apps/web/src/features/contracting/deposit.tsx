import { useTranslation } from 'react-i18next';
import { DepositDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { formatDate, formatYen } from '../../i18n/format';
import { PrimaryButton } from '../../ui/buttons';
import { DocumentLink } from '../../ui/document-link';
import { Section } from '../../ui/page';

/** The deposit we keep for the client and what became of it; nothing for a contract without one. */
export const Deposit = ({ contractId }: { contractId: string }) => {
  const { t } = useTranslation('contract');
  const { data } = useAsk(DepositDocument, { contractId });
  const deposit = data?.deposit;
  if (!deposit) return null;
  const { settlement } = deposit;
  return (
    <Section title={t('one.deposit')}>
      <p>
        {t('one.depositKept', {
          amount: formatYen(deposit.amountMinor),
          date: formatDate(deposit.receivedOn),
        })}
      </p>
      <DocumentLink pdfUrl={deposit.pdfUrl} translationUrl={deposit.translationUrl}>
        {t('one.depositPdf')}
      </DocumentLink>
      {deposit.contested && <p>{t('one.depositContested')}</p>}
      {deposit.lostMinor > 0 && <p>{t('one.depositLost', { amount: formatYen(deposit.lostMinor) })}</p>}
      {deposit.askedAgain && (
        <>
          <p>{t('one.depositAsked')}</p>
          <PrimaryButton to={`/contracts/${contractId}/pay`}>{t('one.depositPay')}</PrimaryButton>
        </>
      )}
      {settlement && (
        <>
          <p>
            {t('one.depositSettled', {
              date: formatDate(settlement.settledOn),
              applied: formatYen(settlement.appliedMinor),
              refunded: formatYen(settlement.refundedMinor),
            })}
          </p>
          {settlement.refundFailed && settlement.returnedOn === null && <p>{t('one.depositFailed')}</p>}
          {settlement.returnedOn && (
            <p>
              {t('one.depositReturned', {
                date: formatDate(settlement.returnedOn),
                amount: formatYen(settlement.refundedMinor),
              })}
            </p>
          )}
          <DocumentLink pdfUrl={settlement.pdfUrl} translationUrl={settlement.translationUrl}>
            {t('one.settlementPdf')}
          </DocumentLink>
        </>
      )}
    </Section>
  );
};

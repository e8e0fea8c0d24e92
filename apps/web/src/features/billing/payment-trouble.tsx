import { useTranslation } from 'react-i18next';
import type { InvoiceQuery } from '../../graphql/generated/graphql';
import { formatDate } from '../../i18n/format';
import { ButtonRow, PrimaryButton, SecondaryButton } from '../../ui/buttons';
import { Card } from '../../ui/card';

/** What failed, until when service goes on, and the one thing to do. */
export const PaymentTrouble = ({ invoice }: { invoice: InvoiceQuery['invoice'] }) => {
  const { t } = useTranslation('bill');
  const { dunning, failureReason, payPageUrl } = invoice;
  const changeCard = `/contracts/${invoice.contractId}/pay`;
  const stage = dunning?.stage ?? 'TOLD';
  const days = dunning && {
    suspendOn: formatDate(dunning.suspendOn),
    terminateOn: formatDate(dunning.terminateOn),
  };
  return (
    <Card tone="notice">
      <p>{t('invoice.failed')}</p>
      {failureReason && (
        <p>
          {t('invoice.reason')}
          <br />
          {failureReason}
        </p>
      )}
      {days && <p>{t(`trouble.${stage}`, days)}</p>}
      {payPageUrl ? (
        <ButtonRow>
          <PrimaryButton onClick={() => window.location.assign(payPageUrl)}>
            {t('invoice.confirmCard')}
          </PrimaryButton>
          <SecondaryButton to={changeCard}>{t('invoice.changeCard')}</SecondaryButton>
        </ButtonRow>
      ) : (
        <PrimaryButton to={changeCard}>{t('invoice.changeCard')}</PrimaryButton>
      )}
    </Card>
  );
};

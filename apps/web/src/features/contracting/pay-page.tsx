import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { PaymentMethodDocument, StartCheckoutDocument } from '../../graphql/generated/graphql';
import { useAsk, useTell } from '../../graphql/hooks';
import { formatYen } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { ButtonRow, PrimaryButton, SecondaryButton } from '../../ui/buttons';
import { Page } from '../../ui/page';
import { Problem } from '../../ui/states';

/** Hands over to the payment company's page; no card field exists here. */
const PayPage = () => {
  const { t } = useTranslation('contract');
  const { id = '' } = useParams();
  const method = useAsk(PaymentMethodDocument, { contractId: id });
  const checkout = useTell(StartCheckoutDocument);
  const start = () =>
    checkout.mutate(
      { contractId: id },
      { onSuccess: ({ startCheckout }) => window.location.assign(startCheckout.url) },
    );
  return (
    <Page title={t('pay.title')}>
      <Answered query={method} lines={2}>
        {({ paymentMethod: { ready, label, depositMinor, advance } }) => (
          <>
            {ready && depositMinor === 0 && <p>{label ? t('pay.ready', { label }) : t('pay.readyPlain')}</p>}
            <p>{t('pay.lead')}</p>
            {depositMinor > 0 && <p>{t('pay.withDeposit', { amount: formatYen(depositMinor) })}</p>}
            {advance && <p>{t('pay.advance')}</p>}
            {depositMinor === 0 && !advance && <p>{t('pay.none')}</p>}
            {checkout.isError && <Problem error={checkout.error} onRetry={start} />}
            <ButtonRow>
              <PrimaryButton onClick={start} busy={checkout.isPending || checkout.isSuccess}>
                {t(depositMinor > 0 ? 'pay.submitDeposit' : ready ? 'pay.change' : 'pay.submit')}
              </PrimaryButton>
              {ready && (
                <SecondaryButton to={`/owner/contracts/${id}`}>{t('pay.toContract')}</SecondaryButton>
              )}
            </ButtonRow>
          </>
        )}
      </Answered>
    </Page>
  );
};

export default PayPage;

import { useTranslation } from 'react-i18next';
import { OpenPaymentPortalDocument } from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { SecondaryButton } from '../../ui/buttons';
import { Problem } from '../../ui/states';

/** The payment company's own page about this company; its address is asked for only when it is wanted, because it lets anybody in. */
export const PaymentPortal = () => {
  const { t } = useTranslation('contract');
  const portal = useTell(OpenPaymentPortalDocument);
  const open = () =>
    portal.mutate({}, { onSuccess: ({ openPaymentPortal: { url } }) => window.location.assign(url) });
  return (
    <>
      <p>{t('pay.portalLead')}</p>
      {portal.isError && <Problem error={portal.error} onRetry={open} />}
      <div>
        <SecondaryButton onClick={open} busy={portal.isPending || portal.isSuccess}>
          {t('pay.portal')}
        </SecondaryButton>
      </div>
    </>
  );
};

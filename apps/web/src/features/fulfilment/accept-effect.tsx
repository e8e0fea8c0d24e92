import { useTranslation } from 'react-i18next';
import { ContractOfDeskDocument, CostOfAcceptingDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { formatMoment, formatYen } from '../../i18n/format';

/** What accepting a meeting adds to the bill of the month, before it is said. */
export const AcceptEffect = ({ deskId, startsAt }: { deskId: string; startsAt: string }) => {
  const { t } = useTranslation(['inbox', 'bill']);
  const contractId = useAsk(ContractOfDeskDocument, { id: deskId }).data?.desk.contractId;
  const cost = useAsk(
    CostOfAcceptingDocument,
    { contractId: contractId ?? '' },
    { enabled: contractId !== undefined },
  ).data;
  const moment = formatMoment(startsAt);
  // Until the fee is known, or when it cannot be asked for: in general.
  if (!cost) return <p>{t('appointment.acceptEffect', { moment })}</p>;
  const { successFeeMinor } = cost.contract.plan;
  const { capMinor, capWithTax, spentMinor } = cost.spending;
  if (successFeeMinor === 0) return <p>{t('appointment.acceptFree', { moment })}</p>;
  return (
    <>
      <p>{t('appointment.acceptFee', { moment, fee: formatYen(successFeeMinor) })}</p>
      {capMinor != null && (
        <p>
          {t('appointment.acceptCap', {
            ...{ spent: formatYen(spentMinor), cap: formatYen(capMinor) },
            tax: t(`bill:spending.tax.${capWithTax ? 'with' : 'without'}`),
          })}
        </p>
      )}
    </>
  );
};

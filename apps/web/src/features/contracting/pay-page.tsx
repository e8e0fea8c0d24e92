import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import {
  ChooseWayToPayDocument,
  ContractDocument,
  ContractsDocument,
  PaymentMethodDocument,
  type PaymentMethodFieldsFragment,
  StartCheckoutDocument,
  type WayToPay,
} from '../../graphql/generated/graphql';
import { useAsk, useTell } from '../../graphql/hooks';
import { formatYen } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { ButtonRow, PrimaryButton, SecondaryButton } from '../../ui/buttons';
import { ChoiceCards } from '../../ui/choice-cards';
import { Page } from '../../ui/page';
import { Problem } from '../../ui/states';

/** How the contract is paid. A card is stored on the payment company's page; no card field exists here. */
const PayPage = () => {
  const { t } = useTranslation('contract');
  const { id = '' } = useParams();
  const method = useAsk(PaymentMethodDocument, { contractId: id });
  return (
    <Page title={t('pay.title')}>
      <Answered query={method} lines={2}>
        {({ paymentMethod }) => <Ways key={paymentMethod.way} contractId={id} method={paymentMethod} />}
      </Answered>
    </Page>
  );
};

const Ways = ({ contractId, method }: { contractId: string; method: PaymentMethodFieldsFragment }) => {
  const { t } = useTranslation('contract');
  const navigate = useNavigate();
  // A deposit asked for again is paid by card, whatever way was chosen before.
  const [way, setWay] = useState<WayToPay>(method.ways.includes(method.way) ? method.way : 'CARD');
  const checkout = useTell(StartCheckoutDocument);
  const choose = useTell(ChooseWayToPayDocument, [
    PaymentMethodDocument,
    ContractDocument,
    ContractsDocument,
  ]);
  const start = () =>
    checkout.mutate(
      { contractId },
      { onSuccess: ({ startCheckout }) => window.location.assign(startCheckout.url) },
    );
  const take = () =>
    choose.mutate({ contractId, way }, { onSuccess: () => void navigate(`/contracts/${contractId}/paid`) });
  const byCard = way === 'CARD';
  // Whose card is known may still owe the deposit of this contract.
  const owesDeposit = byCard && method.depositMinor > 0;
  const isNow = way === method.way && !owesDeposit && (byCard ? method.ready : method.bank !== null);
  return (
    <>
      {isNow && (
        <p>{byCard && method.label ? t('pay.ready', { label: method.label }) : t(`pay.now.${way}`)}</p>
      )}
      {method.ways.length > 1 && (
        <ChoiceCards
          id="way"
          label={t('pay.how')}
          choices={method.ways.map((each) => ({
            value: each,
            label: t(`pay.ways.${each}`),
            hint: t(`pay.wayHints.${each}`),
          }))}
          chosen={[way]}
          onChoose={([chosen]) => setWay(chosen as WayToPay)}
        />
      )}
      {byCard ? <CardTerms method={method} /> : <p>{t(`pay.leads.${way}`)}</p>}
      {method.advance && <p>{t(byCard ? 'pay.advance' : 'pay.advanceSent')}</p>}
      {checkout.isError && <Problem error={checkout.error} onRetry={start} />}
      {choose.isError && <Problem error={choose.error} onRetry={take} />}
      <ButtonRow>
        {byCard && (owesDeposit || !method.ready || method.way === 'CARD') && (
          <PrimaryButton onClick={start} busy={checkout.isPending || checkout.isSuccess}>
            {t(owesDeposit ? 'pay.submitDeposit' : method.ready ? 'pay.change' : 'pay.submit')}
          </PrimaryButton>
        )}
        {!isNow && !owesDeposit && (!byCard || method.ready) && (
          <PrimaryButton onClick={take} busy={choose.isPending}>
            {t(`pay.choose.${way}`)}
          </PrimaryButton>
        )}
        {(method.ready || method.bank) && (
          <SecondaryButton to={`/owner/contracts/${contractId}`}>{t('pay.toContract')}</SecondaryButton>
        )}
      </ButtonRow>
    </>
  );
};

const CardTerms = ({ method: { depositMinor, advance } }: { method: PaymentMethodFieldsFragment }) => {
  const { t } = useTranslation('contract');
  return (
    <>
      <p>{t('pay.lead')}</p>
      {depositMinor > 0 && <p>{t('pay.withDeposit', { amount: formatYen(depositMinor) })}</p>}
      {depositMinor === 0 && !advance && <p>{t('pay.none')}</p>}
    </>
  );
};

export default PayPage;

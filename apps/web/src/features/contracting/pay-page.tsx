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
import { formatDate, formatYen } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { ButtonRow, PrimaryButton, SecondaryButton } from '../../ui/buttons';
import { ChoiceCards } from '../../ui/choice-cards';
import { Page } from '../../ui/page';
import { Problem } from '../../ui/states';
import { useWaysToPay } from '../../ui/ways-to-pay';
import { Opening } from './opening';
import { PaymentPortal } from './payment-portal';

/** How many ways there are; a plan that allows fewer says so. */
const everyWay = 3;

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
  const ways = useWaysToPay();
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
  const { opening, sentDueOn } = method;
  const asksSum = opening != null && opening.atOnce.totalMinor > 0;
  const sum = { amount: formatYen(opening?.atOnce.totalMinor ?? 0) };
  // Whose card is known may still owe the deposit of this contract.
  const owesDeposit = byCard && method.depositMinor > 0;
  // Until the contract has begun, a way that is known is not a way that was chosen.
  const isNow =
    !opening && way === method.way && !owesDeposit && (byCard ? method.ready : method.bank !== null);
  const canChoose = !isNow && !owesDeposit && (!byCard || method.ready);
  const CardButton = canChoose ? SecondaryButton : PrimaryButton;
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
      {method.planWays.length < everyWay && (
        <p>
          {method.planWays.length === 1
            ? t('pay.cardOnly')
            : t('pay.planWays', { ways: ways(method.planWays) })}
        </p>
      )}
      {method.depositMinor > 0 && method.planWays.length > 1 && <p>{t('pay.depositFirst')}</p>}
      {opening && (
        <Opening
          opening={opening}
          title={
            byCard || !asksSum ? t('opening.today') : t('opening.sent', { date: formatDate(sentDueOn ?? '') })
          }
        />
      )}
      <p>{t(byCard ? 'pay.lead' : `pay.leads.${way}`)}</p>
      {asksSum && <p>{t(byCard ? 'pay.advance' : 'pay.advanceSent')}</p>}
      {!opening && owesDeposit && <p>{t('pay.withDeposit', { amount: formatYen(method.depositMinor) })}</p>}
      {checkout.isError && <Problem error={checkout.error} onRetry={start} />}
      {choose.isError && <Problem error={choose.error} onRetry={take} />}
      <ButtonRow>
        {canChoose && (
          <PrimaryButton onClick={take} busy={choose.isPending}>
            {asksSum && byCard ? t('pay.chooseSum', sum) : t(`pay.choose.${way}`)}
          </PrimaryButton>
        )}
        {byCard && (owesDeposit || !method.ready || method.way === 'CARD') && (
          <CardButton onClick={start} busy={checkout.isPending || checkout.isSuccess}>
            {asksSum && !canChoose
              ? t('pay.submitSum', sum)
              : t(owesDeposit ? 'pay.submitDeposit' : method.ready ? 'pay.change' : 'pay.submit')}
          </CardButton>
        )}
        {(method.ready || method.bank) && (
          <SecondaryButton to={`/owner/contracts/${contractId}`}>{t('pay.toContract')}</SecondaryButton>
        )}
      </ButtonRow>
      {(method.ready || method.bank) && <PaymentPortal />}
    </>
  );
};

export default PayPage;

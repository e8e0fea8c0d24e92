import { useTranslation } from 'react-i18next';
import {
  ApproveBankReturnDocument,
  type FailedRefundFieldsFragment,
  FailedRefundsDocument,
  MoneyCockpitDocument,
  RefuseBankReturnDocument,
} from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { formatDate, formatYen } from '../../i18n/format';
import { KeyValueList } from '../../ui/key-value-list';
import { SecondPerson } from './second-person';

interface DecideReturnProps {
  refund: FailedRefundFieldsFragment;
  transfer: { id: string; paidOn: string; reference: string };
}

/** The second of two persons has looked into the bank's list. */
export const DecideReturn = ({ refund, transfer: { id, paidOn, reference } }: DecideReturnProps) => {
  const { t } = useTranslation('admin');
  const refresh = [FailedRefundsDocument, MoneyCockpitDocument];
  const approve = useTell(ApproveBankReturnDocument, refresh);
  const refuse = useTell(RefuseBankReturnDocument, refresh);
  const words = { client: refund.clientName, amount: formatYen(refund.amountMinor) };
  // What the client had twice has come back.
  const back = refund.overpaidMinor > 0;
  // What is looked for in the bank's list.
  const booked = (
    <KeyValueList
      items={[
        { label: t('refunds.paidOn'), value: formatDate(paidOn) },
        { label: t('refunds.reference'), value: reference },
      ]}
    />
  );
  const saying = (effect: string) => (
    <>
      {booked}
      <p>{effect}</p>
    </>
  );
  return (
    <SecondPerson
      approval={refund.approval}
      waiting={t('payouts.waitForOther')}
      approve={{
        question: t(back ? 'refunds.repaidApproveQuestion' : 'refunds.approveQuestion', words),
        verb: t('refunds.approve'),
        says: saying(t('refunds.approveEffect')),
        busy: approve.isPending,
        error: approve.error,
        send: (alone, close) => approve.mutate({ id, alone }, { onSuccess: close }),
      }}
      refuse={{
        question: t(back ? 'refunds.repaidRefuseQuestion' : 'refunds.refuseQuestion', words),
        says: saying(t('refunds.refuseEffect')),
        busy: refuse.isPending,
        error: refuse.error,
        send: (reason, close) => refuse.mutate({ id, reason }, { onSuccess: close }),
      }}
    />
  );
};

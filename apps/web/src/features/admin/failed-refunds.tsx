import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { type FailedRefundFieldsFragment, FailedRefundsDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { formatDate, formatMoment, formatYen } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { Card } from '../../ui/card';
import { KeyValueList } from '../../ui/key-value-list';
import { Stacked } from '../../ui/lists';
import { Yen } from '../../ui/money';
import { StateLabel } from '../../ui/state-label';
import { Clear } from '../../ui/states';
import { DecideReturn } from './decide-return';
import { RecordReturn } from './record-return';
import { ReleaseReturn } from './release-return';
import { ReserveReturn } from './reserve-return';

/** Deposits and credits that could not go back the way they came, and their way by bank transfer. */
export const FailedRefunds = ({ today }: { today: string }) => {
  const { t } = useTranslation('admin');
  const query = useAsk(FailedRefundsDocument, {}, { staleMs: 0 });
  return (
    <Answered query={query}>
      {({ failedRefunds }) =>
        failedRefunds.length === 0 ? (
          <Clear>{t('refunds.none')}</Clear>
        ) : (
          <>
            <p>{t('refunds.lead')}</p>
            <Stacked label={t('refunds.title')}>
              {failedRefunds.map((each) => (
                <Failed key={each.documentId} refund={each} today={today} />
              ))}
            </Stacked>
          </>
        )
      }
    </Answered>
  );
};

const Failed = ({ refund, today }: { refund: FailedRefundFieldsFragment; today: string }) => {
  const { t } = useTranslation('admin');
  const { number, clientName: client, clientPhone, returnedOn, transfer } = refund;
  const standing = transfer?.status === 'RECORDED' ? transfer : null;
  const state = stateOf(refund);
  return (
    <Card>
      <h3>{t(`refunds.heading.${refund.kind}`, { client, number })}</h3>
      <div>
        <StateLabel tone={tones[state]}>{t(`refunds.states.${state}`)}</StateLabel>
      </div>
      {returnedOn && <p>{t('refunds.returned', { date: formatDate(returnedOn) })}</p>}
      {state === 'reserved' && <p>{t('refunds.reserved')}</p>}
      {state === 'twice' && <p>{t('refunds.twice', { amount: formatYen(refund.overpaidMinor) })}</p>}
      {(state === 'used' || state === 'partly') && (
        <p>{t(`refunds.${state}`, { numbers: refund.usedBy.join(t('refunds.and')) })}</p>
      )}
      <KeyValueList
        items={[
          { label: t('refunds.amount'), value: <Yen amountMinor={refund.amountMinor} /> },
          ...(clientPhone ? [{ label: t('refunds.phone'), value: clientPhone }] : []),
          { label: t(`refunds.since.${refund.kind}`), value: formatMoment(refund.failedAt) },
          ...(transfer ? told(transfer, t) : []),
          ...(transfer?.reason ? [{ label: t('refunds.refusedFor'), value: transfer.reason }] : []),
        ]}
      />
      {standing && <Standing refund={refund} transfer={standing} today={today} />}
      {(state === 'open' || state === 'partly') && <ReserveReturn refund={refund} />}
      {(state === 'used' || state === 'partly') && (
        <RecordReturn refund={refund} today={today} what="early" />
      )}
      {state === 'twice' && <RecordReturn refund={refund} today={today} what="repaid" />}
    </Card>
  );
};

type State = 'open' | 'reserved' | 'waiting' | 'done' | 'partly' | 'used' | 'twice';
const tones = {
  open: 'failed',
  reserved: 'waiting',
  waiting: 'waiting',
  done: 'done',
  partly: 'failed',
  used: 'done',
  twice: 'failed',
} as const;

/** What the two persons still have to do with it. */
function stateOf(refund: FailedRefundFieldsFragment): State {
  const { transfer, overpaidMinor, returnedOn, usedBy } = refund;
  if (transfer?.status === 'RECORDED') return transfer.paidOn ? 'waiting' : 'reserved';
  if (overpaidMinor > 0) return 'twice';
  if (returnedOn) return 'done';
  if (usedBy.length === 0) return 'open';
  return refund.amountMinor < refund.wholeMinor ? 'partly' : 'used';
}

type Transfer = NonNullable<FailedRefundFieldsFragment['transfer']>;
interface StandingProps {
  refund: FailedRefundFieldsFragment;
  transfer: Transfer;
  today: string;
}

/** Set aside, it is transferred or let go; transferred, it is decided. */
const Standing = ({ refund, transfer: { id, paidOn, reference }, today }: StandingProps) =>
  paidOn && reference ? (
    <DecideReturn refund={refund} transfer={{ id, paidOn, reference }} />
  ) : (
    <>
      <RecordReturn refund={refund} today={today} />
      <ReleaseReturn refund={refund} id={id} />
    </>
  );

const told = ({ paidOn, reference, recordedBy }: Transfer, t: TFunction<'admin'>) =>
  paidOn
    ? [
        { label: t('refunds.paidOn'), value: formatDate(paidOn) },
        { label: t('refunds.reference'), value: reference },
        { label: t('refunds.recordedBy'), value: recordedBy },
      ]
    : [{ label: t('refunds.reservedBy'), value: recordedBy }];

import { useTranslation } from 'react-i18next';
import { type FailedRefundFieldsFragment, FailedRefundsDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { formatDate, formatMoment } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { Card } from '../../ui/card';
import { KeyValueList } from '../../ui/key-value-list';
import { Stacked } from '../../ui/lists';
import { Yen } from '../../ui/money';
import { StateLabel } from '../../ui/state-label';
import { Empty } from '../../ui/states';
import { DecideReturn } from './decide-return';
import { RecordReturn } from './record-return';

/** Deposits that could not go back to their cards, and their way by bank transfer. */
export const FailedRefunds = ({ today }: { today: string }) => {
  const { t } = useTranslation('admin');
  const query = useAsk(FailedRefundsDocument, {}, { staleMs: 0 });
  return (
    <Answered query={query}>
      {({ failedRefunds }) =>
        failedRefunds.length === 0 ? (
          <Empty>{t('refunds.none')}</Empty>
        ) : (
          <>
            <p>{t('refunds.lead')}</p>
            <Stacked label={t('refunds.title')}>
              {failedRefunds.map((each) => (
                <Failed key={each.settlementId} refund={each} today={today} />
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
  const waits = transfer?.status === 'RECORDED';
  return (
    <Card>
      <h3>{t('refunds.heading', { client, number })}</h3>
      <div>
        {returnedOn ? (
          <StateLabel tone="done">{t('refunds.states.done')}</StateLabel>
        ) : (
          <StateLabel tone={waits ? 'waiting' : 'failed'}>
            {t(waits ? 'refunds.states.waiting' : 'refunds.states.open')}
          </StateLabel>
        )}
      </div>
      {returnedOn && <p>{t('refunds.returned', { date: formatDate(returnedOn) })}</p>}
      <KeyValueList
        items={[
          { label: t('refunds.amount'), value: <Yen amountMinor={refund.amountMinor} /> },
          ...(clientPhone ? [{ label: t('refunds.phone'), value: clientPhone }] : []),
          { label: t('refunds.failedAt'), value: formatMoment(refund.failedAt) },
          ...(transfer
            ? [
                { label: t('refunds.paidOn'), value: formatDate(transfer.paidOn) },
                { label: t('refunds.reference'), value: transfer.reference },
                { label: t('refunds.recordedBy'), value: transfer.recordedBy },
              ]
            : []),
          ...(transfer?.reason ? [{ label: t('refunds.refusedFor'), value: transfer.reason }] : []),
        ]}
      />
      {waits && <DecideReturn refund={refund} transfer={transfer} />}
      {!returnedOn && !waits && <RecordReturn refund={refund} today={today} />}
    </Card>
  );
};

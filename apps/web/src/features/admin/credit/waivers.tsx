import { useTranslation } from 'react-i18next';
import {
  ApproveWaiverDocument,
  RefuseWaiverDocument,
  type WaiverFieldsFragment,
  WaiversDocument,
} from '../../../graphql/generated/graphql';
import { useAsk, useTell } from '../../../graphql/hooks';
import { formatMonth, formatYen } from '../../../i18n/format';
import { Answered } from '../../../ui/answered';
import { Card } from '../../../ui/card';
import { KeyValueList } from '../../../ui/key-value-list';
import { Stacked } from '../../../ui/lists';
import { StateLabel } from '../../../ui/state-label';
import { Empty } from '../../../ui/states';
import { SecondPerson } from '../second-person';
import { WaiverForm } from './waiver-form';
import { WithdrawWaiver } from './withdraw-waiver';

/** What clients are let off before their bill is out. */
export const Waivers = () => {
  const { t } = useTranslation('admin');
  const query = useAsk(WaiversDocument, {}, { staleMs: 0 });
  return (
    <>
      <p>{t('waiver.lead')}</p>
      <WaiverForm />
      <Answered query={query}>
        {({ waivers }) =>
          waivers.length === 0 ? (
            <Empty>{t('waiver.none')}</Empty>
          ) : (
            <Stacked label={t('waiver.title')}>
              {waivers.map((each) => (
                <WaiverCard key={each.id} waiver={each} />
              ))}
            </Stacked>
          )
        }
      </Answered>
    </>
  );
};

const tones = { PROPOSED: 'waiting', APPROVED: 'done', REFUSED: 'before', WITHDRAWN: 'before' } as const;

const WaiverCard = ({ waiver }: { waiver: WaiverFieldsFragment }) => {
  const { t } = useTranslation('admin');
  const { id, clientName: client, contractNumber: number, status, amountMinor, approval } = waiver;
  const approve = useTell(ApproveWaiverDocument, [WaiversDocument]);
  const refuse = useTell(RefuseWaiverDocument, [WaiversDocument]);
  const month = formatMonth(`${waiver.month}-01`);
  const amount =
    amountMinor === null ? t('waiver.whole') : t('waiver.part', { amount: formatYen(amountMinor) });
  return (
    <Card>
      <h3>{t('waiver.heading', { client, number, month })}</h3>
      <div>
        <StateLabel tone={tones[status]}>{t(`waiver.states.${status}`)}</StateLabel>
      </div>
      <KeyValueList
        items={[
          { label: t('waiver.amount'), value: amount },
          { label: t('waiver.reason'), value: waiver.reason },
          { label: t('waiver.proposedBy'), value: waiver.proposedBy },
          ...(waiver.decidedBy ? [{ label: t('waiver.decidedBy'), value: waiver.decidedBy }] : []),
          ...(waiver.withdrawnBy ? [{ label: t('waiver.withdrawnBy'), value: waiver.withdrawnBy }] : []),
          ...(waiver.withdrawnFor ? [{ label: t('waiver.withdrawnFor'), value: waiver.withdrawnFor }] : []),
          ...(waiver.refusedFor ? [{ label: t('waiver.refusedFor'), value: waiver.refusedFor }] : []),
        ]}
      />
      {status === 'PROPOSED' && (
        <SecondPerson
          approval={approval}
          waiting={t('payouts.waitForOther')}
          approve={{
            question: t('waiver.approveQuestion', { client, month, amount }),
            verb: t('waiver.approve'),
            says: <p>{t('waiver.effect')}</p>,
            busy: approve.isPending,
            error: approve.error,
            send: (alone, close) => approve.mutate({ id, alone }, { onSuccess: close }),
          }}
          refuse={{
            question: t('waiver.refuseQuestion', { client, month }),
            busy: refuse.isPending,
            error: refuse.error,
            send: (reason, close) => refuse.mutate({ id, reason }, { onSuccess: close }),
          }}
        />
      )}
      {waiver.mayBeWithdrawn && (
        <WithdrawWaiver id={id} question={t('waiver.withdrawQuestion', { client, month, amount })} />
      )}
    </Card>
  );
};

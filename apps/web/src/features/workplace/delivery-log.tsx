import { useTranslation } from 'react-i18next';
import {
  type DeliveryState,
  ReplayWebhookDocument,
  WebhookDeliveriesDocument,
  type WebhookDeliveriesQuery,
  WebhooksDocument,
} from '../../graphql/generated/graphql';
import { useAsk, useTell } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { DateText } from '../../ui/date-text';
import { StateLabel, type StateTone } from '../../ui/state-label';
import { Empty, Problem } from '../../ui/states';
import { DataTable } from './pieces/data-table';
import { InlineAct } from './pieces/inline-act';

type Delivery = WebhookDeliveriesQuery['webhookDeliveries'][number];
const tones: Record<DeliveryState, StateTone> = { WAITING: 'waiting', DELIVERED: 'done', FAILED: 'failed' };

/** What was sent where, how it was answered, and a way to send it once more. */
export const DeliveryLog = () => {
  const { t } = useTranslation('connect');
  const log = useAsk(WebhookDeliveriesDocument, {}, { refetchEveryMs: 5_000 });
  const events = useAsk(WebhooksDocument, {});
  const replay = useTell(ReplayWebhookDocument, [WebhookDeliveriesDocument]);
  const labelOf = (event: string) =>
    events.data?.webhookEvents.find(({ name }) => name === event)?.label ?? t('log.test');
  return (
    <>
      {replay.isError && <Problem error={replay.error} />}
      <Answered query={log}>
        {({ webhookDeliveries }) =>
          webhookDeliveries.length === 0 ? (
            <Empty>{t('log.empty')}</Empty>
          ) : (
            <DataTable
              caption={t('log.title')}
              rows={webhookDeliveries}
              rowKey={({ id }) => id}
              columns={[
                { key: 'event', head: t('log.event'), cell: ({ event }) => labelOf(event) },
                {
                  key: 'when',
                  head: t('log.when'),
                  cell: ({ createdAt }) => <DateText instant={createdAt} />,
                },
                { key: 'to', head: t('log.to'), cell: ({ endpointName }) => endpointName },
                { key: 'state', head: t('log.state'), cell: (one) => <Result delivery={one} /> },
                {
                  key: 'replay',
                  head: t('log.replay'),
                  cell: ({ id, event, state }) =>
                    state === 'WAITING' ? (
                      ''
                    ) : (
                      <InlineAct
                        spoken={t('log.replayOf', { event: labelOf(event) })}
                        onClick={() => replay.mutate({ deliveryId: id })}
                      >
                        {t('log.replay')}
                      </InlineAct>
                    ),
                },
              ]}
            />
          )
        }
      </Answered>
    </>
  );
};

const Result = ({ delivery: { state, attempts, lastStatus, lastError } }: { delivery: Delivery }) => {
  const { t } = useTranslation('connect');
  return (
    <>
      <StateLabel tone={tones[state]}>{t(`log.${state}`)}</StateLabel>{' '}
      {attempts > 0 && (
        <small>
          {lastStatus === null
            ? t('log.none', { error: lastError ?? '' })
            : t('log.status', { status: lastStatus })}{' '}
          {t('log.attempts', { count: attempts })}
        </small>
      )}
    </>
  );
};

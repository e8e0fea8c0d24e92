import { useTranslation } from 'react-i18next';
import type { LiveFloorQuery } from '../../graphql/generated/graphql';
import { DateText } from '../../ui/date-text';
import { Empty } from '../../ui/states';
import { AgentState } from '../workplace/pieces/agent-state';
import { DataTable } from '../workplace/pieces/data-table';
import { clockText, secondsSince } from '../workplace/pieces/server-clock';
import { PromiseCallback } from '../desk/promise-callback';
import { LinesOf, SuperviseButtons } from './supervise-buttons';
import { StoryButton } from './story-button';

type Floor = LiveFloorQuery['liveFloor'];
const shapes: Record<string, string> = { RINGING: 'ringing', CONNECTED: 'on_call', WRAP_UP: 'wrap_up' };

/** Calls that ring or are being talked about, the longest first. */
export const CallTable = ({
  calls,
  nowMs,
  mayHelp,
  ownCallId,
}: {
  calls: Floor['calls'];
  nowMs: number;
  mayHelp: boolean;
  /** Nobody listens to oneself. */
  ownCallId: string | null;
}) => {
  const { t } = useTranslation('floor');
  if (calls.length === 0) return <Empty>{t('calls.empty')}</Empty>;
  const startOf = (call: Floor['calls'][number]) =>
    call.state === 'RINGING' ? call.waitingSince : (call.connectedAt ?? call.offeredAt);
  return (
    <DataTable
      caption={t('calls.title')}
      rows={[...calls].sort((a, b) => startOf(a).localeCompare(startOf(b)))}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'client',
          head: t('calls.client'),
          cell: ({ id, desk }) => <StoryButton id={id} client={desk.clientName} />,
        },
        {
          key: 'state',
          head: t('calls.state'),
          cell: (call) => (
            <>
              <AgentState state={shapes[call.state] ?? 'ringing'} />
              <LinesOf call={call} />
            </>
          ),
        },
        {
          key: 'time',
          head: t('calls.time'),
          numeric: true,
          cell: (call) => clockText(secondsSince(startOf(call), nowMs)),
        },
        {
          key: 'agent',
          head: t('calls.agent'),
          cell: ({ state, agentName }) => agentName ?? t(state === 'RINGING' ? 'calls.nobody' : 'calls.left'),
        },
        ...(mayHelp
          ? [
              {
                key: 'help',
                head: t('supervise.head'),
                cell: (call: Floor['calls'][number]) =>
                  call.state === 'CONNECTED' && call.id !== ownCallId ? <SuperviseButtons call={call} /> : '',
              },
            ]
          : []),
      ]}
    />
  );
};

/** The last calls; who gave up before an answer can be promised a call back from here. */
export const RecentTable = ({
  calls,
  nowMs,
  mayPromise,
}: {
  calls: Floor['recent'];
  nowMs: number;
  mayPromise: boolean;
}) => {
  const { t } = useTranslation(['floor', 'call-desk']);
  if (calls.length === 0) return <Empty>{t('recent.empty')}</Empty>;
  return (
    <DataTable
      caption={t('recent.title')}
      rows={calls}
      rowKey={({ id }) => id}
      columns={[
        { key: 'at', head: t('recent.at'), cell: ({ offeredAt }) => <DateText instant={offeredAt} /> },
        {
          key: 'client',
          head: t('calls.client'),
          cell: ({ id, desk }) => <StoryButton id={id} client={desk.clientName} />,
        },
        {
          key: 'outcome',
          head: t('recent.outcome'),
          cell: ({ state, outcome }) =>
            state === 'ABANDONED' ? t('recent.abandoned') : outcome ? t(`call-desk:outcomes.${outcome}`) : '',
        },
        {
          key: 'urgency',
          head: t('recent.urgency'),
          cell: ({ urgency }) => (urgency && urgency !== 'NORMAL' ? t(`call-desk:urgencies.${urgency}`) : ''),
        },
        {
          key: 'talk',
          head: t('recent.talk'),
          numeric: true,
          cell: ({ talkSeconds }) => clockText(talkSeconds ?? 0),
        },
        {
          key: 'agent',
          head: t('calls.agent'),
          cell: ({ id, state, agentName, callerNumber, desk }) =>
            state === 'ABANDONED' && mayPromise ? (
              <PromiseCallback
                interactionId={id}
                phone={callerNumber}
                nowMs={nowMs}
                label={t('callbacks.promise')}
                spoken={t('callbacks.promiseOf', { client: desk.clientName })}
              />
            ) : (
              (agentName ?? '')
            ),
        },
      ]}
    />
  );
};

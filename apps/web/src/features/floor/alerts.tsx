import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import {
  AskToBeReadyDocument,
  LiveFloorDocument,
  type LiveFloorQuery,
} from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { Problem } from '../../ui/states';
import { ActButton } from '../workplace/pieces/act-button';
import { clockText, secondsSince } from '../workplace/pieces/server-clock';
import styles from './floor.module.css';
import { type FloorAgent, lateCalls, needOf, overdueCallbacks } from './need';
import { StoryButton } from './story-button';

type Floor = LiveFloorQuery['liveFloor'];

/** Nobody is asked by the dozen: the three who have been away longest. */
const ASKABLE = 3;

export const AskButton = ({ agent }: { agent: FloorAgent }) => {
  const { t } = useTranslation('floor');
  const ask = useTell(AskToBeReadyDocument, [LiveFloorDocument]);
  if (agent.askedAt) return <span>{t('alerts.asked', { name: agent.name })}</span>;
  return (
    <>
      <ActButton busy={ask.isPending} onClick={() => ask.mutate({ personId: agent.personId })}>
        {t('alerts.ask', { name: agent.name })}
      </ActButton>
      {ask.isError && <Problem error={ask.error} />}
    </>
  );
};

/** What cannot wait, each with what can be done about it; nothing at all on a calm floor. */
export const Alerts = ({ floor, nowMs }: { floor: Floor; nowMs: number }) => {
  const { t } = useTranslation('floor');
  const late = lateCalls(floor, nowMs);
  const helped = floor.agents.filter((agent) => needOf(agent, secondsSince(agent.since, nowMs)) !== null);
  const overdue = overdueCallbacks(floor.callbacks, nowMs);
  if (late.length === 0 && helped.length === 0 && overdue.length === 0) return null;
  const nobodyReady = !floor.agents.some(({ state, online }) => state === 'ready' && online);
  const away = floor.agents
    .filter(({ state }) => state === 'away' || state === 'missed')
    .sort((a, b) => a.since.localeCompare(b.since))
    .slice(0, ASKABLE);
  return (
    <ul className={styles.alerts} aria-label={t('alerts.title')}>
      {late.map((call) => (
        <li key={call.id}>
          <IconAlertTriangle size={20} aria-hidden />
          <span>{t('alerts.waits', { time: clockText(secondsSince(call.offeredAt, nowMs)) })}</span>
          <StoryButton id={call.id} client={call.desk.clientName} />
        </li>
      ))}
      {late.length > 0 && nobodyReady && (
        <li>
          <IconAlertTriangle size={20} aria-hidden />
          <span>{t(away.length > 0 ? 'alerts.nobodyReady' : 'alerts.nobodyThere')}</span>
          {away.map((agent) => (
            <AskButton key={agent.personId} agent={agent} />
          ))}
        </li>
      )}
      {overdue.map((callback) => (
        <li key={callback.id}>
          <IconAlertTriangle size={20} aria-hidden />
          <span>
            {t('callbacks.alert', {
              who: callback.callerName ?? callback.phone,
              time: clockText(secondsSince(callback.dueAt, nowMs)),
            })}
          </span>
          <StoryButton id={callback.interactionId} client={callback.deskName} />
        </li>
      ))}
      {helped.map((agent) => (
        <li key={agent.personId}>
          <IconAlertTriangle size={20} aria-hidden />
          <span>
            {t(`alerts.${needOf(agent, secondsSince(agent.since, nowMs))!}`, {
              name: agent.name,
              time: clockText(secondsSince(agent.since, nowMs)),
            })}
          </span>
          {agent.callId && <StoryButton id={agent.callId} client={agent.deskName ?? agent.name} />}
        </li>
      ))}
    </ul>
  );
};

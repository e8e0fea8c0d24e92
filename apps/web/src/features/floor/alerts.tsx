import { IconAlertTriangle, IconHandStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  AnswerHelpDocument,
  AskToBeReadyDocument,
  ComeToHelpDocument,
  LiveFloorDocument,
  type LiveFloorQuery,
} from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { Problem } from '../../ui/states';
import { useSession } from '../identity/session';
import { ActButton } from '../workplace/pieces/act-button';
import { clockText, secondsSince } from '../workplace/pieces/server-clock';
import styles from './floor.module.css';
import { type FloorAgent, lateCalls, leftRecords, needsOf, overdueCallbacks } from './need';
import { AnswerButton, LeftRecord, WriteInstead } from './alert-acts';
import { CancelButton } from './callback-table';
import { SuperviseButtons } from './supervise-buttons';
import { StoryButton } from './story-button';
import { TakeBackButton } from './take-back';
import { WordButton } from './word-button';

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

/** Somebody in the middle of a call calls for a supervisor; whoever comes says so, and can listen or take over at once. */
const HelpAlert = ({
  call,
  agent,
  nowMs,
}: {
  call: Floor['calls'][number];
  agent: FloorAgent | undefined;
  nowMs: number;
}) => {
  const { t } = useTranslation('floor');
  const { role } = useSession();
  const come = useTell(AnswerHelpDocument, [LiveFloorDocument]);
  const name = call.agentName ?? '';
  return (
    <li>
      <IconHandStop size={20} aria-hidden />
      <span>
        {call.helperName
          ? t('alerts.helpComing', { name, helper: call.helperName })
          : t('alerts.help', {
              name,
              client: call.desk.clientName,
              time: clockText(secondsSince(call.helpAskedAt, nowMs)),
            })}
      </span>
      {role === 'SUPERVISOR' && !call.helperName && (
        <ActButton
          tone="primary"
          busy={come.isPending}
          ariaLabel={t('alerts.comeTo', { name })}
          onClick={() => come.mutate({ interactionId: call.id })}
        >
          {t('alerts.come')}
        </ActButton>
      )}
      {role === 'SUPERVISOR' && <SuperviseButtons call={call} />}
      {agent && <WordButton agent={agent} withLast={false} />}
      {come.isError && <Problem error={come.error} />}
    </li>
  );
};

/** Somebody calls for a supervisor in a call that we made or in a call back, which nobody can listen to. */
const WorkHelpAlert = ({ agent, nowMs }: { agent: FloorAgent; nowMs: number }) => {
  const { t } = useTranslation('floor');
  const { role } = useSession();
  const come = useTell(ComeToHelpDocument, [LiveFloorDocument]);
  const { name, helperName, helpAskedAt, campaignName, deskName } = agent;
  return (
    <li>
      <IconHandStop size={20} aria-hidden />
      <span>
        {helperName
          ? t('alerts.helpComing', { name, helper: helperName })
          : t('alerts.help', {
              name,
              client: campaignName ?? deskName ?? '',
              time: clockText(secondsSince(helpAskedAt, nowMs)),
            })}
      </span>
      {role === 'SUPERVISOR' && !helperName && (
        <ActButton
          tone="primary"
          busy={come.isPending}
          ariaLabel={t('alerts.comeTo', { name })}
          onClick={() => come.mutate({ personId: agent.personId })}
        >
          {t('alerts.come')}
        </ActButton>
      )}
      <WordButton agent={agent} withLast={false} />
      {come.isError && <Problem error={come.error} />}
    </li>
  );
};

/** What cannot wait, each with what can be done about it; nothing at all on a calm floor. */
export const Alerts = ({ floor, nowMs }: { floor: Floor; nowMs: number }) => {
  const { t } = useTranslation('floor');
  const isSupervisor = useSession().role === 'SUPERVISOR';
  const late = lateCalls(floor, nowMs);
  const called = floor.calls.filter(({ helpAskedAt }) => helpAskedAt);
  const atWork = floor.agents.filter(({ helpAskedAt, callId }) => helpAskedAt && !callId);
  const needFor = needsOf(floor, nowMs);
  const helped = floor.agents.filter((agent) => {
    const need = needFor(agent);
    return need !== null && need !== 'asked';
  });
  const overdue = overdueCallbacks(floor.callbacks, nowMs);
  const left = leftRecords(floor);
  if (
    called.length + atWork.length + left.length === 0 &&
    late.length === 0 &&
    helped.length === 0 &&
    overdue.length === 0
  )
    return null;
  const nobodyReady = !floor.agents.some(({ state, online }) => state === 'ready' && online);
  const away = floor.agents
    .filter(({ state }) => state === 'away' || state === 'missed')
    .sort((a, b) => a.since.localeCompare(b.since))
    .slice(0, ASKABLE);
  return (
    <ul className={styles.alerts} aria-label={t('alerts.title')}>
      {called.map((call) => (
        <HelpAlert
          key={call.id}
          call={call}
          agent={floor.agents.find(({ callId }) => callId === call.id)}
          nowMs={nowMs}
        />
      ))}
      {atWork.map((agent) => (
        <WorkHelpAlert key={agent.personId} agent={agent} nowMs={nowMs} />
      ))}
      {late.map((call) => (
        <li key={call.id}>
          <IconAlertTriangle size={20} aria-hidden />
          <span>{t('alerts.waits', { time: clockText(secondsSince(call.waitingSince, nowMs)) })}</span>
          <StoryButton id={call.id} client={call.desk.clientName} />
          {isSupervisor && <AnswerButton call={call} />}
        </li>
      ))}
      {late.length > 0 && (nobodyReady || away.length > 0) && (
        <li>
          <IconAlertTriangle size={20} aria-hidden />
          <span>
            {t(
              !nobodyReady
                ? 'alerts.bringBack'
                : away.length > 0
                  ? 'alerts.nobodyReady'
                  : 'alerts.nobodyThere',
            )}
          </span>
          {away.map((agent) => (
            <AskButton key={agent.personId} agent={agent} />
          ))}
        </li>
      )}
      {left.map((call) => (
        <li key={call.id}>
          <IconAlertTriangle size={20} aria-hidden />
          <span>{t('alerts.left', { client: call.desk.clientName })}</span>
          <StoryButton id={call.id} client={call.desk.clientName} />
          {isSupervisor && <LeftRecord call={call} />}
        </li>
      ))}
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
          {callback.state === 'OPEN' &&
            nobodyReady &&
            away.map((agent) => <AskButton key={agent.personId} agent={agent} />)}
          <CancelButton callback={callback} />
        </li>
      ))}
      {helped.map((agent) => {
        const need = needFor(agent)!;
        const call = floor.calls.find(({ id }) => id === agent.callId);
        const since = need === 'longHold' ? call?.heldAt : agent.since;
        return (
          <li key={agent.personId}>
            <IconAlertTriangle size={20} aria-hidden />
            <span>
              {t(`alerts.${need}`, {
                name: agent.name,
                time: clockText(secondsSince(since, nowMs)),
              })}
            </span>
            {need === 'hardCall' && (
              <Link
                to={`/floor/calls?agent=${encodeURIComponent(agent.personId)}`}
                aria-label={t('alerts.lastCallsOf', { name: agent.name })}
                data-tall
              >
                {t('alerts.lastCalls')}
              </Link>
            )}
            {agent.callId && <StoryButton id={agent.callId} client={agent.deskName ?? agent.name} />}
            {isSupervisor && (need === 'longCall' || need === 'longHold') && call?.state === 'CONNECTED' && (
              <SuperviseButtons call={call} />
            )}
            <WordButton agent={agent} withLast={false} />
            {need === 'longCall' && agent.workId && (
              <TakeBackButton workId={agent.workId} name={agent.name} />
            )}
            {isSupervisor && need === 'wrapUp' && agent.callId && (
              <WriteInstead callId={agent.callId} name={agent.name} />
            )}
          </li>
        );
      })}
    </ul>
  );
};

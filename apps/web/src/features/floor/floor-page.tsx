import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  type LiveFloorQuery,
  LiveFloorDocument,
  LiveFloorToldDocument,
} from '../../graphql/generated/graphql';
import { ask, keyOf } from '../../graphql/hooks';
import { useTold } from '../../graphql/use-told';
import { formatNumber } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { Page, Section } from '../../ui/page';
import { CasesTile } from '../cases/cases-tile';
import { TrialCall } from '../desk/trial-call';
import { useSession } from '../identity/session';
import { clockText, secondsSince, useServerNow, useTick } from '../workplace/pieces/server-clock';
import { AgentTable } from './agent-table';
import { Alerts } from './alerts';
import { CaseAlerts } from './case-alerts';
import { CallbackTable } from './callback-table';
import { CallTable, RecentTable } from './call-tables';
import { DataAge } from './data-age';
import { DeskFigures } from './desk-figures';
import styles from './floor.module.css';
import { HandlingWords } from './handling-words';
import { HalfHours } from './half-hours';
import { commonPromise, lateCalls, levelsMet, needsOf, targets, trendOf } from './need';
import { type Tile, Tiles } from './tiles';
import { useMinuteAgo } from './use-trend';

const told = (floor: LiveFloorQuery): LiveFloorQuery => floor;

const FloorPage = () => {
  const { t } = useTranslation('floor');
  const { query: floor } = useTold({
    key: keyOf(LiveFloorDocument, {}),
    subscription: LiveFloorToldDocument,
    answerOf: told,
    ask: () => ask(LiveFloorDocument, {}),
    askEveryMs: 3_000,
  });
  useTick(1_000);
  return (
    <Page title={t('title')} width="wide">
      <Answered query={floor} lines={6}>
        {({ liveFloor }) => <Floor floor={liveFloor} answeredAtMs={floor.dataUpdatedAt} />}
      </Answered>
    </Page>
  );
};

const Floor = ({ floor, answeredAtMs }: { floor: LiveFloorQuery['liveFloor']; answeredAtMs: number }) => {
  const { t } = useTranslation('floor');
  const { role, person } = useSession();
  const nowMs = useServerNow(floor.at, answeredAtMs)();
  const { totals, agents, calls, recent, desks, halfHours, callbacks } = floor;
  const secondsOf = (agent: (typeof agents)[number]) => secondsSince(agent.since, nowMs);
  const needFor = needsOf(floor, nowMs);
  const ready = agents.filter(({ state, online }) => state === 'ready' && online).length;
  const needHelp = agents.filter((agent) => needFor(agent) !== null).length;
  const level = totals.serviceLevel ?? undefined;
  const values = { waiting: totals.waiting, longest: totals.longestWaitSeconds, level, ready, needHelp };
  const before = useMinuteAgo(values, answeredAtMs);
  const percent = (share: number) => t('percent', { value: formatNumber(share * 100) });
  const [seconds, promised] = [commonPromise(desks, 'levelSeconds'), commonPromise(desks, 'levelPercent')];
  const tiles: Tile[] = [
    {
      key: 'waiting',
      value: t('count', { count: values.waiting }),
      target: t('atMost', { value: t('count', { count: targets.waiting }) }),
      met: values.waiting <= targets.waiting,
      trend: trendOf(before?.waiting, values.waiting),
    },
    {
      key: 'longest',
      value: clockText(values.longest),
      target: seconds === undefined ? t('tiles.ownPromise') : t('atMost', { value: clockText(seconds) }),
      met: lateCalls(floor, nowMs).length === 0,
      trend: trendOf(before?.longest, values.longest),
    },
    {
      key: 'serviceLevel',
      value: level === undefined ? t('noCallsYet') : percent(level),
      target:
        promised === undefined ? t('tiles.ownPromise') : t('atLeast', { value: percent(promised / 100) }),
      met: levelsMet(desks),
      trend: trendOf(before?.level, level),
    },
    {
      key: 'ready',
      value: t('people', { count: ready }),
      target: t('atLeast', { value: t('people', { count: targets.ready }) }),
      met: ready >= targets.ready,
      trend: trendOf(before?.ready, ready),
    },
    {
      key: 'needHelp',
      value: t('people', { count: needHelp }),
      target: t('tiles.nobody'),
      met: needHelp === 0,
      trend: trendOf(before?.needHelp, needHelp),
    },
  ];
  return (
    <>
      <div className={styles.head}>
        <DataAge answeredAtMs={answeredAtMs} />
        <span>
          {t('today', {
            offered: totals.offeredToday,
            answered: totals.answeredToday,
            abandoned: totals.abandonedToday,
          })}
        </span>
        {totals.averageSpeedOfAnswerSeconds != null && (
          <span>{t('averageSpeed', { seconds: formatNumber(totals.averageSpeedOfAnswerSeconds, 1) })}</span>
        )}
        <HandlingWords of={totals.handling} />
        {totals.occupancy != null && (
          <span>{t('occupancy', { percent: formatNumber(totals.occupancy * 100) })}</span>
        )}
      </div>
      <Tiles tiles={tiles} />
      <Alerts floor={floor} nowMs={nowMs} />
      <CasesTile />
      <CaseAlerts nowMs={nowMs} />
      <div className={styles.columns}>
        <Section title={t('agents.title')} full>
          <AgentTable agents={agents} secondsOf={secondsOf} needFor={needFor} />
        </Section>
        <Section title={t('calls.title')} full>
          <CallTable
            calls={calls}
            nowMs={nowMs}
            mayHelp={role === 'SUPERVISOR'}
            ownCallId={agents.find(({ personId }) => personId === person?.id)?.callId ?? null}
          />
        </Section>
      </div>
      <Section title={t('callbacks.title')} full>
        <CallbackTable callbacks={callbacks} nowMs={nowMs} />
      </Section>
      <Section title={t('byDesk.title')} full>
        <DeskFigures desks={desks} />
      </Section>
      <Section title={t('halfHours.title')} full>
        <HalfHours halfHours={halfHours} title={t('halfHours.title')} />
        <p>
          <Link to="/floor/report" data-tall>
            {t('report.link')}
          </Link>{' '}
          <Link to="/floor/helpful" data-tall>
            {t('toHelpful')}
          </Link>
        </p>
      </Section>
      <Section title={t('recent.title')} full>
        <p>
          <Link to="/floor/calls" data-tall>
            {t('calls.toAll')}
          </Link>
        </p>
        <RecentTable calls={recent} nowMs={nowMs} mayPromise={role === 'SUPERVISOR'} />
      </Section>
      {role === 'SUPERVISOR' && <TrialCall />}
    </>
  );
};

export default FloorPage;

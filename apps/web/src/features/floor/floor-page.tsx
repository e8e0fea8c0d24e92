import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LiveFloorQuery } from '../../graphql/generated/graphql';
import { formatNumber } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { Page, Section } from '../../ui/page';
import { CasesTile } from '../cases/cases-tile';
import { TrialCall } from '../desk/trial-call';
import { useSession } from '../identity/session';
import { secondsSince, useServerNow } from '../workplace/pieces/server-clock';
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
import { needsOf } from './need';
import { Tiles } from './tiles';
import { useLiveFloor } from './use-live-floor';
import { useTiles } from './use-tiles';

const FloorPage = () => {
  const { t } = useTranslation('floor');
  const floor = useLiveFloor();
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
  const tiles = useTiles(floor, nowMs, answeredAtMs);
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
        <Link to="/floor/wall" data-tall>
          {t('wall.link')}
        </Link>
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

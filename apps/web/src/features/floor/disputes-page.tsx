import { useTranslation } from 'react-i18next';
import { DisputesDocument, type DisputesQuery, type DisputeState } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { Card } from '../../ui/card';
import { DateText } from '../../ui/date-text';
import { KeyValueList } from '../../ui/key-value-list';
import { Stacked } from '../../ui/lists';
import { Page } from '../../ui/page';
import { StateLabel, type StateTone } from '../../ui/state-label';
import { Empty } from '../../ui/states';
import { DisputeAnswer } from './dispute-answer';

type Disputed = DisputesQuery['disputes'][number];

const tones: Record<DisputeState, StateTone> = { OPEN: 'waiting', ACCEPTED: 'done', REFUSED: 'paused' };
const secondsBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 1000);

const Facts = ({ call }: { call: Disputed }) => {
  const { t } = useTranslation('floor');
  const seconds = (count: number) => t('disputes.secondsValue', { count });
  const facts: [label: string, value: string | null][] = [
    [t('disputes.caller'), call.callerNumber ?? null],
    [t('disputes.wait'), call.connectedAt ? seconds(secondsBetween(call.offeredAt, call.connectedAt)) : null],
    [t('disputes.talk'), call.talkSeconds == null ? null : seconds(call.talkSeconds)],
    [t('disputes.outcome'), call.outcome ? t(`disputes.outcomes.${call.outcome}`) : null],
    [t('disputes.agent'), call.agentName ?? null],
    [t('disputes.message'), call.message ?? null],
    [t('disputes.reason'), call.dispute.reason ?? t('disputes.reasonNone')],
    [t('disputes.answerGiven'), call.dispute.answer ?? null],
  ];
  return (
    <KeyValueList
      items={[
        { label: t('disputes.at'), value: <DateText instant={call.at} /> },
        ...facts.flatMap(([label, value]) => (value === null ? [] : [{ label, value }])),
      ]}
    />
  );
};

const DisputeCard = ({ call }: { call: Disputed }) => {
  const { t } = useTranslation('floor');
  const { state, answerDueOn } = call.dispute;
  return (
    <Card tone={state === 'OPEN' ? 'notice' : 'plain'}>
      <div>
        <StateLabel tone={tones[state]}>{t(`disputes.state.${state}`)}</StateLabel>{' '}
        {state === 'OPEN' && (
          <strong>
            {t('disputes.due')} <DateText date={answerDueOn} />
          </strong>
        )}
      </div>
      <h2>
        {call.deskName} {t(call.kind === 'appointment' ? 'disputes.appointment' : 'disputes.call')}
      </h2>
      <Facts call={call} />
      {state === 'OPEN' && <DisputeAnswer id={call.dispute.id} />}
    </Card>
  );
};

/** What clients object to, with the facts of each call: open ones first, soonest answer first. */
const DisputesPage = () => {
  const { t } = useTranslation('floor');
  const query = useAsk(DisputesDocument, {}, { refetchEveryMs: 60_000 });
  return (
    <Page title={t('disputes.title')}>
      <p>{t('disputes.note')}</p>
      <Answered query={query}>
        {({ disputes }) =>
          disputes.length === 0 ? (
            <Empty>{t('disputes.empty')}</Empty>
          ) : (
            <Stacked label={t('disputes.title')}>
              {disputes.map((call) => (
                <DisputeCard key={call.id} call={call} />
              ))}
            </Stacked>
          )
        }
      </Answered>
    </Page>
  );
};

export default DisputesPage;

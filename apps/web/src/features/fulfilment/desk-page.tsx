import { linesOfHours } from '@madoguchi/kernel';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'react-router';
import {
  DeskDocument,
  type DeskFieldsFragment,
  DeskNewsDocument,
  RecordingRulesDocument,
  SlotsDocument,
  TestNumbersDocument,
  TransferTargetsDocument,
} from '../../graphql/generated/graphql';
import { currentLanguage } from '../../i18n/index';
import { useAsk } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { SecondaryButton } from '../../ui/buttons';
import { Card } from '../../ui/card';
import { KeyValueList, type KeyValue } from '../../ui/key-value-list';
import { Bullets } from '../../ui/lists';
import { Page, Section } from '../../ui/page';
import { useSession } from '../identity/session';
import { useDeskAddress } from './desk-address';
import { DeskNumberLine } from './desk-number-line';
import { DeskState } from './desk-state';
import { RestDays } from './rest-days';

const Several = ({ items, none }: { items: readonly string[]; none: string }) =>
  items.length === 0 ? (
    <>{none}</>
  ) : (
    <>
      {items.map((item) => (
        <div key={item}>{item}</div>
      ))}
    </>
  );

/** Which chats and when a digest. */
const NewsLine = ({ deskId }: { deskId: string }) => {
  const { t } = useTranslation('desk');
  const { data } = useAsk(DeskNewsDocument, { deskId });
  const { deskDigest, deskChats } = data ?? { deskDigest: null, deskChats: [] };
  const lines = [
    ...deskChats.map(({ name }) => name),
    ...(deskDigest ? [t('news.digestLine', { time: deskDigest.sendTime })] : []),
  ];
  return <Several items={lines} none={t('news.none')} />;
};

/** How much room the calendar has. */
const SlotsLine = ({ deskId }: { deskId: string }) => {
  const { t } = useTranslation('desk');
  const { data } = useAsk(SlotsDocument, { deskId });
  if (!data) return null;
  const free = data.slots.filter(({ booked, capacity }) => booked < capacity).length;
  return (
    <>{data.slots.length === 0 ? t('slots.none') : t('slots.line', { open: data.slots.length, free })}</>
  );
};

/** How long recordings are kept, and whether the client hears them. */
const RecordingsLine = ({ deskId }: { deskId: string }) => {
  const { t } = useTranslation('desk');
  const { data } = useAsk(RecordingRulesDocument, { deskId });
  if (!data) return null;
  const { keepDays, ownerMayHear } = data.recordingRules;
  const who = t(ownerMayHear ? 'recordings.byOwner' : 'recordings.bySupervisor');
  return <>{t('recordings.line', { count: keepDays, who })}</>;
};

/** From where the owner tries its own line. */
const TestNumbersLine = ({ deskId }: { deskId: string }) => {
  const { t } = useTranslation('desk');
  const { data } = useAsk(TestNumbersDocument, { deskId });
  if (!data) return null;
  const standing = data.testNumbers.filter(({ untilOn }) => untilOn === null).map(({ phone }) => phone);
  return <Several items={standing} none={t('testNumbers.none')} />;
};

const DeskOverview = ({ desk }: { desk: DeskFieldsFragment }) => {
  const { t } = useTranslation(['desk', 'common']);
  const addressOf = useDeskAddress();
  const { role } = useSession();
  const [mayChange, isOwner] = [role !== 'MANAGER', role === 'OWNER'];
  const targets = useAsk(TransferTargetsDocument, { deskId: desk.id });
  const { state } = useLocation() as { state: { saved?: boolean } | null };
  const line = (what: string, part: string, value: KeyValue['value']): KeyValue => ({
    label: what,
    value,
    ...(mayChange && {
      change: { label: t('common:change'), to: addressOf(desk.id, part), spoken: t('change', { what }) },
    }),
  });
  return (
    <Page title={desk.name} lead={t('title')}>
      <DeskState desk={desk} />
      {state?.saved && (
        <Card tone="brand">
          <p role="status">{t('saved')}</p>
        </Card>
      )}
      <KeyValueList
        items={[
          line(t('name'), 'name', desk.name),
          {
            label: t('number.title'),
            value: <DeskNumberLine desk={desk} forOwner={isOwner} />,
            // Whoever supervises writes it down, a manager too; the client reads it.
            ...(!isOwner && {
              change: {
                label: t('common:change'),
                to: addressOf(desk.id, 'number'),
                spoken: t('change', { what: t('number.title') }),
              },
            }),
          },
          line(t('greeting'), 'greeting', desk.greeting),
          line(
            t('hours'),
            'hours',
            <>
              <Several
                items={linesOfHours(
                  { spans: desk.hours, closedOnHolidays: desk.closedOnHolidays, note: null },
                  currentLanguage(),
                )}
                none={t('hoursNone')}
              />
              {t(desk.closedOnHolidays ? 'holidaysClosed' : 'holidaysOpen')}
              <p>{t('closedDays.next')}</p>
              <RestDays days={desk.restDays} none={t('closedDays.none')} />
            </>,
          ),
          ...(isOwner ? [line(t('slots.title'), 'slots', <SlotsLine deskId={desk.id} />)] : []),
          line(t('recording'), 'recording', desk.recordingNotice ?? t('recordingNone')),
          ...(role === 'SUPERVISOR'
            ? [line(t('recordings.title'), 'recordings', <RecordingsLine deskId={desk.id} />)]
            : desk.recordingNotice
              ? [{ label: t('recordings.title'), value: <RecordingsLine deskId={desk.id} /> }]
              : []),
          line(t('reports'), 'reports', <Several items={desk.reportEmails} none={t('reportsNone')} />),
          line(
            t('transfer.title'),
            'transfer',
            <Several
              items={(targets.data?.transferTargets ?? []).map(({ name, phone }) => `${name} ${phone}`)}
              none={t('transfer.none')}
            />,
          ),
          line(
            t('urgency.title'),
            'urgency',
            <Several items={desk.urgencyRules.map(({ name }) => name)} none={t('urgency.none')} />,
          ),
          ...(isOwner
            ? [line(t('testNumbers.title'), 'test-numbers', <TestNumbersLine deskId={desk.id} />)]
            : []),
          line(t('topics'), 'topics', <Several items={desk.topics} none={t('topicsNone')} />),
          line(t('rules'), 'rules', <Several items={desk.rules} none={t('rulesNone')} />),
          line(
            t('script'),
            'script',
            <Bullets ordered>
              {desk.script.map(({ id, title, say }) => (
                <span key={id}>
                  <strong>{title}</strong>
                  <br />
                  {say}
                </span>
              ))}
            </Bullets>,
          ),
          ...(isOwner ? [line(t('news.title'), 'news', <NewsLine deskId={desk.id} />)] : []),
          ...(role === 'SUPERVISOR'
            ? [{ label: t('news.title'), value: <NewsLine deskId={desk.id} /> }]
            : []),
          { label: t('operator'), value: desk.operatorName },
        ]}
      />
      {isOwner && <SecondaryButton to={`/owner/requests?desk=${desk.id}`}>{t('ask')}</SecondaryButton>}
      {mayChange && <SecondaryButton to={addressOf(desk.id, 'changes')}>{t('changes.open')}</SecondaryButton>}
      {desk.callsPeople && (
        <Section title={t('campaigns.title')}>
          <p>{t('campaigns.body')}</p>
          <SecondaryButton to={isOwner ? '/owner/campaigns' : '/floor/campaigns'}>
            {t('campaigns.open')}
          </SecondaryButton>
        </Section>
      )}
      {desk.takesOrders && (
        <Section title={t('orders.title')}>
          <p>{t('orders.body')}</p>
          <SecondaryButton to={`${isOwner ? '/owner' : '/floor'}/orders?desk=${desk.id}`}>
            {t('orders.open')}
          </SecondaryButton>
          <SecondaryButton to={`${isOwner ? '/owner' : '/floor'}/goods/${desk.id}`}>
            {t('orders.goods')}
          </SecondaryButton>
        </Section>
      )}
      <Section title={t('knowledge')}>
        {desk.knowledge.length === 0 && <p>{t('knowledgeNone')}</p>}
        <KeyValueList
          items={[
            ...desk.knowledge.map(({ question, answer }) => ({ label: question, value: answer })),
            line(t('knowledge'), 'knowledge', t('rule', { number: desk.knowledge.length })),
          ]}
        />
      </Section>
    </Page>
  );
};

const DeskPage = () => {
  const { id = '' } = useParams();
  const query = useAsk(DeskDocument, { id });
  return (
    <Answered whole query={query} lines={6}>
      {({ desk }) => <DeskOverview desk={desk} />}
    </Answered>
  );
};

export default DeskPage;

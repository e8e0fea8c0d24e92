import { useTranslation } from 'react-i18next';
import {
  type LeakFieldsFragment,
  LeaksDocument,
  type LeakReport,
  type LeakReportState,
} from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { useProductDays } from '../../graphql/product-time';
import { formatDate, formatMomentOfYear } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { Card } from '../../ui/card';
import { KeyValueList } from '../../ui/key-value-list';
import { Stacked } from '../../ui/lists';
import { Page, Section } from '../../ui/page';
import { StateLabel, type StateTone } from '../../ui/state-label';
import { Empty } from '../../ui/states';
import styles from './admin.module.css';
import { Assess, MarkReported, TellClients } from './leak-acts';
import type { Companies } from './leak-fields';
import { WriteLeak } from './write-leak';

const tones: Readonly<Record<LeakReportState, StateTone>> = {
  NOT_NEEDED: 'done',
  OPEN: 'before',
  SOON: 'waiting',
  LATE: 'failed',
  DONE: 'done',
};

/** Incidents of personal data with the clocks of their reports; what is owed stands in each. */
const LeaksPage = () => {
  const { t } = useTranslation('admin');
  const query = useAsk(LeaksDocument, {}, { staleMs: 0 });
  const today = useProductDays()?.today;
  return (
    <Page title={t('leak.title')} width="wide">
      <p>{t('leak.lead')}</p>
      <Answered query={query}>
        {({ leaks: { leaks, companies } }) => (
          <>
            {leaks.length === 0 || !today ? (
              <Empty>{t('leak.empty')}</Empty>
            ) : (
              <Section title={t('leak.list')} full>
                <Stacked label={t('leak.list')}>
                  {leaks.map((leak) => (
                    <Incident key={leak.id} leak={leak} companies={companies} today={today} />
                  ))}
                </Stacked>
              </Section>
            )}
            <WriteLeak companies={companies} />
          </>
        )}
      </Answered>
    </Page>
  );
};

interface IncidentProps {
  leak: LeakFieldsFragment;
  companies: Companies;
  today: string;
}

const Incident = ({ leak, companies, today }: IncidentProps) => {
  const { t } = useTranslation('admin');
  const { id, what, quick, final } = leak;
  const owed = (report: LeakReport, state: LeakReportState) =>
    state !== 'DONE' && state !== 'NOT_NEEDED' && <MarkReported id={id} report={report} today={today} />;
  return (
    <Card tone={quick === 'LATE' || final === 'LATE' ? 'urgent' : 'plain'}>
      <h3>{t('leak.heading', { moment: formatMomentOfYear(leak.noticedAt) })}</h3>
      <p>{what}</p>
      <KeyValueList
        items={[
          {
            label: t('leak.grounds'),
            value:
              leak.grounds.length === 0
                ? t('leak.noGrounds')
                : leak.grounds.map((ground) => t(`leak.groundNames.${ground}`)).join('、'),
          },
          {
            label: t('leak.people'),
            value: leak.people === null ? t('leak.unknown') : t('leak.count', { count: leak.people }),
          },
          { label: t('leak.reports.QUICK'), value: <Quick leak={leak} /> },
          { label: t('leak.reports.FINAL'), value: <Final leak={leak} /> },
          { label: t('leak.clients'), value: <Told leak={leak} /> },
        ]}
      />
      <div className={styles.row}>
        <TellClients leak={leak} />
        {owed('QUICK', quick)}
        {owed('FINAL', final)}
      </div>
      <Assess leak={leak} companies={companies} />
    </Card>
  );
};

const State = ({ state }: { state: LeakReportState }) => {
  const { t } = useTranslation('admin');
  return (
    <div>
      <StateLabel tone={tones[state]}>{t(`leak.states.${state}`)}</StateLabel>
    </div>
  );
};

const Quick = ({ leak }: { leak: LeakFieldsFragment }) => {
  const { t } = useTranslation('admin');
  const { quick, quickAimOn, quickLimitOn, quickDoneOn, quickNote } = leak;
  return (
    <>
      <State state={quick} />
      {quickDoneOn && t('leak.doneWith', { date: formatDate(quickDoneOn), note: quickNote })}
      {!quickDoneOn &&
        quickAimOn &&
        quickLimitOn &&
        t('leak.quickDue', { aim: formatDate(quickAimOn), limit: formatDate(quickLimitOn) })}
    </>
  );
};

const Final = ({ leak: { final, finalOn, finalDoneOn, finalNote } }: { leak: LeakFieldsFragment }) => {
  const { t } = useTranslation('admin');
  return (
    <>
      <State state={final} />
      {finalDoneOn && t('leak.doneWith', { date: formatDate(finalDoneOn), note: finalNote })}
      {!finalDoneOn && finalOn && t('leak.finalDue', { date: formatDate(finalOn) })}
    </>
  );
};

const Told = ({ leak: { clients } }: { leak: LeakFieldsFragment }) => {
  const { t } = useTranslation('admin');
  if (clients.length === 0) return <>{t('leak.noClients')}</>;
  return (
    <>
      {clients.map(({ clientId, name, toldAt }) => (
        <div key={clientId}>
          {toldAt
            ? t('leak.told', { name, moment: formatMomentOfYear(toldAt) })
            : t('leak.notTold', { name })}
        </div>
      ))}
    </>
  );
};

export default LeaksPage;

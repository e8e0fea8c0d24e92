import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  DesksDocument,
  HelpfulReportDocument,
  type HelpfulReportQuery,
  RatedReportsDocument,
} from '../../graphql/generated/graphql';
import { useAsk, useAskPages } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { Page, Section } from '../../ui/page';
import { Empty } from '../../ui/states';
import { PeriodForm } from '../fulfilment/period-form';
import { FiguresTable, Total } from './figures';
import { OpinionPlot } from './opinion-plot';
import { RatedList } from './rated-list';
import { usePeriod } from './use-period';

const kinds = ['all', 'unhelpful', 'helpful'] as const;

/** What clients said about reports: over time, by desk, by agent and each one. */
const HelpfulPage = () => {
  const { t } = useTranslation('helpful');
  const { from, until, params, show } = usePeriod();
  const desks = useAsk(DesksDocument, {});
  const deskId = params.get('desk');
  const report = useAsk(
    HelpfulReportDocument,
    { deskId, agentId: null, from, until },
    { keepPrevious: true },
  );
  return (
    <Page title={t('title')} back="/floor" width="wide">
      <p>{t('note')}</p>
      <PeriodForm
        key={`${from} ${until}`}
        from={from}
        until={until}
        deskId={deskId ?? ''}
        desks={desks.data?.desks ?? []}
        onShow={show}
      />
      <Answered query={report}>
        {({ helpfulReport }) =>
          helpfulReport.total.reports === 0 ? (
            <Empty>{t('empty')}</Empty>
          ) : (
            <Found report={helpfulReport} from={from} until={until} />
          )
        }
      </Answered>
      {report.data && report.data.helpfulReport.total.reports > 0 && (
        <Each agents={report.data.helpfulReport.agents} />
      )}
    </Page>
  );
};

type Report = HelpfulReportQuery['helpfulReport'];

const Found = ({ report, from, until }: { report: Report; from: string; until: string }) => {
  const { t } = useTranslation('helpful');
  return (
    <>
      <Total of={report.total} />
      <Section title={t('overTime')} full>
        <OpinionPlot days={report.days} from={from} until={until} />
      </Section>
      <Section title={t('byDesk')} full>
        <FiguresTable
          caption={t('byDesk')}
          head={t('desk')}
          lines={report.desks.map(({ deskId: id, deskName: name, figures }) => ({ id, name, figures }))}
        />
      </Section>
      <Section title={t('byAgent')} full>
        <FiguresTable
          caption={t('byAgent')}
          head={t('agent')}
          lines={report.agents.map(({ agentId: id, agentName, figures }) => ({
            id,
            name: agentName ?? t('gone'),
            figures,
          }))}
        />
      </Section>
    </>
  );
};

const Each = ({ agents }: { agents: Report['agents'] }) => {
  const { t } = useTranslation('helpful');
  const { from, until, params, show } = usePeriod();
  const kind = kinds.find((one) => one === params.get('kind')) ?? 'all';
  const agentId = params.get('agent');
  const pages = useAskPages(
    RatedReportsDocument,
    {
      deskId: params.get('desk'),
      agentId,
      from,
      until,
      helpful: kind === 'all' ? null : kind === 'helpful',
    },
    ({ ratedReports: { next } }) => next,
  );
  const choose = (name: string, value: string) => {
    const next = Object.fromEntries(params);
    show(
      value
        ? { ...next, [name]: value }
        : Object.fromEntries(Object.entries(next).filter(([key]) => key !== name)),
    );
  };
  return (
    <Section title={t('each')} full>
      <NativeSelect
        label={t('kind.label')}
        value={kind}
        data={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={({ currentTarget }) => choose('kind', currentTarget.value)}
      />
      <NativeSelect
        label={t('agent')}
        value={agentId ?? ''}
        data={[
          { value: '', label: t('everybody') },
          // Who has left cannot be asked for any more; their reports stand among all.
          ...agents.flatMap(({ agentId: value, agentName }) =>
            agentName ? [{ value, label: agentName }] : [],
          ),
        ]}
        onChange={({ currentTarget }) => choose('agent', currentTarget.value)}
      />
      <Answered query={pages}>
        {({ pages: all }) => (
          <RatedList
            supervises
            items={all.flatMap(({ ratedReports }) => ratedReports.items)}
            more={
              pages.hasNextPage
                ? { busy: pages.isFetchingNextPage, onMore: () => void pages.fetchNextPage() }
                : undefined
            }
          />
        )}
      </Answered>
    </Section>
  );
};

export default HelpfulPage;

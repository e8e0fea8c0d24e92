import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { DesksDocument, FloorReportDocument, type FloorReportQuery } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { dateInJapan, formatDate, formatNumber, formatTick } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { KeyValueList } from '../../ui/key-value-list';
import { Page, Section } from '../../ui/page';
import { Empty } from '../../ui/states';
import { dayAt, DAY_MS, PeriodForm } from '../fulfilment/period-form';
import { DataTable } from '../workplace/pieces/data-table';
import { CallBars, type CallSpan, withoutGaps } from './call-bars';
import { HalfHours } from './half-hours';

type Report = FloorReportQuery['floorReport'];
type Figures = Report['totals'];

/** What the floor came to in a period, by the definitions of the live floor. */
const ReportPage = () => {
  const { t } = useTranslation('floor');
  const [params, setParams] = useSearchParams();
  const desks = useAsk(DesksDocument, {});
  const until = params.get('until') ?? dayAt(Date.now());
  const from = params.get('from') ?? dayAt(Date.parse(until) - 29 * DAY_MS);
  const deskId = params.get('desk');
  const report = useAsk(FloorReportDocument, { deskId, from, until }, { keepPrevious: true });
  return (
    <Page title={t('report.title')} back="/floor" width="wide">
      <p>{t('report.note')}</p>
      <PeriodForm
        key={`${from} ${until}`}
        from={from}
        until={until}
        deskId={deskId ?? ''}
        desks={desks.data?.desks ?? []}
        onShow={(next) => setParams(next, { replace: true, preventScrollReset: true })}
      />
      <Answered query={report}>
        {({ floorReport }) =>
          floorReport.totals.offered === 0 ? (
            <Empty>{t('report.empty')}</Empty>
          ) : (
            <Found report={floorReport} />
          )
        }
      </Answered>
    </Page>
  );
};

const Found = ({ report: { totals, desks, spans, byHalfHour } }: { report: Report }) => {
  const { t } = useTranslation('floor');
  const texts = useTexts();
  return (
    <>
      <KeyValueList
        items={[
          { label: t('report.offered'), value: t('report.calls', { count: totals.offered }) },
          { label: t('report.answered'), value: t('report.calls', { count: totals.answered }) },
          {
            label: t('report.abandoned'),
            value: t('report.abandonedValue', {
              calls: t('report.calls', { count: totals.abandoned }),
              share: texts.abandoned(totals),
            }),
          },
          { label: t('report.level'), value: texts.level(totals) },
          { label: t('report.speed'), value: texts.speed(totals) },
        ]}
      />
      <Section title={t(byHalfHour ? 'report.byHalfHour' : 'report.byDay')} full>
        {byHalfHour ? (
          <HalfHours halfHours={spans} title={t('report.byHalfHour')} />
        ) : (
          <ByDay spans={spans} />
        )}
      </Section>
      <Section title={t('report.byDesk')} full>
        <DataTable
          caption={t('report.byDesk')}
          rows={desks}
          rowKey={({ deskId }) => deskId}
          columns={[
            { key: 'desk', head: t('byDesk.desk'), cell: ({ deskName }) => deskName },
            {
              key: 'calls',
              head: t('byDesk.calls'),
              numeric: true,
              cell: ({ offered, answered }) => t('byDesk.answeredOf', { offered, answered }),
            },
            { key: 'abandoned', head: t('byDesk.abandoned'), numeric: true, cell: texts.abandoned },
            { key: 'level', head: t('byDesk.level'), numeric: true, cell: texts.level },
            { key: 'speed', head: t('report.speedShort'), numeric: true, cell: texts.speed },
          ]}
        />
      </Section>
    </>
  );
};

const ByDay = ({ spans }: { spans: readonly CallSpan[] }) => {
  const { t } = useTranslation('floor');
  return (
    <CallBars
      spans={withoutGaps(spans, DAY_MS)}
      title={t('report.byDay')}
      spoken={t('report.daysSpoken')}
      head={t('report.day')}
      labelOf={({ from }) => formatDate(dateInJapan(new Date(from)), false)}
      tickOf={({ from }) => formatTick(dateInJapan(new Date(from)))}
    />
  );
};

const useTexts = () => {
  const { t } = useTranslation('floor');
  const percent = (share: number) => t('percent', { value: formatNumber(share * 100) });
  return {
    abandoned: ({ offered, abandoned }: Figures) =>
      offered === 0 ? t('noCallsYet') : percent(abandoned / offered),
    level: ({ serviceLevel }: Figures) => (serviceLevel == null ? t('noCallsYet') : percent(serviceLevel)),
    speed: ({ averageSpeedOfAnswerSeconds: seconds }: Figures) =>
      seconds == null ? t('noCallsYet') : t('report.seconds', { seconds: formatNumber(seconds, 1) }),
  };
};

export default ReportPage;

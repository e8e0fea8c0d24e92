import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { DesksDocument, FloorReportDocument, type FloorReportQuery } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { dateInJapan, formatDate, formatNumber, formatTick } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { KeyValueList } from '../../ui/key-value-list';
import { Disclosure } from '../../ui/disclosure';
import { currentLanguage } from '../../i18n/index';
import { Page, Section } from '../../ui/page';
import { Empty } from '../../ui/states';
import { dayAt, DAY_MS, PeriodForm } from '../fulfilment/period-form';
import { DataTable } from '../workplace/pieces/data-table';
import { clockText } from '../workplace/pieces/server-clock';
import { CallBars, type CallSpan, withoutGaps } from './call-bars';
import { Topics } from './report-topics';
import { HalfHours, hourOf } from './half-hours';

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
            <Found report={floorReport} deskId={deskId} />
          )
        }
      </Answered>
    </Page>
  );
};

const Found = ({ report, deskId }: { report: Report; deskId: string | null }) => {
  const { totals, desks, spans, byHalfHour } = report;
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
          { label: t('report.longest'), value: texts.longest(totals) },
          { label: t('report.handle'), value: texts.handle(totals) },
          {
            label: t('report.occupancy'),
            value: deskId ? t('report.occupancyOfFloor') : texts.occupancy(totals),
          },
        ]}
      />
      <ReportFile report={report} deskId={deskId} />
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
            { key: 'longest', head: t('report.longestShort'), numeric: true, cell: texts.longest },
            { key: 'handle', head: t('report.handleShort'), numeric: true, cell: texts.handleShort },
            { key: 'wrapUp', head: t('report.wrapUpShort'), numeric: true, cell: texts.wrapUp },
          ]}
        />
      </Section>
      <Topics asked={{ deskId, from: report.from, until: report.until }} />
      <Disclosure label={t(byHalfHour ? 'report.timeTable' : 'report.byDayTable')}>
        <DataTable
          caption={t(byHalfHour ? 'report.timeTable' : 'report.byDayTable')}
          rows={spans}
          rowKey={({ from }) => from}
          columns={[
            {
              key: 'from',
              head: t(byHalfHour ? 'report.time' : 'report.day'),
              cell: ({ from }) =>
                byHalfHour ? hourOf({ from }) : formatDate(dateInJapan(new Date(from)), false),
            },
            { key: 'level', head: t('byDesk.level'), numeric: true, cell: texts.level },
            { key: 'speed', head: t('report.speedShort'), numeric: true, cell: texts.speed },
            { key: 'longest', head: t('report.longestShort'), numeric: true, cell: texts.longest },
            { key: 'handle', head: t('report.handleShort'), numeric: true, cell: texts.handleShort },
            { key: 'wrapUp', head: t('report.wrapUpShort'), numeric: true, cell: texts.wrapUp },
            ...(deskId
              ? []
              : [
                  {
                    key: 'occupancy',
                    head: t('report.occupancy'),
                    numeric: true as const,
                    cell: texts.occupancy,
                  },
                ]),
          ]}
        />
      </Disclosure>
      <Disclosure label={t('report.how')}>
        {(['howLevel', 'howLongest', 'howHandle', 'howWrapUp', 'howOccupancy', 'howTopics'] as const).map(
          (line) => (
            <p key={line}>{t(`report.${line}`)}</p>
          ),
        )}
      </Disclosure>
    </>
  );
};

/** The figures as a table: the same period and desk. */
const ReportFile = ({ report: { from, until }, deskId }: { report: Report; deskId: string | null }) => {
  const { t } = useTranslation('floor');
  const address = (encoding: string) =>
    `/files/floor/report.csv?${new URLSearchParams({
      ...{ from, until, encoding, language: currentLanguage() },
      ...(deskId && { desk: deskId }),
    }).toString()}`;
  return (
    <Disclosure label={t('report.file')}>
      {(['shift_jis', 'utf-8'] as const).map((encoding) => (
        <p key={encoding}>
          <a href={address(encoding)} download data-tall>
            {t(`report.${encoding}`)}
          </a>
        </p>
      ))}
    </Disclosure>
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
  const seconds = (value: number | null) =>
    value == null ? t('noCallsYet') : t('report.seconds', { seconds: formatNumber(value, 1) });
  /** Minutes and seconds, as on the live floor. */
  const minutes = (value: number | null) => (value == null ? t('noCallsYet') : clockText(Math.round(value)));
  const percent = (share: number) => t('percent', { value: formatNumber(share * 100) });
  return {
    abandoned: ({ offered, abandoned }: Figures) =>
      offered === 0 ? t('noCallsYet') : percent(abandoned / offered),
    level: ({ serviceLevel }: Figures) => (serviceLevel == null ? t('noCallsYet') : percent(serviceLevel)),
    speed: ({ averageSpeedOfAnswerSeconds }: Figures) => seconds(averageSpeedOfAnswerSeconds),
    longest: ({ longestWaitSeconds }: Figures) => seconds(longestWaitSeconds),
    handleShort: ({ averageHandleSeconds }: Figures) => minutes(averageHandleSeconds),
    /** What a call took, and of what that was made. */
    handle: (of: Figures) =>
      of.averageHandleSeconds == null
        ? t('noCallsYet')
        : t('report.handleValue', {
            ...{ time: minutes(of.averageHandleSeconds), talk: minutes(of.averageTalkSeconds) },
            ...{ hold: minutes(of.averageHoldSeconds), wrapUp: minutes(of.averageWrapUpSeconds) },
          }),
    wrapUp: ({ averageWrapUpSeconds }: Figures) => minutes(averageWrapUpSeconds),
    occupancy: ({ occupancy }: Figures) => (occupancy == null ? t('noCallsYet') : percent(occupancy)),
  };
};

export default ReportPage;

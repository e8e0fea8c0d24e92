import { JAPAN } from '@madoguchi/kernel';
import type { LanguageCode } from '@madoguchi/platform/graphql';
import type { FloorReportFiguresView, FloorReportView } from '../application/floor-report-views.js';
import type { Row } from './csv-file.js';

const heads: Record<LanguageCode, Row> = {
  ja: [
    '範囲', '名前または日時', '着信', '応答', '放棄', '放棄率（%）', '応答率（%）', '平均応答時間（秒）', '最長待ち（秒）', '1件の平均（秒）', '平均通話（秒）', '平均保留（秒）', '平均後処理（秒）', '稼働率（%）',
  ], // prettier-ignore
  en: [
    'Part', 'Name or time', 'Offered', 'Answered', 'Abandoned', 'Abandonment (%)', 'Service level (%)', 'Average speed of answer (s)', 'Longest wait (s)', 'Average handle time (s)', 'Average talk (s)', 'Average hold (s)', 'Average wrap-up (s)', 'Occupancy (%)',
  ], // prettier-ignore
};
const parts: Record<LanguageCode, Record<'whole' | 'desk' | 'day' | 'halfHour', string>> = {
  ja: { whole: '全体', desk: '窓口', day: '日', halfHour: '30分' },
  en: { whole: 'All', desk: 'Desk', day: 'Day', halfHour: 'Half-hour' },
};

const day = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: JAPAN });
const moment = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: JAPAN });
const oneDigit = new Intl.NumberFormat('en-US', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  useGrouping: false,
});
/** Nothing to tell is an empty cell, which a spreadsheet leaves out of its sums. */
const number = (value: number | null) => (value === null ? '' : oneDigit.format(value));
const percent = (share: number | null) => number(share === null ? null : share * 100);

const figures = (of: FloorReportFiguresView): Row => [
  String(of.offered),
  String(of.answered),
  String(of.abandoned),
  percent(of.offered === 0 ? null : of.abandoned / of.offered),
  percent(of.serviceLevel),
  number(of.averageSpeedOfAnswerSeconds),
  number(of.longestWaitSeconds),
  number(of.averageHandleSeconds),
  number(of.averageTalkSeconds),
  number(of.averageHoldSeconds),
  number(of.averageWrapUpSeconds),
  percent(of.occupancy),
];

/** The report as it stands on the screen: the whole, each desk, each day or half-hour; Japanese time. */
export function floorRows(report: FloorReportView, language: LanguageCode): Row[] {
  const { totals, desks, spans, byHalfHour, from, until } = report;
  const words = parts[language];
  const time = byHalfHour ? moment : day;
  return [
    heads[language],
    [words.whole, from === until ? from : `${from} – ${until}`, ...figures(totals)],
    ...desks.map((desk) => [words.desk, desk.deskName, ...figures(desk)]),
    ...spans.map((span) => [
      byHalfHour ? words.halfHour : words.day,
      time.format(span.from),
      ...figures(span),
    ]),
  ];
}

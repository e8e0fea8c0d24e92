import type { FunctionCode } from '../domain/knowledge.js';
import { functionCodes } from '../domain/knowledge.js';
import type { EvaluationCase } from './cases.js';
import type { Verdict } from './figures.js';

/** Always the measures most often adopted in the very file that is judged: the most a constant answer can reach. */
export function majorityVerdicts(cases: readonly EvaluationCase[]): Verdict[] {
  const counts = new Map<FunctionCode, number>(functionCodes.map((code) => [code, 0]));
  for (const entry of cases) {
    const main = entry.adopted[0];
    if (main) counts.set(main, (counts.get(main) ?? 0) + 1);
  }
  const ranked = [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([code, count]) => ({ code, probability: count / cases.length }));
  return cases.map((entry) => ({ case: entry, ranked, asked: [] }));
}

const words: Readonly<Record<FunctionCode, RegExp>> = {
  secretary_answering:
    /電話に出られ|外出|留守|手が止ま|can't answer|out of the office|interrupt|receptionist/giu,
  reservation_intake: /予約|席|空き|book|reserv|appointment/giu,
  order_intake: /注文|受注|通販|カタログ|order|catalog/giu,
  consumer_desk: /苦情|クレーム|問い合わせ|お客様相談|complain|customer service|enquir/giu,
  technical_helpdesk: /使い方|設定|故障|不具合|パソコン|technical|support|software|internet/giu,
  appointment_setting: /新規|開拓|営業先|テレアポ|商談|new client|leads?|prospect|meeting/giu,
  customer_followup: /既存|フォロー|滞納|解約|更新|follow|renew|overdue|lapsed/giu,
  phone_survey: /調査|アンケート|意見|満足|survey|opinion|feedback/giu,
  after_hours_reception: /夜間|夜中|休日|土日|深夜|24時間|night|weekend|after hours|holiday/giu,
  overflow_answering: /集中|混|つながらな|繁忙|busy|at once|peak|overflow|on hold/giu,
  dispatch_coordination: /手配|出動|駆けつけ|修理|dispatch|technician|crew|repair/giu,
  written_channel_handling: /メール|チャット|FAX|LINE|返信|e-?mail|chat|messages/giu,
  campaign_desk: /給付|回収|キャンペーン|臨時|期間|recall|campaign|temporary/giu,
  multilingual_reception: /外国|英語|通訳|中国語|language|foreign|spanish|interpreter/giu,
  automated_answering: /同じ質問|自動|何度も|same question|automat|routine/giu,
  recruitment_intake: /応募|採用|面接|求人|アルバイト|applicant|hiring|recruit|interview/giu,
  inhouse_build: /自社|社内|社員|our own|in-house|ourselves/giu,
  no_outsourcing: /苦手|売り込み|営業電話|一人|my own|hate the phone|sales calls/giu,
};

/** Counts a few obvious words per measure in the statement; no questions, no model. */
export function keywordVerdicts(cases: readonly EvaluationCase[]): Verdict[] {
  return cases.map((entry) => {
    const counts = functionCodes.map((code) => ({
      code,
      count: entry.statement.match(words[code])?.length ?? 0,
    }));
    const total = counts.reduce((sum, { count }) => sum + count + 0.2, 0);
    const ranked = counts
      .map(({ code, count }) => ({ code, probability: (count + 0.2) / total }))
      .sort((a, b) => b.probability - a.probability);
    return { case: entry, ranked, asked: [] };
  });
}

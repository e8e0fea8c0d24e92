import { ruleLabel, type UsageView } from '@madoguchi/fulfilment/contract';
import { JAPAN } from '@madoguchi/kernel';
import iconv from 'iconv-lite';
import type { Language } from '../domain/wording.js';

export const csvEncodings = ['utf-8', 'shift_jis'] as const;
export type CsvEncoding = (typeof csvEncodings)[number];

const words = {
  ja: {
    head: ['日時', '種類', '通話（秒）', '料金', '理由', '規則', '異議', '回答の期限'],
    kinds: { call: '電話', appointment: 'アポイント' },
    charged: '料金あり',
    free: '無料',
    freed: '異議により無料',
    disputes: { open: '確認中', accepted: '認められた', refused: '認められなかった' },
  },
  en: {
    head: ['Time', 'Kind', 'Talk (s)', 'Charge', 'Reason', 'Rule', 'Objection', 'Answer due'],
    kinds: { call: 'Call', appointment: 'Appointment' },
    charged: 'charged',
    free: 'free',
    freed: 'free after objection',
    disputes: { open: 'open', accepted: 'accepted', refused: 'refused' },
  },
} as const;

const moment = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone: JAPAN });

/** One line per unit, RFC 4180. UTF-8 carries a byte order mark, without which Excel in Japan reads it as Shift_JIS. */
export function usageCsv(records: readonly UsageView[], encoding: CsvEncoding, language: Language): Buffer {
  const { head, kinds, charged, free, freed, disputes } = words[language];
  const lines = records.map(({ occurredAt, kind, seconds, billable, rule, freedAt, dispute }) => [
    moment.format(occurredAt),
    kinds[kind],
    seconds === null ? '' : String(seconds),
    freedAt ? freed : billable ? charged : free,
    ruleLabel(rule, language),
    rule,
    dispute ? disputes[dispute.state] : '',
    dispute?.state === 'open' ? dispute.answerDueOn : '',
  ]);
  const text = [head, ...lines].map((cells) => cells.map(quoted).join(',') + '\r\n').join('');
  return iconv.encode(text, encoding === 'utf-8' ? 'utf8' : 'cp932', { addBOM: encoding === 'utf-8' });
}

const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

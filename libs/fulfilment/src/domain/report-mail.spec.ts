import { checkResult } from './result.js';
import { reportMail } from './report-mail.js';

const call = {
  deskName: 'さくら歯科の窓口',
  callerNumber: '0312345678',
  offeredAt: new Date('2026-12-05T15:04:00+09:00'),
};
const result = checkResult(
  {
    outcome: 'message',
    urgency: 'now',
    callerName: '佐藤様',
    callerKana: 'サトウ',
    message: '予約を変えたいとのことです。',
  },
  call.offeredAt,
);

describe('the mail after a call', () => {
  it('says in its subject what to do, for whom and when the call came', () => {
    expect(reportMail(call, result, 'ja', 'https://example.jp/').subject).toBe(
      '【至急】佐藤様へ折り返しをお願いします（12月5日（土）15:04）',
    );
    expect(reportMail(call, result, 'en', 'https://example.jp').subject).toBe(
      'Urgent: please call back 佐藤様 (Sat 5 Dec, 15:04)',
    );
  });

  it('speaks of a customer with an honorific, once', () => {
    const subjectFor = (callerName: string | null) =>
      reportMail(call, { ...result, callerName }, 'ja', 'https://example.jp').subject;
    expect(subjectFor('佐藤 花子')).toContain('佐藤 花子さまへ');
    expect(subjectFor('山田商店 本多さま')).toContain('本多さまへ');
    expect(subjectFor(null)).toContain('お名前不明の方へ');
  });

  it('carries the message, the number to call and the way to the inbox', () => {
    const { text } = reportMail(call, result, 'ja', 'https://example.jp/');
    expect(text).toContain('お名前：佐藤様（さとう）');
    expect(text).toContain('電話番号：0312345678');
    expect(text).toContain('予約を変えたいとのことです。');
    expect(text).toContain('https://example.jp/owner');
  });

  it('keeps a line break typed into a name out of the subject', () => {
    const odd = { ...result, callerName: '佐藤\nBcc: x@example.com' };
    expect(reportMail(call, odd, 'ja', 'https://example.jp').subject).not.toContain('\n');
  });
});

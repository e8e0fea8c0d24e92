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

  it('says what the call was about, where somebody said', () => {
    const about = (topic: string | null) =>
      reportMail(call, { ...result, topic }, 'ja', 'https://example.jp').text;
    expect(about('予約の変更・取り消し')).toContain('ご用件の種類：予約の変更・取り消し\n');
    expect(about(null)).not.toContain('ご用件の種類');
  });

  it('says what the call became instead of asking for a call back, with the way there', () => {
    const became = { case: { id: 'case-1', number: 12 }, orders: [] };
    const mail = reportMail({ ...call, became }, result, 'ja', 'https://example.jp/');
    expect(mail.subject).toBe('【至急】佐藤様のお電話を案件 No.12として受け付けました（12月5日（土）15:04）');
    expect(mail.text).toContain('案件 No.12：https://example.jp/owner/cases/case-1');
    const orders = [
      { id: 'order-1', number: 7 },
      { id: 'order-2', number: 8 },
    ];
    const ordered = (language: 'ja' | 'en') =>
      reportMail({ ...call, became: { case: null, orders } }, result, language, 'https://example.jp');
    expect(ordered('ja').subject).toBe(
      '【至急】佐藤様から注文 0007、注文 0008を承りました（12月5日（土）15:04）',
    );
    expect(ordered('en').subject).toBe('Urgent: 佐藤様 ordered: Order 0007, Order 0008 (Sat 5 Dec, 15:04)');
    expect(ordered('en').text).toContain('Order 0008: https://example.jp/owner/orders/order-2');
    // A meeting that has to be decided is still what the mail is about.
    const appointment = { withWhom: '佐藤様', startsAt: call.offeredAt, note: null, slotId: null };
    const met = { ...result, outcome: 'appointment', appointment } as const;
    expect(reportMail({ ...call, became }, met, 'ja', 'https://example.jp').subject).toContain('面談日程');
  });

  it('says of a meeting whether it is booked, only wished, declined, or none of them', () => {
    const told = (place: { slotId: string | null; wished: boolean; declined?: object }) => {
      const appointment = { withWhom: '佐藤様', startsAt: call.offeredAt, note: null, ...place };
      const { text } = reportMail(
        call,
        { ...result, outcome: 'appointment', appointment },
        'ja',
        'https://example.jp',
      );
      return /予約：(.*)/.exec(text)?.[1];
    };
    expect(told({ slotId: 'slot-1', wished: false })).toBe('空いている枠に予約しました');
    expect(told({ slotId: null, wished: true })).toContain('予約の枠は取っていません');
    expect(told({ slotId: null, wished: true, declined: {} })).toContain('お断り済み');
    expect(told({ slotId: null, wished: false })).toBeUndefined();
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

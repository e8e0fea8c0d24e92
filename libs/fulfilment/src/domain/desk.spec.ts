import { hoursFromWords } from '@madoguchi/kernel';
import { isAccepting, openDesk, reviseDesk, type DeskDraft, type Terms } from './desk.js';

const opened = openDesk({
  clientName: 'さくら歯科',
  hours: hoursFromWords('平日9:00〜18:00'),
  functionCodes: ['reservation_intake', 'unknown_code'],
  ownerEmails: ['Owner@Example.jp'],
});
let ids = 0;
const revise = (change: Partial<DeskDraft>, current = opened) =>
  reviseDesk(current, { ...opened, ...change }, () => `id-${++ids}`);

describe('a desk', () => {
  it("opens ready to answer in the client's name", () => {
    expect(opened.greeting).toBe('お電話ありがとうございます。さくら歯科でございます。');
    expect(opened.script.map(({ id }) => id)).toEqual([
      'greeting',
      'request',
      'reservation',
      'name',
      'kana',
      'callback',
      'urgency',
      'closing',
    ]);
    expect(opened).toMatchObject({
      closedOnHolidays: true,
      reportEmails: ['owner@example.jp'],
      knowledge: [],
    });
    expect(revise({}).hours).toEqual(opened.hours);
  });

  it('greets in the script as it greets on the desk, unless the script says something of its own', () => {
    const greeting = 'さくら歯科、受付でございます。';
    expect(revise({ greeting }).script[0]).toMatchObject({ id: 'greeting', say: greeting });
    const [first, ...rest] = opened.script;
    const own = revise({ greeting, script: [{ ...first!, say: 'はい、さくら歯科です。' }, ...rest] });
    expect(own.script[0]!.say).toBe('はい、さくら歯科です。');
  });

  it('keeps the id of a question whose answer changes', () => {
    const first = revise({ knowledge: [{ question: '駐車場は？', answer: '2台あります。' }] });
    const second = revise(
      {
        knowledge: [
          { question: '休診日は？', answer: '日曜です。' },
          { question: '駐車場は？', answer: '3台あります。' },
        ],
      },
      first,
    );
    expect(second.knowledge[1]!.id).toBe(first.knowledge[0]!.id);
    expect(second.knowledge[0]!.id).not.toBe(first.knowledge[0]!.id);
  });

  it('refuses what cannot be, naming the fields', () => {
    const step = opened.script[0]!;
    expect(() =>
      revise({
        name: ' ',
        reportEmails: ['not an address'],
        script: [step, step],
        hours: [{ weekday: 1, opensAt: '9', closesAt: '18:00' }],
      }),
    ).toThrow(
      expect.objectContaining({
        details: {
          fields: [
            expect.objectContaining({ path: 'name', reason: 'required' }),
            expect.objectContaining({ path: 'script.1.id', reason: 'duplicate' }),
            expect.objectContaining({ path: 'reportEmails.0', reason: 'notAnEmail' }),
            expect.objectContaining({ path: 'hours.0.opensAt', reason: 'notATime' }),
          ],
        },
      }),
    );
    expect(() => revise({ rules: Array.from({ length: 21 }, () => 'x') })).toThrow('BAD_INPUT');
  });
});

describe('whether a desk answers', () => {
  const terms = (change: Partial<Terms> = {}): Terms => ({
    status: 'active',
    startsOn: '2026-11-01',
    endsOn: null,
    ...change,
  });
  const at = (time: string) => new Date(`${time}+09:00`);

  it('is decided by the Japanese days of the contract, both ends included', () => {
    const ending = terms({ status: 'cancelling', endsOn: '2026-11-30' });
    expect(isAccepting(terms(), at('2026-10-31T23:59:59'))).toBe(false);
    expect(isAccepting(terms(), at('2026-11-01T00:00:00'))).toBe(true);
    expect(isAccepting(ending, at('2026-11-30T23:59:59'))).toBe(true);
    expect(isAccepting(ending, at('2026-12-01T00:00:00'))).toBe(false);
  });

  it('is no before the payment method is stored and while suspended', () => {
    expect(isAccepting(terms({ status: 'awaiting_payment_method' }), at('2026-11-05T10:00:00'))).toBe(false);
    expect(isAccepting(terms({ status: 'suspended' }), at('2026-11-05T10:00:00'))).toBe(false);
  });

  it('still takes the late report of a call from the last days of an ended contract', () => {
    const ended = terms({ status: 'ended', endsOn: '2026-11-30' });
    expect(isAccepting(ended, at('2026-11-30T18:00:00'))).toBe(true);
    expect(isAccepting(ended, at('2026-12-01T09:00:00'))).toBe(false);
  });
});

import fc from 'fast-check';
import { hoursFromWords, addDays, endOfMonth } from '@madoguchi/kernel';
import { amendmentText, type AmendmentTerms } from './amendment-text.js';
import { changedPlan, isSameService, nextPlanDay, planInForce } from './plan-change.js';
import type { SignedPlan, Terms } from './terms.js';

const plan = (name: string, more: Partial<SignedPlan> = {}): SignedPlan => ({
  id: name,
  name,
  baseMinor: 12_000,
  includedUnits: 50,
  overageMinor: 200,
  overageTiers: null,
  successFeeMinor: 0,
  initialFeeMinor: 10_000,
  minimumMinor: 0,
  minimumTermMonths: 3,
  noticeDays: 30,
  ...more,
});
const company = (name: string) => ({ id: name, name, address: null });
const terms: Terms = {
  client: company('株式会社北見設備'),
  platform: company('株式会社まどぐち'),
  producer: company('合同会社オホーツク企画'),
  operator: company('北の声コールセンター株式会社'),
  bundleId: 'b',
  versionId: 'v',
  versionNumber: 2,
  capacityPerMonth: 20,
  bundleName: '現場の電話番',
  functions: [],
  hours: '平日9:00〜18:00',
  languages: ['ja'],
  plan: plan('標準'),
  shares: { platformBps: 1500, producerBps: 3500, operatorBps: 5000 },
  startsOn: '2026-11-01',
};
const change: AmendmentTerms = {
  terms,
  contractNumber: 'C-2026-0001',
  number: 'C-2026-0001-1',
  previous: terms.plan,
  plan: changedPlan(
    terms.plan,
    plan('大口', { baseMinor: 30_000, includedUnits: 200, initialFeeMinor: 0, noticeDays: 90 }),
  ),
  effectiveOn: '2027-02-01',
};

describe('the text of an amendment', () => {
  const text = amendmentText(change);
  it.each([
    ['which contract', 'もとの契約：電話対応業務委託契約書（契約番号C-2026-0001）'],
    ['who agrees', '委託者（甲）：株式会社北見設備'],
    ['the old and the new plan', '料金プラン：大口（変更前：標準）'],
    ['from which day', '変更の日：2027年2月1日'],
    ['until when it may be signed', '署名の期限：2027年1月31日'],
    [
      'the new price beside the old one',
      '(1) 月額：30,000円（1か月200件までの応対を含む）（変更前の月額：12,000円（1か月50件までの応対を含む））',
    ],
    ['what stays the same', '(3) 成果報酬：なし（変更なし）'],
    ['how the months before are priced', '2027年1月31日までの料金は、変更前の料金プランによって計算する。'],
    [
      'that nothing else changes',
      '最低利用期間、解約の申し出の時期、業務の内容その他原契約に定める事項は、変更しない。',
    ],
  ])('says %s', (_, sentence) => expect(text).toContain(sentence));

  it('speaks of a monthly minimum only where there is one, and of appointments where they become payable', () => {
    expect(text).not.toContain('最低料金');
    expect(text).not.toContain('アポイント');
    const more = amendmentText({
      ...change,
      plan: plan('成果', { minimumMinor: 5_000, successFeeMinor: 15_000 }),
    });
    expect(more).toContain('最低料金：1か月5,000円');
    expect(more).toContain('（変更前の最低料金：なし）');
    expect(more).toContain('第2条（アポイントの有効条件）');
  });

  it('is the same for the same terms', () => expect(amendmentText(change)).toBe(text));
});

describe('the day of a change', () => {
  it.each([
    ['2027-01-31', '2027-02-01'],
    ['2027-01-01', '2027-02-01'],
    ['2028-02-29', '2028-03-01'],
    ['2026-12-31', '2027-01-01'],
  ])('asked for on %s is %s', (today, expected) => expect(nextPlanDay('2026-11-16', today)).toBe(expected));

  it('is after the month in which service begins', () =>
    expect(nextPlanDay('2027-03-15', '2027-01-10')).toBe('2027-04-01'));

  it('is always the first of a month and after today, so that no month has two prices', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 0, max: 3_000 }), (start, now) => {
        const [startsOn, today] = [addDays('2026-01-01', start), addDays('2026-01-01', now)];
        const on = nextPlanDay(startsOn, today);
        expect(on.slice(8)).toBe('01');
        expect(on > today && on > startsOn).toBe(true);
        expect(addDays(on, -1)).toBe(endOfMonth(today > startsOn ? today : startsOn));
      }),
    );
  });
});

it('keeps minimum term, notice and the set-up fee of what was signed', () =>
  expect(change.plan).toMatchObject({
    baseMinor: 30_000,
    minimumTermMonths: 3,
    noticeDays: 30,
    initialFeeMinor: 10_000,
  }));

it('keeps how the contract may be paid: nobody who transfers is left without a way', () => {
  const cardOnly = plan('カードだけ', { waysToPay: ['card'] });
  const transfers = plan('振込も', { waysToPay: ['card', 'transfer'] });
  expect(changedPlan(transfers, cardOnly).waysToPay).toEqual(['card', 'transfer']);
  expect(changedPlan(terms.plan, cardOnly).waysToPay).toBeUndefined();
});

it('is in force from its day on; of two changes for one day the later one counts', () => {
  const [a, b] = [plan('a'), plan('b')];
  const changes = [
    { effectiveOn: '2027-02-01', plan: a },
    { effectiveOn: '2027-02-01', plan: b },
  ];
  expect(planInForce(terms.plan, changes, '2027-01-31').name).toBe('標準');
  expect(planInForce(terms.plan, changes, '2027-02-01').name).toBe('b');
});

it('takes plans of a newer version only when nothing but prices differs', () => {
  const service = {
    functionCodes: ['a', 'b'],
    hours: hoursFromWords('h'),
    languages: ['ja'],
    operatorId: 'o',
    shares: terms.shares,
  };
  expect(isSameService(service, { ...service, functionCodes: ['b', 'a'] })).toBe(true);
  expect(isSameService(service, { ...service, functionCodes: ['a', 'c'] })).toBe(false);
  expect(isSameService(service, { ...service, hours: hoursFromWords('24時間') })).toBe(false);
  expect(isSameService(service, { ...service, operatorId: 'p' })).toBe(false);
  expect(
    isSameService(service, { ...service, shares: { ...terms.shares, producerBps: 3000, operatorBps: 5500 } }),
  ).toBe(false);
});

it('says when the base fee is paid only where that changes, in both directions', () => {
  const advance = plan('前払い', { baseInAdvance: true });
  const text = amendmentText({ ...change, plan: advance });
  expect(text).toContain('2027年2月1日からの月額は、その前の月を締めた請求書から、次のとおり前払いとする。');
  expect(text).toContain('乙は甲に返す');
  expect(amendmentText({ ...change, previous: advance })).toContain(
    '2027年2月1日以後の月額は、その他の料金とあわせて、月末に締め、翌月に後払いで請求する。',
  );
  expect(amendmentText(change)).not.toContain('月額の支払時期');
  expect(amendmentText({ ...change, previous: advance, plan: advance })).not.toContain('月額の支払時期');
});

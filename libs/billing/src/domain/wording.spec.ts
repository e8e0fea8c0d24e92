import { rateMonth } from './rating.js';
import { dateText, lineText, periodText, unitPriceText, yen } from './wording.js';

test('money is written the way each language writes it', () => {
  expect([yen(1_234_567), yen(-500), yen(1_234_567, 'en'), yen(-500, 'en'), yen(0)]).toEqual([
    '1,234,567円',
    '-500円',
    '¥1,234,567',
    '-¥500',
    '0円',
  ]);
});

test('periods name the year once', () => {
  expect(periodText({ startsOn: '2026-11-01', endsOn: '2026-11-30' })).toBe('2026年11月1日〜11月30日');
  expect(periodText({ startsOn: '2026-12-16', endsOn: '2027-01-15' })).toBe('2026年12月16日〜2027年1月15日');
  expect(dateText('2026-11-01', 'en')).toBe('Nov 1, 2026');
});

test('the rule of a part month stands on the line', () => {
  const contract = {
    startsOn: '2026-11-16',
    endsOn: null,
    plan: { baseMinor: 29_800, includedUnits: 50, overageMinor: 200, successFeeMinor: 0, initialFeeMinor: 0 },
  };
  const lines = rateMonth(contract, '2026-11', {
    billableCalls: 30,
    freeCalls: 0,
    acceptedAppointments: 0,
  })!.lines;
  expect(lines.map((line) => lineText(line))).toEqual([
    '月額（日割り：29,800円×15日÷30日、1円未満切り捨て）',
    '従量料金（基本件数25件を超えた応対。基本件数は15日÷30日の日割り、端数切り捨て）',
  ]);
  expect(lineText(lines[1]!, 'en')).toBe('Calls beyond the 25 included (pro rata: 15/30 days, rounded down)');
});

test('the price of a step, its calls, its cap and its rounding stand on the line', () => {
  const plan = { baseMinor: 0, includedUnits: 10, overageMinor: 221, successFeeMinor: 0, initialFeeMinor: 0 };
  const steps = [
    { upTo: 50, unitPrice: '220.5' },
    { upTo: null, unitPrice: '180' },
  ];
  const texts = (
    mode: 'graduated' | 'volume',
    calls: number,
    startsOn: string,
    language: 'ja' | 'en',
    own = steps,
  ) =>
    rateMonth({ startsOn, endsOn: null, plan: { ...plan, overageTiers: { mode, steps: own } } }, '2026-11', {
      billableCalls: calls,
      freeCalls: 0,
      acceptedAppointments: 0,
    })!
      .lines.slice(1)
      .map((line) => `${lineText(line, language)} ${line.amountMinor}`);
  expect(texts('graduated', 63, '2026-11-01', 'ja')).toEqual([
    '従量料金（基本件数10件を超えた応対の1〜50件目。1件220.5円、合計の1円未満切り捨て） 11025',
    '従量料金（基本件数10件を超えた応対の51件目から） 540',
  ]);
  expect(texts('graduated', 40, '2026-11-16', 'ja')).toEqual([
    '従量料金（基本件数5件を超えた応対の1〜25件目。基本件数と段の件数は15日÷30日の日割り、端数切り捨て。1件220.5円、合計の1円未満切り捨て） 5512',
    '従量料金（基本件数5件を超えた応対の26件目から。基本件数と段の件数は15日÷30日の日割り、端数切り捨て） 1800',
  ]);
  expect(texts('volume', 58, '2026-11-01', 'ja')).toEqual([
    '従量料金（基本件数10件を超えた応対。全件に1〜50件の単価。次の段の51件分の額が上限。1件220.5円、合計の1円未満切り捨て） 9180',
  ]);
  expect(texts('volume', 58, '2026-11-01', 'en')).toEqual([
    'Calls beyond the 10 included (all at the price for 1–50; at most what 51 calls cost at the next price; ¥220.5 each, the sum rounded down) 9180',
  ]);
  expect(texts('graduated', 13, '2026-11-01', 'en', [{ upTo: null, unitPrice: '12.25' }])).toEqual([
    'Calls beyond the 10 included (¥12.25 each, the sum rounded down) 36',
  ]);
  expect([unitPriceText('1220.5'), unitPriceText('0.05', 'en')]).toEqual(['1,220.5円', '¥0.05']);
});

import { rateMonth } from './rating.js';
import { dateText, lineText, periodText, yen } from './wording.js';

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

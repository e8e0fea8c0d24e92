import { hoursFromWords } from './hours-from-words.js';
import { joinNights, splitNights } from './nights.js';
import { tidySpans } from './opening-hours.js';

it.each([
  '毎日 18:00〜翌9:00',
  '平日9:00〜12:00、13:00〜17:00',
  '毎日24時間',
  '毎日 18:00–翌9:00・休日終日',
  '土 20:00〜24:00',
])('%s is typed as it is kept', (words) => {
  const { spans } = hoursFromWords(words);
  expect(tidySpans(splitNights(joinNights(spans)))).toEqual(tidySpans(spans));
});

it('tells a night on the day it begins, and midnight as clocks show it', () => {
  expect(joinNights(hoursFromWords('土 22:00〜翌5:00').spans)).toEqual([
    { weekday: 6, opensAt: '22:00', closesAt: '05:00' },
  ]);
  expect(joinNights(hoursFromWords('日 24時間').spans)).toEqual([
    { weekday: 7, opensAt: '00:00', closesAt: '00:00' },
  ]);
});

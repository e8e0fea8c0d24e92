import { hoursFromWords } from '@madoguchi/kernel';
import { hoursText } from './hours-wording.js';
import { partsMissing, partsNeeded } from './needed-hours.js';

const missing = (words: string, needed: string, main: 'secretary_answering' | 'after_hours_reception') =>
  partsMissing(hoursFromWords(words), partsNeeded(needed, main));

it.each([
  ['平日9:00〜18:00', 'business', []],
  ['平日10:00〜17:00', 'business', []],
  ['平日9:00〜12:00、13:00〜18:00', 'business', ['day']],
  ['平日9:00〜18:00', 'evenings', ['evening']],
  ['月〜土 9:00〜19:00', 'evenings', []],
  ['月〜土 9:00〜19:00', 'weekends', ['sunday', 'holidays']],
  ['毎日 9:00〜21:00', 'weekends', []],
  ['毎日 9:00〜21:00', '24h', ['night']],
  ['毎日24時間', '24h', []],
  ['毎日 18:00〜翌9:00・休日終日', '24h', ['day']],
] as const)('%s leaves out of %s: %j', (words, needed, parts) => {
  expect(missing(words, needed, 'secretary_answering')).toEqual(parts);
});

it('after hours, the day is the owner’s own', () => {
  expect(missing('毎日 18:00〜翌9:00・休日終日', '24h', 'after_hours_reception')).toEqual([]);
  expect(missing('平日9:00〜18:00', 'business', 'after_hours_reception')).toEqual([]);
});

it('nobody who said nothing about hours is told of them', () => {
  expect(partsNeeded(null, 'secretary_answering')).toEqual([]);
});

it('says which of the wished hours are missing, and the old sentence where a result kept neither', () => {
  const told = {
    code: 'hoursNotCovered',
    hours: hoursFromWords('平日9:00〜18:00'),
    parts: ['night'],
  } as const;
  expect(hoursText(told, 'ja')).toBe('受付は平日 9:00〜18:00で、ご希望の夜間は含みません。');
  expect(hoursText({ ...told, parts: ['evening', 'saturday', 'night'] }, 'en')).toBe(
    'Its hours (Weekdays 9:00–18:00) leave out the evenings, Saturdays, and nights you need.',
  );
  expect(hoursText({ code: 'hoursNotCovered' }, 'ja')).toBe('受けたい時間帯のすべては含みません。');
});

import { hoursInWords } from '@madoguchi/kernel';
import type { Bilingual, Language } from './knowledge.js';
import type { HoursTold } from './match-reasons.js';
import type { HourPart } from './needed-hours.js';
import { fill } from './wording.js';

const partNames: Readonly<Record<HourPart, Bilingual>> = {
  day: { ja: '平日の日中', en: 'weekday daytime' },
  evening: { ja: '夕方以降', en: 'evenings' },
  saturday: { ja: '土曜', en: 'Saturdays' },
  sunday: { ja: '日曜', en: 'Sundays' },
  holidays: { ja: '祝日', en: 'public holidays' },
  night: { ja: '夜間', en: 'nights' },
};
const texts: Readonly<Record<HoursTold['code'], Bilingual>> = {
  hoursFit: {
    ja: '受付は{hours}で、ご希望の{parts}も受けられます。',
    en: 'Its hours ({hours}) include the {parts} you need.',
  },
  hoursNotCovered: {
    ja: '受付は{hours}で、ご希望の{parts}は含みません。',
    en: 'Its hours ({hours}) leave out the {parts} you need.',
  },
};
const older: typeof texts = {
  hoursFit: { ja: '受けたい時間帯に合っています。', en: 'Its hours fit what you need.' },
  hoursNotCovered: {
    ja: '受けたい時間帯のすべては含みません。',
    en: 'It does not cover all the hours you need.',
  },
};

export function hoursText({ code, hours, parts }: HoursTold, language: Language): string {
  if (!hours || !parts) return older[code][language];
  const names = parts.map((part) => partNames[part][language]);
  return fill(texts[code], language, {
    hours: hoursInWords(hours, language),
    parts: language === 'ja' ? names.join('・') : new Intl.ListFormat('en').format(names),
  });
}

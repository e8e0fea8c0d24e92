import type { Assumption, CostPart } from './cost.js';
import { sourceOfVolume, type Volume } from './figures.js';
import type { Bilingual, Knowledge, Language } from './knowledge.js';
import type { Resource, ResourceGap } from './resource-gap.js';
import { factLabel, fill, valueLabel, yen } from './wording.js';

/** How a figure is counted; the screen adds the word to what is typed. */
export type Unit = 'calls' | 'days' | 'minutes' | 'yen' | 'percent' | 'hours';

const figureTexts: Readonly<Record<Assumption['code'], { unit: Unit; label: Bilingual }>> = {
  callsPerDay: { unit: 'calls', label: { ja: '1日の電話', en: 'Calls a day' } },
  daysPerMonth: { unit: 'days', label: { ja: '1か月の日数', en: 'Days a month' } },
  minutesPerInterruption: {
    unit: 'minutes',
    label: { ja: '電話1件で手が止まる時間', en: 'Work lost to one call' },
  },
  hourlyValue: { unit: 'yen', label: { ja: '1時間の仕事の値打ち', en: 'Value of an hour of work' } },
  missedShare: { unit: 'percent', label: { ja: '出られない電話の割合', en: 'Share of calls missed' } },
  enquiryShare: {
    unit: 'percent',
    label: {
      ja: '出られない電話のうち、仕事を失う割合',
      en: 'Share of missed calls that lose you work',
    },
  },
  enquiryValue: { unit: 'yen', label: { ja: '仕事1件の粗利', en: 'Gross profit per job' } },
  hiringWage: { unit: 'yen', label: { ja: 'パートの時給', en: 'Hourly wage' } },
  hiringHours: { unit: 'hours', label: { ja: '1か月に働いてもらう時間', en: 'Hours a month' } },
};
export const unitOf = ({ code }: Assumption): Unit => figureTexts[code].unit;

const unitTexts: Readonly<Record<Exclude<Unit, 'yen'>, Bilingual>> = {
  calls: { ja: '{value}件', en: '{value}' },
  days: { ja: '{value}日', en: '{value}' },
  minutes: { ja: '{value}分', en: '{value} minutes' },
  percent: { ja: '{value}%', en: '{value}%' },
  hours: { ja: '{value}時間', en: '{value} hours' },
};

const sourceTexts: Readonly<Record<Assumption['source'], Bilingual>> = {
  told: { ja: 'うかがった数', en: 'as you told us' },
  band: { ja: 'うかがった幅の中ほどの数', en: 'within the range you told us' },
  guessed: { ja: 'うかがっていないので、仮に置いた数', en: 'assumed, as we do not know it' },
  usual: { ja: 'よくある範囲', en: 'usual range' },
  own: { ja: 'お客さまが決めた数', en: 'set by you' },
};

export const volumeSource = (volume: Volume, language: Language): string =>
  sourceTexts[sourceOfVolume(volume)][language];

export function assumptionText(
  assumption: Assumption,
  language: Language,
): { label: string; value: string; source: string } {
  const { code, low, high, source } = assumption;
  const { unit, label } = figureTexts[code];
  const one = (value: number): string => (unit === 'yen' ? yen(value, language) : String(value));
  const value = low === high ? one(low) : `${one(low)}${language === 'ja' ? '〜' : '–'}${one(high)}`;
  return {
    label: label[language],
    value: unit === 'yen' ? value : fill(unitTexts[unit], language, { value }),
    source: sourceTexts[source][language],
  };
}

const partTexts: Readonly<Record<CostPart['code'], Bilingual>> = {
  interruption: { ja: '手が止まる時間', en: 'Interrupted work' },
  lost: { ja: '逃している仕事', en: 'Work that is lost' },
};
export const partText = ({ code }: CostPart, language: Language): string => partTexts[code][language];

const resourceTexts: Readonly<Record<Resource, Bilingual>> = {
  time: { ja: '時間', en: 'Time' },
  hours: { ja: '受けられる時間帯', en: 'Opening hours' },
  people: { ja: '人手', en: 'People' },
  skill: { ja: '電話の技量と知識', en: 'Skill' },
  language: { ja: 'ことば', en: 'Language' },
  system: { ja: '仕組み', en: 'A system' },
};
export const resourceText = (
  knowledge: Knowledge,
  { resource, shownBy }: ResourceGap,
  language: Language,
): { label: string; shownBy: string[] } => ({
  label: resourceTexts[resource][language],
  shownBy: shownBy.map(({ signal, level, words }) => {
    if (words !== undefined) return language === 'ja' ? `「${words}」` : `“${words}”`;
    const name = factLabel(knowledge, signal, language);
    if (level === 'yes') return name;
    return `${name}${language === 'ja' ? '：' : ': '}${valueLabel(knowledge, signal, level, language)}`;
  }),
});

/** One burden without an amount: what it is, and the owner's own words where they tell it. */
export const strainText = (
  knowledge: Knowledge,
  { signal, words }: ResourceGap['shownBy'][number],
  language: Language,
): string => {
  const name = factLabel(knowledge, signal, language);
  if (words === undefined) return name;
  return language === 'ja' ? `${name}：「${words}」` : `${name}: “${words}”`;
};

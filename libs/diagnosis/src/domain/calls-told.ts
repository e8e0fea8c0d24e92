// Counts are written in digits or in words; "数本" is a few.
export const numberJa = '[0-9][0-9,]{0,6}|[一二三四五六七八九十百]{1,4}|数十|数';
const rangeJa = `(${numberJa})(?:(?:[~〜\\-、]|から)(${numberJa}))?`;
export const numberEn =
  '[0-9][0-9,]{0,6}|one|two|three|four|five|six|seven|eight|nine|ten|a dozen|twelve|fifteen|twenty|thirty|forty|fifty|sixty|eighty|a hundred|a couple of|a few|a handful of';
const callsEn = `\\b(?:about |around |some |roughly |maybe |perhaps )?(${numberEn})(?:(?: to |-| or )(${numberEn}))? (?:phone |telephone )?calls?`;
const about = '(?:およそ|約|だいたい|せいぜい)?';
const ja = (period: string): RegExp => new RegExp(`${period}${about}${rangeJa}(?:本|件|(?<=[0-9])回)`, 'gu');
const en = (period: string): RegExp => new RegExp(`${callsEn} (?:a|per|each|every) ${period}\\b`, 'giu');

export type Period = 'day' | 'week' | 'month';
const days: Readonly<Record<Period, number>> = { day: 1, week: 5, month: 21 };

const callCounts: readonly (readonly [RegExp, Period])[] = [
  [ja('(?:(?:1|一)日(?:に|あたり|平均|で)?|(?<![一1-9月火水木金土])日に)'), 'day'],
  [ja('毎日'), 'day'],
  [ja('(?:月に|毎月|1か月に|ひと月に|月間)'), 'month'],
  [ja('(?:週に|毎週)'), 'week'],
  [en('day'), 'day'],
  [en('week'), 'week'],
  [en('month'), 'month'],
  // "The phone rings twice a day": how often, where the sentence is about ringing.
  [
    /\b(?:(?:phones?|telephone|line)\b[^.!?]{0,30}?|it rings (?:\w+ )?)\b(once|twice|(?:two|three|four|five|six|ten) times|a few times|a couple of times)(?: or (twice|three times))? (?:a|per|each|every) day\b/giu,
    'day',
  ],
];
// "There are no complaints by phone" and "so that it does not ring" are not said of calls as such.
const noCalls =
  /(?<!の|な|い|迷惑|営業|固定|携帯|公衆|勧誘|無言|セールス)電話(?:は|が|も|なんて)(?:まったく|全く|全然|一本も|一件も|ほとんど|めったに)*(?:来ない|来ません|かかってこない|かかってきません|鳴らない|鳴りません|ありません)(?!日|よう|時|とき|夜|で(?:ほし|欲し)|ため|わけ|こと)|\b(?:we|i) (?:get|have|receive|take) (?:no|almost no|hardly any) (?:phone )?calls\b|\bno(?:body| one) ever (?:calls|rings|phones)\b(?! (?:\w+ )?back)|\bthe phone never rings\b/giu;

const words: Readonly<Record<string, number>> = {
  ...{ one: 1, once: 1, two: 2, twice: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9 },
  ...{
    ten: 10,
    twelve: 12,
    fifteen: 15,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    eighty: 80,
  },
  ...{ 'a dozen': 12, 'a hundred': 100, 'a couple of': 2, 'a few': 3, 'a handful of': 4, 数: 3, 数十: 30 },
};

/** The number behind digits or words; NaN for what is none. */
export function numberOf(said: string): number {
  const word = said.toLowerCase().replace(/ times$/u, '');
  if (/^[0-9]/.test(word)) return Number(word.replaceAll(',', ''));
  return words[word] ?? words[`${word} of`] ?? kanjiNumber(word);
}

/** 三, 十五, 二十, 百二十. */
function kanjiNumber(text: string): number {
  const parts = /^(?:([二三四五六七八九])?(百))?(?:([二三四五六七八九])?(十))?([一二三四五六七八九])?$/u.exec(
    text,
  );
  if (!parts || text === '') return NaN;
  const digit = (sign: string | undefined, missing: number): number =>
    sign === undefined ? missing : '一二三四五六七八九'.indexOf(sign) + 1;
  const [, hundreds, hundred, tens, ten, units] = parts;
  return (hundred ? digit(hundreds, 1) * 100 : 0) + (ten ? digit(tens, 1) * 10 : 0) + digit(units, 0);
}

/** One place that says how many calls there are, as calls a day. */
export interface CallCount {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** As it was said; absent for "no calls". */
  readonly said?: SaidCount;
}

export interface SaidCount {
  readonly low: number;
  readonly high: number;
  readonly period: Period;
}

/** 「数件」 and "a few" are no number anybody said. */
export const isVague = (said: string): boolean => /数|few|couple|handful/iu.test(said);

/** Every count of calls the text gives, the most exact kind first; "no calls" is a count too. */
export function countsOfCalls(text: string): CallCount[] {
  const counts: CallCount[] = [];
  const add = ({ 0: words, index }: RegExpExecArray, value: number, said?: SaidCount): void =>
    void counts.push({ start: index, end: index + words.length, value, ...(said && { said }) });
  for (const [expression, period] of callCounts)
    for (const match of text.matchAll(expression)) {
      const low = numberOf(match[1] ?? '');
      const high = match[2] ? numberOf(match[2]) : low;
      if (Number.isNaN(low + high)) continue;
      const said = isVague(match[0]) ? undefined : { low, high, period };
      add(match, Math.max(1, Math.ceil((low + high) / 2 / days[period])), said);
    }
  if (counts.length > 0) for (const match of text.matchAll(noCalls)) add(match, 0);
  return counts;
}

/** Places that say that nobody calls. */
export const saidQuiet = (text: string): readonly RegExpExecArray[] => [...text.matchAll(noCalls)];

/** No calls and sixty a day, or five and a hundred: one of the two is a slip. Twenty usually and thirty when busy is not. */
export const contradict = (counts: readonly Pick<CallCount, 'value'>[]): boolean => {
  const values = counts.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return most > 5 && most > least * 8;
};

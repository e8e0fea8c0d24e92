const callCounts: readonly (readonly [RegExp, number])[] = [
  [
    /(?:1|一)日(?:に|あたり|平均|で)?(?:およそ|約|だいたい)?([0-9][0-9,]{0,6})(?:[~〜\-から]+([0-9][0-9,]*))?(?:本|件|回)/gu,
    1,
  ],
  [/(?:毎日)(?:およそ|約|だいたい)?([0-9][0-9,]{0,6})(?:[~〜\-から]+([0-9][0-9,]*))?(?:本|件|回)/gu, 1],
  [
    /(?:月に|毎月|1か月に|ひと月に|月間)(?:およそ|約|だいたい)?([0-9][0-9,]{0,6})(?:[~〜\-から]+([0-9][0-9,]*))?(?:本|件|回)/gu,
    1 / 21,
  ],
  [
    /(?:週に|毎週)(?:およそ|約|だいたい)?([0-9][0-9,]{0,6})(?:[~〜\-から]+([0-9][0-9,]*))?(?:本|件|回)/gu,
    1 / 5,
  ],
  [
    /\b(?:about |around |some |roughly )?([0-9][0-9,]{0,6})(?:(?: to |-)([0-9][0-9,]*))? (?:phone |telephone )?calls? (?:a|per|each|every) day/giu,
    1,
  ],
  [
    /\b([0-9][0-9,]{0,6})(?:(?: to |-)([0-9][0-9,]*))? (?:phone |telephone )?calls? (?:a|per|each|every) week/giu,
    1 / 5,
  ],
  [
    /\b([0-9][0-9,]{0,6})(?:(?: to |-)([0-9][0-9,]*))? (?:phone |telephone )?calls? (?:a|per|each|every) month/giu,
    1 / 21,
  ],
];
const noCalls =
  /電話(?:は|が|も|なんて)(?:まったく|全く|全然|一本も|一件も|ほとんど|めったに)*(?:来ない|来ません|かかってこない|かかってきません|鳴らない|鳴りません|ありません)|\b(?:we|i) (?:get|have|receive|take) (?:no|almost no|hardly any) (?:phone )?calls\b|\bno(?:body| one) ever (?:calls|rings|phones)\b|\bthe phone never rings\b/giu;

/** One place that says how many calls there are, as calls a day. */
export interface CallCount {
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

/** Every count of calls the text gives, the most exact kind first; "no calls" is a count too. */
export function countsOfCalls(text: string): CallCount[] {
  const counts: CallCount[] = [];
  const add = ({ 0: words, index }: RegExpExecArray, value: number): void =>
    void counts.push({ start: index, end: index + words.length, value });
  for (const [expression, factor] of callCounts)
    for (const match of text.matchAll(expression)) {
      const low = Number((match[1] ?? '').replaceAll(',', ''));
      const high = match[2] ? Number(match[2].replaceAll(',', '')) : low;
      add(match, Math.max(1, Math.ceil(((low + high) / 2) * factor)));
    }
  if (counts.length > 0) for (const match of text.matchAll(noCalls)) add(match, 0);
  return counts;
}

/** No calls and sixty a day, or five and a hundred: one of the two is a slip. Twenty usually and thirty when busy is not. */
export const contradict = (counts: readonly CallCount[]): boolean => {
  const values = counts.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return most > 5 && most > least * 8;
};

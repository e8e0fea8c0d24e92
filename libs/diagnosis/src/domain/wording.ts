import { prefectures, type Minor, type UnitPrice } from '@madoguchi/kernel';
import type { ConcludedEvidence } from './conclusion.js';
import { wordsAgainst } from './contradiction.js';
import type { KindOfText } from './kind-of-text.js';
import type { Observation } from './inference.js';
import type { Bilingual, FactValue, Knowledge, Language } from './knowledge.js';
import { levelOf, readerSignal, wordingSignal, type Reading } from './read-statement.js';
import type { SessionState } from './session.js';
import { industryNames } from './trades.js';

/** Every sentence put together from codes and numbers stands here and in proposal-wording.ts, in both languages. */
export const fill = (
  texts: Bilingual,
  language: Language,
  params: Readonly<Record<string, string | number>> = {},
): string => texts[language].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));

const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');
export const yen = (amount: Minor, language: Language): string =>
  language === 'ja' ? `${grouped(amount)}円` : `¥${grouped(amount)}`;

/** The price of one unit, which may have a part of a yen. */
export function unitYen(price: UnitPrice, language: Language): string {
  const [whole, decimals] = price.split('.');
  const amount = grouped(Number(whole)) + (decimals === undefined ? '' : `.${decimals}`);
  return language === 'ja' ? `${amount}円` : `¥${amount}`;
}

const profileNames: Readonly<Record<string, Bilingual>> = {
  industry: { ja: '業種', en: 'Trade' },
  employees: { ja: '働いている人の数', en: 'People working here' },
  prefecture: { ja: '都道府県', en: 'Prefecture' },
};

const yesNo: Readonly<Record<string, Bilingual>> = {
  yes: { ja: 'はい', en: 'Yes' },
  no: { ja: 'いいえ', en: 'No' },
};

/** What a fact that no question asks about can be set to; a number is typed, and lists of trades and prefectures are the screen's. */
export const plainOptions = (fact: string, value: FactValue | null): readonly PlainOption[] =>
  typeof value === 'boolean' || (value === null && !isNumberOrList(fact))
    ? Object.entries(yesNo).map(([code, label]) => ({ value: code, label }))
    : [];
const isNumberOrList = (fact: string): boolean => fact in profileNames || fact.startsWith('budget_');

export interface PlainOption {
  readonly value: string;
  readonly label: Bilingual;
}

/** Whether what was read between the lines is so. `denied`: the words were read as saying that it is not the case. */
export const cueOptions = (denied: boolean): readonly PlainOption[] => [
  denied
    ? { value: 'yes', label: { ja: '当てはまらない（このままでよい）', en: 'Does not apply (as read)' } }
    : { value: 'yes', label: { ja: 'そのとおり', en: 'That is so' } },
  { value: 'no', label: { ja: 'そうではない（読み違い）', en: 'Not so (misread)' } },
];

export const factLabel = (knowledge: Knowledge, fact: string, language: Language): string =>
  (profileNames[fact] ?? knowledge.signals.find(({ id }) => id === fact)?.name)?.[language] ?? fact;

export function valueLabel(
  knowledge: Knowledge,
  fact: string,
  value: FactValue | null,
  language: Language,
): string {
  if (value === null) return language === 'ja' ? 'わからない' : 'I don’t know';
  if (fact === 'industry') return industryNames[String(value)]?.[language] ?? String(value);
  if (fact === 'prefecture')
    return (prefectures as Readonly<Record<string, Bilingual>>)[String(value)]?.[language] ?? String(value);
  if (fact === 'employees') return language === 'ja' ? `${grouped(Number(value))}人` : grouped(Number(value));
  if (fact === 'calls_per_day')
    return language === 'ja' ? `1日に約${grouped(Number(value))}件` : `About ${grouped(Number(value))} a day`;
  if (fact === 'budget_monthly_jpy')
    return language === 'ja'
      ? `月に${yen(Number(value), language)}`
      : `${yen(Number(value), language)} a month`;
  const options = knowledge.questions.find((question) => question.fact === fact)?.options ?? [];
  if (Array.isArray(value)) {
    const labels = value.map(
      (item: string) => options.find((option) => option.value === item)?.label[language] ?? item,
    );
    const none = options.find((option) => Array.isArray(option.sets[fact]) && option.sets[fact].length === 0);
    return labels.length > 0
      ? labels.join(language === 'ja' ? '、' : ', ')
      : (none?.label[language] ?? yesNo['no']?.[language] ?? '');
  }
  if (typeof value === 'boolean') {
    const matching = options.filter((option) => option.sets[fact] === value);
    return (matching.length === 1 ? matching[0]?.label : yesNo[value ? 'yes' : 'no'])?.[language] ?? '';
  }
  return options.find((option) => option.value === value)?.label[language] ?? String(value);
}

const unread: Readonly<Record<KindOfText, Bilingual>> = {
  other_language: {
    ja: '文章は日本語と英語だけを読み取れます。このまま質問に答えるか、前の画面に戻ってどちらかで書き直してください。',
    en: 'We can read Japanese and English only. Answer the questions, or go back and write in one of them.',
  },
  service_list: {
    ja: 'サービスの名前だけでは、困りごとが分かりませんでした。このまま質問に答えるか、前の画面に戻って、いま困っていることを書いてください。',
    en: 'Names of services do not tell us what troubles you. Answer the questions, or go back and write what does.',
  },
  nothing: {
    ja: '文章を読み取れませんでした。このまま質問に答えるか、前の画面に戻って、いま困っていることを書いてください。',
    en: 'We could not read your text. Answer the questions, or go back and write what troubles you.',
  },
  story: {
    ja: '文章だけでは、困りごとの中身を読み取れませんでした。このまま質問で伺います。前の画面に戻って書き足すこともできます。',
    en: 'Your text alone does not tell us enough, so we ask. You can also go back and add to it.',
  },
};
/** Said with the first question to somebody whose words told us nothing; null where they told something. */
export const unreadNote = ({ hasContent, kind }: Reading, language: Language): string | null =>
  hasContent ? null : unread[kind][language];

const heardBefore: Bilingual = {
  ja: '{quoted} … 「{measure}」が合ったほかの方も、よく似た言い方をしています。',
  en: '{quoted}: other owners whom “{measure}” suited put it much the same way.',
};

const soundsLike: Bilingual = {
  ja: '{quoted} … 「{measure}」が合いそうなお話です。',
  en: '{quoted}: this sounds like something “{measure}” would help with.',
};

/** As the owner put it: several options may stand for the same level, so the one whose every part was told is named. */
export function answerLabel(
  knowledge: Knowledge,
  { signal, level }: Pick<ConcludedEvidence, 'signal' | 'level'>,
  answers: Observation['answers'],
  language: Language,
): string {
  const value = answers[signal];
  if (Array.isArray(value)) return valueLabel(knowledge, signal, value, language);
  const options = (knowledge.questions.find(({ fact }) => fact === signal)?.options ?? []).filter(
    ({ sets }) => levelOf(signal, sets[signal] ?? false) === level,
  );
  const chosen = options.find(({ sets }) =>
    Object.entries(sets).every(([fact, own]) => answers[fact] === own),
  );
  const only = options.length === 1 ? options[0] : undefined;
  return (chosen ?? only)?.label[language] ?? yesNo[level]?.[language] ?? level;
}

const notKnown: Bilingual = {
  ja: '{label}：わからない（お答えが「わからない」だったことも、少し考えに入れています）',
  en: '{label}: you do not know (which tells a little, too)',
};

/** One line of evidence and where it comes from: `words`, `answer`, `industry` or `size`. */
export function evidenceText(
  knowledge: Knowledge,
  item: ConcludedEvidence,
  answers: Observation['answers'],
  language: Language,
): { kind: string; text: string } {
  const supports = item.weight > 0;
  if (item.source === 'profile') {
    const kind = item.signal === 'industry' ? 'industry' : 'size';
    const sentence: Bilingual =
      kind === 'industry'
        ? supports
          ? {
              ja: '{name}の業種ではよく聞く困りごとです。',
              en: 'Owners in this trade ({name}) often have this.',
            }
          : {
              ja: '{name}の業種ではあまり聞かない困りごとです。',
              en: 'Owners in this trade ({name}) rarely have this.',
            }
        : supports
          ? { ja: 'この人数の会社でよく聞く困りごとです。', en: 'Businesses of this size often have this.' }
          : {
              ja: 'この人数の会社ではあまり聞かない困りごとです。',
              en: 'Businesses of this size rarely have this.',
            };
    return {
      kind,
      text: fill(sentence, language, { name: industryNames[item.level]?.[language] ?? item.level }),
    };
  }
  const label = factLabel(knowledge, item.signal, language);
  if (item.source === 'statement') {
    const quoted = item.words
      .map((words) => (language === 'ja' ? `「${words}」` : `“${words}”`))
      .join(language === 'ja' ? '' : ' ');
    if (item.signal === wordingSignal || item.signal === readerSignal) {
      const measure = knowledge.functions.find(({ code }) => code === item.level)?.name[language] ?? '';
      const sentence = item.signal === readerSignal ? soundsLike : heardBefore;
      return { kind: 'words', text: fill(sentence, language, { quoted, measure }) };
    }
    const denied =
      item.level === 'no' ? (language === 'ja' ? '（当てはまらない）' : ' (does not apply)') : '';
    return {
      kind: 'words',
      text: language === 'ja' ? `${quoted} … ${label}${denied}` : `${quoted}: ${label}${denied}`,
    };
  }
  if (item.level === 'unknown') return { kind: 'answer', text: fill(notKnown, language, { label }) };
  const answer = answerLabel(knowledge, item, answers, language);
  return { kind: 'answer', text: language === 'ja' ? `${label}：${answer}` : `${label}: ${answer}` };
}

const disputedText: Bilingual = {
  ja: 'お話に{words}とあり、どちらが実際に近いのか分かりませんでした。近いほうを選んでください。',
  en: 'You told us {words}. Both cannot be so; please choose what comes closer.',
};

const doubtedText: Bilingual = {
  ja: 'お話には{words}とありますが、お答えは「{answer}」でした。どちらが実際に近いか、もう一度お選びください。',
  en: 'You told us {words}, but answered “{answer}”. Both cannot be so; please choose what comes closer.',
};

const quotedAll = (words: readonly string[], language: Language): string =>
  words
    .map((phrase) => (language === 'ja' ? `「${phrase}」` : `“${phrase}”`))
    .join(language === 'ja' ? '' : ' and ');

/** Why a question is asked: where the words say two things that cannot both hold, or deny an answer, both are quoted instead. */
export function whyAsked(
  knowledge: Knowledge,
  { statement, answers, asking }: Pick<SessionState, 'statement' | 'answers' | 'asking'>,
  { disputed }: Reading,
  language: Language,
): string {
  const doubted = answers.find(({ fact }) => fact === asking);
  if (doubted && doubted.value !== null)
    return fill(doubtedText, language, {
      words: quotedAll(wordsAgainst(statement, doubted.fact, doubted.value), language),
      answer: answerLabel(
        knowledge,
        { signal: doubted.fact, level: levelOf(doubted.fact, doubted.value) ?? '' },
        { ...doubted.also, [doubted.fact]: doubted.value },
        language,
      ),
    });
  const words = [
    ...new Set(disputed.filter(({ signal }) => signal === asking).map(({ phrase }) => phrase)),
  ].slice(0, 3);
  return words.length < 2
    ? (knowledge.questions.find(({ fact }) => fact === asking)?.why[language] ?? '')
    : fill(disputedText, language, { words: quotedAll(words, language) });
}

/** What sort of text a statement is; only a story tells facts about its writer. */
export type KindOfText = 'story' | 'service_list' | 'other_language' | 'nothing';

// Words that nearly every English sentence holds, and few sentences of other languages in Latin letters.
const english =
  /^(?:the|a|an|and|or|of|to|in|on|at|for|with|is|are|was|be|we|our|us|i|my|me|you|it|they|them|that|this|not|no|but|have|has|do|can|so|when|who|from|by|as|if|all|out|up|get|just|too|very|please|help|what|your|one|every|day|time|before|after|call|calls|phone|people|by)$/;
const otherScripts =
  /[\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Thai}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Greek}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Myanmar}\p{Script=Khmer}]/gu;
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const han = /\p{Script=Han}/gu;
const latin = /\p{Script=Latin}/gu;

const serviceNames =
  /(?:電話|秘書|受付|受注|予約|応募|事務|督促|営業)(?:受付)?代行|代行サービス|コールセンター|テレアポ|テレマ|インバウンド|アウトバウンド|カスタマー(?:サポート|センター|サービス)|ヘルプデスク|テクニカルサポート|お客様相談室|BPO|ボイスボット|\bIVR\b|自動音声応答|(?:夜間|24時間|二十四時間)(?:365日)?(?:電話)?(?:受付|対応)|多言語対応|(?:call|telephone|virtual|phone) (?:answering|reception(?:ist)?)|answering service|appointment setting|order taking|help ?desk|lead generation|telemarketing|customer (?:care|support|service) (?:outsourcing|services?)|live chat|overflow (?:calls?|answering)|after.hours (?:answering|service)|(?:bilingual|multilingual) (?:agents?|support|service)/giu;
// A person who tells something speaks of themselves or ends sentences; a price list does neither.
const telling =
  /(?:です|ます|ました|ません|でした|ない|しま(?:う|った)|困|たい|ている|てい(?:て|た))(?:[。、！!？?」\s]|が|けど|ので|から|$)|\b(?:i|we|my|our|us|me)\b/giu;

const count = (text: string, expression: RegExp): number => text.match(expression)?.length ?? 0;

export function kindOfText(normalised: string): KindOfText {
  // The beginning tells; a text of any length is judged in the same time.
  const text = normalised.slice(0, 3000);
  const letters = {
    kana: count(text, kana),
    han: count(text, han),
    latin: count(text, latin),
    other: count(text, otherScripts),
  };
  const total = letters.kana + letters.han + letters.latin + letters.other;
  if (total === 0) return 'nothing';
  if (letters.other > total / 2) return 'other_language';
  if (letters.kana === 0 && letters.han >= 8 && letters.han > letters.latin) return 'other_language';
  if (letters.latin > (letters.kana + letters.han) * 3 && !soundsEnglish(text)) return 'other_language';
  if (count(text, serviceNames) >= 4 && count(text, telling) <= 1) return 'service_list';
  return 'story';
}

function soundsEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{Script=Latin}']+/gu) ?? [];
  // A few words may be anything, a name or a trade.
  return words.length < 12 || words.filter((word) => english.test(word)).length >= words.length * 0.08;
}

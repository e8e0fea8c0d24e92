/** As far back as a sentence is looked at for whom it is about. */
const window = 120;

const topic = '(?:[^、。！？!?\\n]{0,8})(?:では|は|も|だと|なら)';
const others = new RegExp(
  `(?:隣(?:の|にある)(?:お?店|会社|事務所|工務店|[一-龠]{1,4}[屋店社])|知人(?:の[^、。はもで]{1,8})?|友人(?:の[^、。はもで]{1,8})?|知り合い(?:の[^、。はもで]{1,8})?|(?:前|以前|昔)の(?:職場|会社|勤め先|店)|(?:よそ|他所|ほか|他)の(?:お?店|会社|事務所|院|工務店)|同業(?:者|の[^、。はもで]{1,8}|他社)|(?:兄|弟|姉|妹|父|母|親戚|おじ|いとこ)の(?:お?店|会社|事務所))${topic}|\\b(?:my|our|a|the) (?:neighbou?r|friend|acquaintance|competitor|rival)(?:'s|s)?\\b(?! (?:told|said|says|tells|advised|suggest|recommend|call|ring))|\\b(?:shop|salon|store|firm|place|office|clinic) next door\\b|\\b(?:my|our) (?:old|former|previous|last) (?:job|company|workplace|employer|firm|shop|boss)\\b|\\b(?:other|another) (?:shops?|firms?|compan(?:y|ies)|clinics?)\\b`,
  'giu',
);
const oneself =
  /(?:うち|私(?:たち|ども)?|わたし|僕|自分|自社|当[店社院方]|弊社|こちら)(?:の[^、。]{1,8})?(?:では|は|も|が|には)|\b(?:we|i|i'm|i'll|i've|we're|we've|ours?|mine)\b/giu;
/** A sentence ends, or turns: "… , but" leads back to the writer. */
const turn =
  /[。．.！!？?\n]|(?:ます|です|ました|でした|る|た|ない)(?:が|けれども?|けど)、|\b(?:but|whereas)\b/gu;

const lastIn = (text: string, expression: RegExp): number =>
  [...text.matchAll(expression)].at(-1)?.index ?? -1;

/** Tells of a place in the text whether it is told of somebody else: another shop, a friend, where one worked before. */
export function toldOfOthers(text: string): (at: number) => boolean {
  // Most texts name nobody else; then no place needs to be looked at.
  if (lastIn(text, others) < 0) return () => false;
  return (at) => {
    const before = text.slice(Math.max(0, at - window), at);
    const clause = before.slice(lastIn(before, turn) + 1);
    const other = lastIn(clause, others);
    return other >= 0 && lastIn(clause, oneself) < other;
  };
}

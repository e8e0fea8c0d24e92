import type { Bilingual } from './knowledge.js';

/** Words of somebody in danger now, not of a business that deals with emergencies. */
const inDanger: readonly RegExp[] = [
  /(?:死にたい|消えてしまいたい|自殺(?:したい|しよう|を考え)|もう生きて)/u,
  /(?:私|自分|夫|主人|妻|家内|母|父|祖父|祖母|家族|子ども|子供|赤ちゃん|娘|息子|兄|姉|弟|妹|同僚|従業員|社員|社長|お客さん|お客さま|お客様|目の前の人)(?:が|は)(?:.{0,12})(?:殺され(?:そう|る)|刺され|襲われて|殴られて|倒れて(?:い|動|、|息)|倒れました|意識が(?:ない|ありません)|息をして(?:い)?(?:ない|ません)|血が止まら)/u,
  /(?:救急車|警察|消防車?)(?:を)?(?:今すぐ|すぐに?|早く)?(?:呼んで(?:ください|下さい|ほしい|くれ)|お願いします)/u,
  /(?:110|119|１１０|１１９)番(?:して|に電話して)(?:ください|ほしい|くれ)/u,
  /(?:今|いま|たった今)(?:.{0,8})(?:襲われ|殴られ|刃物|火事です|家が燃え|煙が充満)/u,
  /(?:倒れ|意識|出血|呼吸|息).{0,12}(?:(?:い)?(?:ない|ません)|止まら|止まり).{0,20}助けて/u,
  /(?:息をして(?:い)?(?:ない|ません)|息が止ま)/u,
  /(?:助けて(?:ください|下さい)?.{0,12}(?:殺|死|襲|刃物))/u,
  /\b(?:i (?:want|am going|'m going) to (?:die|kill myself|end my life|end it all))\b/iu,
  /\b(?:suicidal|kill(?:ing)? myself|end my life)\b/iu,
  /\b(?:call|send|need|get)(?: me| us)? (?:an ambulance|the police|the fire brigade|911|999|112)\b(?! (?:service|company|station))/iu,
  /\b(?:is|are|i'm|i am) (?:being (?:attacked|stabbed|beaten)|bleeding (?:badly|to death)|unconscious|not breathing)\b/iu,
  /\b(?:my|our) (?:house|shop|office|building) is on fire\b/iu,
];

export const dangerNotice: Bilingual = {
  ja: '危険が迫っているときは、この診断を使わず、すぐに電話してください。事件や身の危険は110番（警察）、けが・急病・火事は119番（消防・救急）です。つらい気持ちが続くときは、よりそいホットライン（0120-279-338、24時間、無料）に話せます。',
  en: 'If somebody is in danger, please do not use this check-up: call now. Police 110, fire and ambulance 119. If you feel you cannot go on, the Yorisoi Hotline (0120-279-338, 24 hours, free of charge) will listen.',
};

export const speaksOfDanger = (statement: string): boolean => {
  const text = statement.normalize('NFKC').replace(/[’‘]/g, "'");
  return inDanger.some((expression) => expression.test(text));
};

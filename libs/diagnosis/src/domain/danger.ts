import type { Bilingual } from './knowledge.js';

/** Words of somebody in danger now, not of a business that deals with emergencies. */
const inDanger: readonly RegExp[] = [
  /(?:死にたい|消えてしまいたい|自殺(?:したい|しよう|を考え)|もう生きて)/u,
  /(?:私|自分|夫|主人|妻|家内|母|父|祖父|祖母|家族|子ども|子供|赤ちゃん|娘|息子|兄|姉|弟|妹|同僚|従業員|社員|社長|お客さん|お客さま|お客様|目の前の人)(?:が|は)(?:.{0,12})(?:殺され(?:そう|る)|刺され|襲われて|殴られて|倒れて(?:い|動|、|息)|倒れました|意識が(?:ない|ありません)|息をして(?:い)?(?:ない|ません)|血が止まら)/u,
  /(?:助けて|たすけて).{0,40}倒れて(?:い|る|ます)|(?:今|いま|たった今).{0,12}(?:人|男性|女性|作業員|お年寄り)が.{0,6}倒れて(?:い|る|ます)(?!.{0,12}(?:電話|連絡|通報))/u,
  /(?:救急車|警察|消防車?)(?:を)?(?:今すぐ|すぐに?|早く)?(?:呼んで(?:ください|下さい|ほしい|くれ)|お願いします)/u,
  /(?:110|119|１１０|１１９)番(?:して|に電話して)(?:ください|ほしい|くれ)/u,
  /(?:今|いま|たった今)(?:.{0,8})(?:襲われ|殴られ|刃物|火事です|家が燃え|煙が充満)/u,
  /(?:倒れ|意識|出血|呼吸|息).{0,12}(?:(?:い)?(?:ない|ません)|止まら|止まり).{0,20}助けて/u,
  /(?:息をして(?:い)?(?:ない|ません)|息が止ま)/u,
  /(?:助けて(?:ください|下さい)?.{0,12}(?:殺|死|襲|刃物))/u,
  // A threat against life or a house is a matter for the police, whoever answers the telephone.
  /(?:殺す(?:ぞ|から|と(?=言|脅|い)|[」』])|殺してやる|ぶっ殺|刺(?:すぞ|してやる)|火を(?:つけ|付け|放)(?:るぞ|てやる|るから|ると(?=言|脅|い)|る[」』])|(?:爆破|放火|殺害)(?:する|を|の|予告)).{0,30}(?:言われ|言って|脅|電話|予告|届|書かれ|来ま|来て)/u,
  /(?:脅迫|殺害予告|爆破予告|放火予告)(?:され|を受け|が(?:来|届|続)|の(?:電話|手紙|メール))/u,
  /(?:待ち伏せ(?:も|を)?され|つけ回され|付け回され|つきまとわれ|付きまとわれ|ストーカー(?:に|の被害|被害))/u,
  /(?:夫|主人|妻|彼|彼女|父|母|恋人|上司)(?:から|に)(?:.{0,12})(?:殴られ|蹴られ|首を絞められ|暴力を(?:ふる|振る|受け))/u,
  /\b(?:i (?:want|am going|'m going) to (?:die|kill myself|end my life|end it all))\b/iu,
  /\b(?:suicidal|kill(?:ing)? myself|end my life)\b/iu,
  /\b(?:call|send|need|get)(?: me| us)? (?:an ambulance|the police|the fire brigade)\b(?! (?:service|company|station))/iu,
  /\b(?:is|are|i'm|i am) (?:being (?:attacked|stabbed|beaten)|bleeding (?:badly|to death)|unconscious|not breathing)\b/iu,
  /\bthreat(?:s|en(?:s|ed|ing)?)? (?:to|that (?:he|she|they)(?:'ll| will)) (?:kill|stab|shoot|burn|bomb)\b(?! (?:our|my|the) (?:business|company|sales|trade|reputation))/iu,
  /\b(?:death threats?|being stalked|is stalking (?:me|us)|(?:waits|waited|waiting) for (?:me|us) outside)\b/iu,
  /\b(?:my|our) (?:house|shop|office|building) is on fire\b/iu,
];

const atOnce = '(?:今すぐ(?:に)?|すぐに?|早く|大至急)?';
const ended = '(?:(?:ん|の)?です(?:が|けど)?)?(?:$|、)';
/** The same, told sentence by sentence: a bare request, a wish, what happens before one's eyes. */
const happening: readonly RegExp[] = [
  new RegExp(
    `(?:救急車?|警察|パトカー|消防車?)(?:を|に)?${atOnce}(?:呼んで|来て|通報して)(?:$|、(?:早く|今すぐ|お願い))`,
    'u',
  ),
  new RegExp(
    `(?:救急車?|警察|パトカー|消防車?)(?:を|に|へ)?${atOnce}(?:呼びたい|通報したい|来てほしい)${ended}`,
    'u',
  ),
  new RegExp(`(?<![の道0-9])(?:110|119)番?(?:に|へ|を)?(?:電話|通報)?(?:して$|したい${ended}|お願い)`, 'u'),
  /(?:店|会社|事務所|家|うち|工場|倉庫|部屋)(?:の中)?(?:に|へ)[^、]{0,6}(?:強盗|泥棒|不審者|侵入者)が[^、]{0,6}(?:います|いる|入って(?:い(?:ます|る)|き(?:ました|た)|来(?:ました|た))|押し入)/u,
  /(?:包丁|ナイフ|刃物|銃|凶器|バット)を(?:持って|手に|振り回して|突きつけて|向けて)[^、]{0,4}(?:暴れ|脅|襲|迫|立てこも)/u,
  /(?:包丁|ナイフ|刃物|銃|凶器)を(?:持った|振り回す)[^、]{1,6}(?:が|に)[^、]{0,8}(?:います|いる|来(?:ました|て)|入って|暴れ|脅)/u,
  /(?:包丁|ナイフ|刃物|銃)を(?:突きつけられ|向けられ)/u,
  /(?:人|男|女|客|お客さ[まん]|お客様|患者さん|酔っ払い)が[^、]{0,8}暴れてい(?:ます|る(?:ん|の)です)/u,
  /(?:店|会社|工場|事務所|現場|家|うち|前|トイレ|床|道)で[^、]{0,6}(?:人|男性|女性|方|お年寄り|作業員|お客さ[まん]|お客様|患者さん)が[^、]{0,6}倒れ(?:ました|てい(?:ます|る))/u,
  /(?:^|, |\b(?:please|somebody|someone|can you|could you|(?:i|we) (?:need|have) to) )(?:call|dial|ring|phone) (?:110|119|911|999|112)(?=$|,| (?:please|now|right|immediately|at once|quick|for (?:me|us|help)))/iu,
  /\b(?:need|want|send|get)(?: me| us)? (?:police|ambulance|help from the police)(?=$| (?:now|here|right|immediately|at once|quick|urgently|please))/iu,
  /\b(?:somebody|someone|an? (?:man|woman|stranger|intruder|burglar|thief|robber))(?: is|'s) (?:breaking in(?:to (?:my|our|the)\b|$| (?:now|right))|robbing (?:me|us|my|our)\b|trying to break in)/iu,
  /\b(?:man|woman|person|customer|guest|patient|somebody|someone|robber)\b.{0,20}? (?:with|has|holding|waving|swinging) a (?:knife|gun|weapon)(?=$|,| (?:is|in|at|inside|outside|and|here)\b)/iu,
  /\b(?:somebody|someone|an? (?:man|woman|person|customer|guest|worker|patient)|my (?:husband|wife|father|mother|son|daughter|colleague|boss)) (?:has |just |has just )?(?:collapsed|passed out)\b/iu,
  /\bis having a (?:heart attack|stroke|seizure)\b/iu,
];
/** Another time, a case that may come, what callers tell: nothing that happens to the writer now. */
const notNow =
  /去年|昨年|先月|先週|先日|以前|昔|昨日|過去|(?:年|月|週間|日)前|こと[がは](?:あ|多)|(?:とき|(?<![0-9一二三四五六七八九十])時|際|場合)(?:は|に|の|、|も)|(?<!どうし)たら(?!いい|よい|良い)|という|といった|との|って(?:電話|連絡)|(?:電話|連絡|通報|問い合わせ|相談)が(?:来|入|多|増|あ|かか)|ような|など|くらい|ぐらい|(?<!先)ほど|\b(?:when|whenever|if|last|ago|yesterday|used to|often|sometimes|callers?|calls? (?:about|for|from|saying|that)|reports?|(?:say|says|said|tell|tells|told)(?: us)?(?: that)?|as if)\b/iu;
const saidByCallers = /[「『“"][^」』”"]*[」』”"](?=と|って|の(?:電話|声|連絡)|など)/gu;
const sentences = (text: string): string[] =>
  text
    .replace(saidByCallers, '')
    .split(/[。．.！!？?…\n]+/u)
    .map((sentence) => sentence.trim());

export const dangerNotice: Bilingual = {
  ja: '危険が迫っているときは、この診断を使わず、すぐに電話してください。事件や身の危険は110番（警察）、けが・急病・火事は119番（消防・救急）です。脅しやつきまといの相談は、警察相談専用電話（#9110）でも受けています。つらい気持ちが続くときは、よりそいホットライン（0120-279-338、24時間、無料）に話せます。',
  en: 'If somebody is in danger, please do not use this check-up: call now. Police 110, fire and ambulance 119. For advice about threats or stalking, the police also answer at #9110. If you feel you cannot go on, the Yorisoi Hotline (0120-279-338, 24 hours, free of charge) will listen.',
};

export const speaksOfDanger = (statement: string): boolean => {
  const text = statement.normalize('NFKC').replace(/[’‘]/g, "'");
  return (
    inDanger.some((expression) => expression.test(text)) ||
    sentences(text).some(
      (sentence) => !notNow.test(sentence) && happening.some((expression) => expression.test(sentence)),
    )
  );
};

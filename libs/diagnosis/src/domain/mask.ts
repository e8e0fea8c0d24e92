import { givenNames, kindOfPerson, moreSurnames, nobodysName, noTitle } from './mask-words.js';

const placeholder = '●●●';
const digit = '[0-9０-９]';
const gap = '[-‐‑–−ー－.・ 　()（）]';
const kanji = '一-龠々';
const title =
  '(?:さん(?!ざん|ぽ)|さま(?!ざま|よ|たげ)|様(?![子々式態相])|氏(?![名族神子])|(?<=..)くん(?![なれねじだ]|で[すし])|ちゃん(?![とこぽ]))';

const digitsIn = (text: string): number => text.normalize('NFKC').replace(/[^0-9]/g, '').length;

/**
 * Replaces what identifies a person (mail address, phone and card numbers, postal code, a name with its title) by ●●●, before
 * anything is stored or read. Amounts, counts, dates and times stay, and so do words for people who are not named.
 */
export const maskPersonalData = (statement: string, surnames: readonly string[]): string =>
  maskNames(maskNumbers(statement), surnames);

const maskNumbers = (statement: string): string =>
  statement
    .replace(
      /[A-Za-zＡ-Ｚａ-ｚ0-9０-９._+-]+[@＠][A-Za-zＡ-Ｚａ-ｚ0-9０-９-]+(?:[.．][A-Za-zＡ-Ｚａ-ｚ0-9０-９-]+)+/gu,
      placeholder,
    )
    .replace(new RegExp(`(?:〒${gap}?)${digit}{3}${gap}?${digit}{4}`, 'gu'), placeholder)
    .replace(postalBesidePlace, placeholder)
    .replace(new RegExp(`[+＋(（]?${digit}(?:${gap}{0,2}${digit}){8,18}`, 'gu'), (found) =>
      isNumberOfSomebody(found) ? placeholder : found,
    )
    .replace(localNumber, `$1${placeholder}`);

const threeAndFour = `(?<!${digit})${digit}{3}[-‐‑–−－]${digit}{4}(?!${digit})`;
const postalBesidePlace = new RegExp(
  `(?<=(?:住所|郵便番号|所在地|(?:post|zip|postal) ?code|address)(?:は|が|is|：|:|[ 　])*)${threeAndFour}|${threeAndFour}(?=[ 　、,]*[${kanji}ァ-ヶ]{1,5}?(?:都|道|府|県|市|区|町|村|郡))`,
  'giu',
);
/** Six to eight digits are somebody's number only where they are said to be one, and count nothing. */
const localNumber = new RegExp(
  `((?:電話|TEL|ＴＥＬ|☎|FAX|ＦＡＸ|ファックス|ファクス|携帯|phone|call (?:me|us) (?:on|at))(?:番号| number)?(?:は|が|の|is|：|:|[. 　])*)${digit}{2,4}${gap}?${digit}{2}${digit}{2}(?!${digit}|${gap}?${digit}|[ 　]?(?:[件本回通円人名社時分秒年月日台万億%％〜~]|calls|times|people|customers|a (?:day|week|month|year)))`,
  'giu',
);

/** Nine digits or more with the look of a telephone, card or personal number; not an amount with thousands marks. */
function isNumberOfSomebody(found: string): boolean {
  const count = digitsIn(found);
  const plain = found.normalize('NFKC');
  if (/^\d+$/.test(plain)) return count >= 9 && (plain.startsWith('0') || count >= 12);
  return count >= 9;
}

const anyOf = (names: readonly string[]): string => [...names].sort((a, b) => b.length - a.length).join('|');

function maskNames(text: string, known: readonly string[]): string {
  const surname = anyOf([...known, ...moreSurnames]);
  const bySurname = new RegExp(`(?:${surname})[ 　]?[${kanji}ぁ-んァ-ヶ]{0,3}$`, 'u');
  const named = (run: string): string => maskRun(run, bySurname);
  return text
    .replace(new RegExp(`(?:(?:${surname})[ 　])?[${kanji}]{1,8}(?=[ 　]?${title})`, 'gu'), named)
    .replace(
      new RegExp(`(?:${surname})[ぁ-ん]{1,3}(?=[ 　]?${title})|(?:${surname})(?=くん)`, 'gu'),
      placeholder,
    )
    .replace(new RegExp(`[ァ-ヴー・]{2,14}(?=[ 　]?${title})`, 'gu'), named)
    .replace(new RegExp(`[ぁ-ん]{2,12}?(?=[ 　]?${title})`, 'gu'), maskKana)
    .replace(
      new RegExp(
        `(?<![${kanji}])(?:${surname})(?=(?:副|前|元)?(?:社長|部長|課長|係長|店長|院長|所長|工場長|会長|専務|常務|主任|先生))`,
        'gu',
      ),
      placeholder,
    )
    .replace(/\b((?:Mr|Mrs|Ms|Miss|Dr)\.?) [A-Z][a-z]+(?: [A-Z][a-z]+)?/g, `$1 ${placeholder}`)
    .replace(
      new RegExp(`\\b(?:${anyOf(givenNames)}) (?!${noSurname})[A-Z][a-z]+(?:-[A-Z][a-z]+)?\\b`, 'g'),
      placeholder,
    );
}

const noSurname = '(?:Street|Road|Avenue|Hall|Hotel|Bank|School|Hospital|College|Park|And|Or|Is|Was|Has)\\b';

const isNobody = (run: string): boolean =>
  noTitle.includes(run) ||
  nobodysName.some((word) => (word.length === 1 ? run === word : run.endsWith(word)));

/** A known surname in the run is where the name begins; any other run is a name unless it is a word for people. */
function maskRun(run: string, bySurname: RegExp): string {
  if (isNobody(run)) return run;
  const from = run.search(bySurname);
  if (from === 0 || from >= 2) return `${run.slice(0, from)}${placeholder}`;
  return kindOfPerson.test(run) ? run : placeholder;
}

/** Hiragana runs on from what stands before it: a name begins after a particle, or where the run does. */
function maskKana(run: string, ...rest: unknown[]): string {
  const [at, text] = rest.slice(-2) as [number, string];
  const before = text.charAt(at - 1);
  const joined = new RegExp(`[${kanji}ァ-ヴー]`, 'u').test(before);
  const particle = joined || run.length > 5 ? /^.*[はがのにとをもへや](?=.{2,5}$)/u.exec(run)?.[0] : '';
  if (particle === undefined) return run;
  const name = run.slice(particle.length);
  return name.length > 5 || isNobody(name) || isNobody(run) || /.や$/u.test(name)
    ? run
    : `${particle}${placeholder}`;
}

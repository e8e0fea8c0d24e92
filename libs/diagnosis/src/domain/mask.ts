const placeholder = '●●●';
const digit = '[0-9０-９]';
const gap = '[-‐‑–−ー－.・ 　()（）]';

const digitsIn = (text: string): number => text.normalize('NFKC').replace(/[^0-9]/g, '').length;

/**
 * Replaces what identifies a person (mail address, phone and card numbers, postal code, a customer's name with its title)
 * by ●●●, before anything is stored or read. Amounts, counts, dates and times stay.
 */
export function maskPersonalData(statement: string, surnames: readonly string[]): string {
  const surname = [...surnames].sort((a, b) => b.length - a.length).join('|');
  return statement
    .replace(
      /[A-Za-zＡ-Ｚａ-ｚ0-9０-９._+-]+[@＠][A-Za-zＡ-Ｚａ-ｚ0-9０-９-]+(?:[.．][A-Za-zＡ-Ｚａ-ｚ0-9０-９-]+)+/gu,
      placeholder,
    )
    .replace(new RegExp(`(?:〒${gap}?)${digit}{3}${gap}?${digit}{4}`, 'gu'), placeholder)
    .replace(new RegExp(`[+＋(（]?${digit}(?:${gap}{0,2}${digit}){8,18}`, 'gu'), (found) =>
      isNumberOfSomebody(found) ? placeholder : found,
    )
    .replace(
      new RegExp(`(?<![一-龠々])(?:${surname})[一-龠々ぁ-んァ-ヶ]{0,3}(?=[ 　]?(?:さん|さま|様|氏))`, 'gu'),
      placeholder,
    )
    .replace(/\b((?:Mr|Mrs|Ms|Miss|Dr)\.?) [A-Z][a-z]+(?: [A-Z][a-z]+)?/g, `$1 ${placeholder}`);
}

/** Nine digits or more with the look of a telephone, card or personal number; not an amount with thousands marks. */
function isNumberOfSomebody(found: string): boolean {
  const count = digitsIn(found);
  const plain = found.normalize('NFKC');
  if (/^\d+$/.test(plain)) return count >= 9 && (plain.startsWith('0') || count >= 12);
  return count >= 9;
}

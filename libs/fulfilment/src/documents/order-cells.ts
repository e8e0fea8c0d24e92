import { isPrefecture, prefectures } from '@madoguchi/kernel';

/** How parts of an order stand in files for other programs. */
export const placeOf = ({ prefecture, address }: { prefecture: string; address: string }): string =>
  `${prefectureText(prefecture)}${address}`;
export const prefectureText = (prefecture: string): string =>
  isPrefecture(prefecture) ? prefectures[prefecture].ja : '';
export const postalText = (code: string): string => `${code.slice(0, 3)}-${code.slice(3)}`;
export const slashed = (day: string | null): string => day?.replaceAll('-', '/') ?? '';
export const digitsOnly = (day: string | null): string => day?.replaceAll('-', '') ?? '';

export const katakana = (text: string): string =>
  text.replace(/[ぁ-ゖ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60));

const wide =
  'ァアィイゥウェエォオカキクケコサシスセソタチッツテトナニヌネノハヒフヘホマミムメモャヤュユョヨラリルレロワヲンー';
const half = 'ｧｱｨｲｩｳｪｴｫｵｶｷｸｹｺｻｼｽｾｿﾀﾁｯﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓｬﾔｭﾕｮﾖﾗﾘﾙﾚﾛﾜｦﾝｰ';

/** Label programs take readings in half-width katakana; a voiced sound becomes two characters, as NFD takes it apart. */
export const halfKana = (text: string): string =>
  [...katakana(text).normalize('NFD')]
    .map((letter) => {
      if (letter === '\u3099') return 'ﾞ';
      if (letter === '\u309A') return 'ﾟ';
      if (letter === '　') return ' ';
      const at = wide.indexOf(letter);
      return at === -1 ? letter : half[at];
    })
    .join('');

/** Text in pieces of so many characters, as label programs have several short lines for one address; the last takes what is left. */
export function pieceOf(text: string, index: number, length: number, pieces: number): string {
  const letters = [...text];
  const end = index === pieces - 1 ? letters.length : (index + 1) * length;
  return letters.slice(index * length, end).join('');
}

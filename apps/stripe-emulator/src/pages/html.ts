export type Lang = 'ja' | 'en';

/** Markup that needs no escaping any more. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = string | number | Html | null | undefined | false | Part[];

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function render(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Html) return part.text;
  if (Array.isArray(part)) return part.map(render).join('');
  return String(part).replace(/[&<>"']/g, (c) => ENTITIES[c]!);
}

/** Template tag that escapes everything but nested markup. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(strings.reduce((text, s, i) => text + s + (i < parts.length ? render(parts[i]) : ''), ''));
}

/** `38,280円` in Japanese, `¥38,280` in English. */
export const yen = (amount: number, lang: Lang): string => {
  const digits = Math.abs(amount).toLocaleString('en-US');
  const sign = amount < 0 ? '-' : '';
  return lang === 'ja' ? `${sign}${digits}円` : `${sign}¥${digits}`;
};

/** Asked for in the address, else set on the object, else the browser's, else Japanese. */
export function chooseLang(
  asked: unknown,
  locale: string | null | undefined,
  acceptLanguage: string | undefined,
): Lang {
  if (asked === 'ja' || asked === 'en') return asked;
  if (locale && locale !== 'auto') return locale.startsWith('ja') ? 'ja' : 'en';
  const first = acceptLanguage?.split(',')[0]?.trim().toLowerCase();
  return !first || first === '*' || first.startsWith('ja') ? 'ja' : 'en';
}

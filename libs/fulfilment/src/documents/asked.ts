import type { LanguageCode } from '@madoguchi/platform/graphql';

/** What stands behind the question mark of an address. */
export type Asked = Record<string, string | string[] | undefined>;

/** A name that was given twice is the first of them. */
export const one = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value;

/** The language of the screen that asks; the browser's where none is named. */
export const languageOf = (query: Asked, browser: LanguageCode): LanguageCode => {
  const asked = one(query['language']);
  return asked === 'ja' || asked === 'en' ? asked : browser;
};

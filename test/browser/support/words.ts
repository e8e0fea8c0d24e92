import { readFileSync } from 'node:fs';

export type Language = 'ja' | 'en';
type Messages = { readonly [key: string]: string | Messages };

const files = new Map<string, Messages>();
const messagesOf = (language: Language, namespace: string): Messages => {
  const path = `apps/web/src/i18n/${language}/${namespace}.json`;
  if (!files.has(path)) files.set(path, JSON.parse(readFileSync(path, 'utf8')) as Messages);
  return files.get(path)!;
};

const textAt = (key: string, language: Language): string => {
  const [namespace = '', path = ''] = key.split(':');
  const found = path
    .split('.')
    .reduce<string | Messages | undefined>(
      (messages, part) => (typeof messages === 'object' ? messages[part] : undefined),
      messagesOf(language, namespace),
    );
  if (typeof found !== 'string') throw new Error(`There is no message ${key} in ${language}`);
  return found;
};

/**
 * The words on the screen, by their key (`contract:sign.submit`), so that a test does not break when they are polished.
 * @throws Error for a key that does not exist.
 */
export const words = (
  key: string,
  values: Record<string, string | number> = {},
  language: Language = 'ja',
): string =>
  textAt(key, language).replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    if (!(name in values)) throw new Error(`${key} wants ${name}`);
    return String(values[name]);
  });

/** The same words with anything in the places that are filled in. */
export const wordsLike = (key: string, language: Language = 'ja'): RegExp =>
  new RegExp(
    textAt(key, language)
      .split(/\{\{\w+\}\}/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.+'),
  );

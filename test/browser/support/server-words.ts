import type { Page } from 'playwright-core';

/** Fields that the server words in the reader's language, by operation or anywhere. */
const translated = new Set(['ruleLabel', 'headline', 'why', 'dangerNotice']);
const japanese = /[ぁ-んァ-ヶ一-龠]/;

/** Listens to every answer of the API: what it says is data, except where it speaks to the reader. */
export function serverWords(page: Page): { all(): string[]; untranslated(): string[] } {
  const strings: string[] = [];
  const untranslated = new Set<string>();
  const walk = (value: unknown, field: string): void => {
    if (typeof value === 'string') {
      strings.push(value);
      if (translated.has(field) && japanese.test(value)) untranslated.add(`${field}: ${value}`);
    } else if (Array.isArray(value)) value.forEach((one) => walk(one, field));
    else if (value !== null && typeof value === 'object')
      Object.entries(value).forEach(([key, one]) => walk(one, key));
  };
  page.on('response', async (response) => {
    if (!response.url().endsWith('/graphql')) return;
    walk(await response.json().catch(() => undefined), '');
  });
  return { all: () => strings, untranslated: () => [...untranslated] };
}

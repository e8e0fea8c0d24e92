import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { requestOf } from '../access/request.js';

export type LanguageCode = 'ja' | 'en';

/** English only when the reader asks for it before Japanese; otherwise Japanese. */
export function languageOf(acceptLanguage: string | undefined): LanguageCode {
  const wanted = (acceptLanguage ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  return wanted.find((code) => code === 'en' || code === 'ja') === 'en' ? 'en' : 'ja';
}

/** The language of this request's reader: what the address of a file asks for (`?language=en`), otherwise the browser's. */
export const Language = createParamDecorator((_: unknown, context: ExecutionContext): LanguageCode => {
  const { headers, query } = requestOf(context);
  // A name that was given twice is the first of them.
  const [asked] = [(query as { language?: unknown } | undefined)?.language].flat();
  return asked === 'ja' || asked === 'en' ? asked : languageOf(headers['accept-language']);
});

import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { requestOf } from '../access/request.js';

export type LanguageCode = 'ja' | 'en';

/** English only when the reader asks for it before Japanese; otherwise Japanese. */
export function languageOf(acceptLanguage: string | undefined): LanguageCode {
  const wanted = (acceptLanguage ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  return wanted.find((code) => code === 'en' || code === 'ja') === 'en' ? 'en' : 'ja';
}

/** The language of this request's reader. */
export const Language = createParamDecorator((_: unknown, context: ExecutionContext): LanguageCode =>
  languageOf(requestOf(context).headers['accept-language']),
);

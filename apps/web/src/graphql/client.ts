import { currentLanguage } from '../i18n/index';
import { actingCompany } from './acting-company';
import type { TypedDocumentString } from './generated/graphql';

export interface FieldError {
  /** Dotted path inside the input, for example `email`. */
  path: string;
  message: string;
}

/** What went wrong, already worded for the reader by the server; `code` comes from a closed list. */
export class RequestFailed extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly fields: readonly FieldError[] = [],
    readonly correlationId?: string,
  ) {
    super(message);
    this.name = 'RequestFailed';
  }
}

interface Answer<T> {
  data?: T | null;
  errors?: {
    message: string;
    extensions?: { code?: string; fields?: FieldError[]; correlationId?: string };
  }[];
}

const operationName = (document: string) => /(?:query|mutation)\s+(\w+)/.exec(document)?.[1] ?? 'anonymous';

const headersFor = (document: string): HeadersInit => {
  const company = actingCompany.get();
  return {
    'content-type': 'application/json',
    'accept-language': currentLanguage(),
    'x-apollo-operation-name': operationName(document),
    'apollo-require-preflight': 'true',
    ...(company ? { 'x-madoguchi-company': company } : {}),
  };
};

/** Sends one operation. Throws {@link RequestFailed}; code `OFFLINE` when no answer came back. */
export const request = async <Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Promise<Result> => {
  const query = document.toString();
  let answer: Answer<Result>;
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: headersFor(query),
      body: JSON.stringify({ query, operationName: operationName(query), variables }),
    });
    answer = (await response.json()) as Answer<Result>;
  } catch {
    throw new RequestFailed('OFFLINE', '');
  }
  const failure = answer.errors?.[0];
  if (failure) {
    const { code = 'INTERNAL', fields = [], correlationId } = failure.extensions ?? {};
    throw new RequestFailed(code, failure.message, fields, correlationId);
  }
  if (!answer.data) throw new RequestFailed('INTERNAL', '');
  return answer.data;
};

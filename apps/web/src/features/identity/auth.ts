import { currentLanguage } from '../../i18n/index';

/** A refusal of the sign-in door; `code` is one of our message keys under account.refused. */
export class AuthRefused extends Error {
  constructor(readonly code: RefusalCode) {
    super(code);
    this.name = 'AuthRefused';
  }
}

export type RefusalCode =
  | 'wrongCredentials'
  | 'passwordTooShort'
  | 'passwordTooLong'
  | 'emailNotVerified'
  | 'tooManyTries'
  | 'accountPaused'
  | 'linkExpired'
  | 'emailInvalid'
  | 'offline'
  | 'unknown';

const refusals: Record<string, RefusalCode> = {
  INVALID_EMAIL_OR_PASSWORD: 'wrongCredentials',
  INVALID_EMAIL: 'emailInvalid',
  PASSWORD_TOO_SHORT: 'passwordTooShort',
  PASSWORD_TOO_LONG: 'passwordTooLong',
  EMAIL_NOT_VERIFIED: 'emailNotVerified',
  INVALID_TOKEN: 'linkExpired',
  TOKEN_EXPIRED: 'linkExpired',
  TOO_MANY_TRIES_FOR_ACCOUNT: 'accountPaused',
};

const refusalOf = (status: number, code: string | undefined): RefusalCode => {
  const known = code && refusals[code];
  if (known) return known;
  return status === 429 ? 'tooManyTries' : 'unknown';
};

const post = async <Answer>(path: string, body: Record<string, unknown>): Promise<Answer> => {
  let response: Response;
  try {
    response = await fetch(`/api/auth/${path}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', 'accept-language': currentLanguage() },
      body: JSON.stringify(body),
    });
  } catch {
    throw new AuthRefused('offline');
  }
  const answer = (await response.json().catch(() => ({}))) as Answer & { code?: string };
  if (!response.ok) throw new AuthRefused(refusalOf(response.status, answer.code));
  return answer;
};

const here = (path: string) => `${window.location.origin}${path}`;

export const auth = {
  /** The answer never tells whether the address was registered already; the mail to it does. */
  signUp: (person: { name: string; email: string; password: string }, next: string) =>
    post<unknown>('sign-up/email', { ...person, language: currentLanguage(), callbackURL: here(next) }),
  signIn: (email: string, password: string) => post<unknown>('sign-in/email', { email, password }),
  signOut: () => post<unknown>('sign-out', {}),
  sendSignInLink: (email: string, next: string) =>
    post<unknown>('sign-in/magic-link', {
      email,
      callbackURL: here(next),
      errorCallbackURL: here('/sign-in'),
    }),
  sendVerification: (email: string, next: string) =>
    post<unknown>('send-verification-email', { email, callbackURL: here(next) }),
  requestReset: (email: string) =>
    post<unknown>('request-password-reset', { email, redirectTo: here('/reset-password') }),
  resetPassword: (token: string, newPassword: string) =>
    post<unknown>('reset-password', { token, newPassword }),
};

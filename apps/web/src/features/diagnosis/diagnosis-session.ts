import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { DiagnosisDocument, type DiagnosisFieldsFragment } from '../../graphql/generated/graphql';
import type { TypedDocumentString } from '../../graphql/generated/graphql';
import { ask, keyOf, useAsk } from '../../graphql/hooks';

const tokenKey = 'madoguchi.diagnosis';
const earlierKey = 'madoguchi.diagnosis.earlier';
const draftKey = 'madoguchi.statement';
const aboutKey = 'madoguchi.about';
const wishKey = 'madoguchi.reader';

/** What the server accepts, in UTF-16 units. */
export const maxStatement = 5000;

/** The id of a check-up that the company keeps opens it for its owners only; any other key is a secret. */
export const isKeptId = (token: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(token);

/** Secrets of check-ups that were on this device before: no words stay behind without a key to delete them. */
export const earlierTokens = {
  get: (): string[] => JSON.parse(window.localStorage.getItem(earlierKey) ?? '[]') as string[],
  add: (token: string): void =>
    window.localStorage.setItem(
      earlierKey,
      JSON.stringify([token, ...earlierTokens.get().filter((one) => one !== token)]),
    ),
  remove: (token: string): void =>
    window.localStorage.setItem(
      earlierKey,
      JSON.stringify(earlierTokens.get().filter((one) => one !== token)),
    ),
};

/** The secret of the check-up on this device; in an address it stands only behind the #, which browsers send to nobody. */
export const diagnosisToken = {
  get: (): string | null => window.localStorage.getItem(tokenKey),
  set: (token: string): void => {
    const former = diagnosisToken.get();
    if (former !== null && former !== token && !isKeptId(former)) earlierTokens.add(former);
    earlierTokens.remove(token);
    window.localStorage.setItem(tokenKey, token);
  },
  clear: (): void => window.localStorage.removeItem(tokenKey),
};

export const resumeAddress = (token: string): string => `${window.location.origin}/diagnosis/resume#${token}`;

/** What was typed to begin; kept until there is a result, so that going back finds it, and gone with the tab. */
export const statementDraft = {
  get: (): string => window.sessionStorage.getItem(draftKey) ?? '',
  set: (statement: string): void => window.sessionStorage.setItem(draftKey, statement),
};

export interface AboutDraft {
  industry: string;
  employees: string;
  prefecture: string;
}

export const aboutDraft = {
  get: (): AboutDraft => ({
    industry: '',
    employees: '',
    prefecture: '',
    ...(JSON.parse(window.sessionStorage.getItem(aboutKey) ?? '{}') as Partial<AboutDraft>),
  }),
  set: (about: AboutDraft): void => window.sessionStorage.setItem(aboutKey, JSON.stringify(about)),
};

/** The check-up came to its end: what was typed for it is not offered to the next one. */
export const clearDrafts = (): void => {
  window.sessionStorage.removeItem(draftKey);
  window.sessionStorage.removeItem(aboutKey);
};

export type ReaderWish = 'untold' | 'agreed' | 'declined';

/** Whether the owner was told who helps to read, and did not decline; gone with the tab. */
export const readerWish = {
  get: (): ReaderWish => (window.sessionStorage.getItem(wishKey) as ReaderWish | null) ?? 'untold',
  set: (wish: ReaderWish): void => window.sessionStorage.setItem(wishKey, wish),
};

/** Where a check-up stands: at a question, or at its end. */
export const addressOf = ({
  status,
  questionsAsked,
}: Pick<DiagnosisFieldsFragment, 'status' | 'questionsAsked'>) =>
  status === 'ASKING' ? `/diagnosis/questions/${questionsAsked + 1}` : '/diagnosis/result';

export const useDiagnosis = () => {
  const token = diagnosisToken.get();
  const query = useAsk(
    DiagnosisDocument,
    { token: token ?? '' },
    { enabled: token !== null, staleMs: Infinity },
  );
  return { token, query, diagnosis: query.data?.diagnosis };
};

/**
 * A step of the check-up: sends it, keeps the new state for the next screen and goes on.
 * `then` belongs to the hook, not to one call, because the new state may take the calling form off the screen.
 */
export const useDiagnosisStep = <Result extends Record<string, unknown>, Variables>(
  document: TypedDocumentString<Result, Variables>,
  pick: (result: Result) => DiagnosisFieldsFragment,
  then: (diagnosis: DiagnosisFieldsFragment) => void,
) => {
  const client = useQueryClient();
  return useMutation<DiagnosisFieldsFragment, Error, Variables>({
    mutationFn: async (variables) => pick(await ask(document, variables)),
    onSuccess: (diagnosis) => {
      if (diagnosis.token) diagnosisToken.set(diagnosis.token);
      const token = diagnosis.token ?? diagnosisToken.get();
      if (token) client.setQueryData(keyOf(DiagnosisDocument, { token }), { diagnosis });
      then(diagnosis);
    },
  });
};

/** After another window went on: reads the check-up anew and goes to where it stands. */
export const useMovedOn = (token: string) => {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useCallback(async () => {
    const { diagnosis } = await ask(DiagnosisDocument, { token });
    client.setQueryData(keyOf(DiagnosisDocument, { token }), { diagnosis });
    await navigate(addressOf(diagnosis), { replace: true, state: 'moved' });
  }, [client, navigate, token]);
};

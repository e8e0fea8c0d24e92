import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  CallbackFieldsFragment,
  CallbackOutcome,
  CallFieldsFragment,
} from '../../graphql/generated/graphql';
import type { PartWords } from '../workplace/draft/draft-notice';
import { useFormDraft } from '../workplace/draft/use-form-draft';
import { japanField } from './japan-time';

const AGAIN_MS = 30 * 60_000;
/** Fields of a case beside the result, named so that each is kept for itself. */
const CASE = 'case.';
const choicesOfCase = ['category', 'severity', 'language'];

/** A case begins with what is known of the caller and what they had told. */
const caseOf = (callback: CallbackFieldsFragment, call: CallFieldsFragment) => ({
  'case.category': '',
  'case.severity': '',
  'case.language': '',
  'case.name': callback.callerName ?? call.callerName ?? '',
  'case.nameKana': call.callerKana ?? '',
  'case.phone': callback.phone,
  'case.email': '',
  'case.product': '',
  'case.happened': callback.note ?? call.message ?? '',
  'case.wish': '',
  'case.answered': '',
});

/** The result of a call back while it is typed, with a case that is begun beside it. */
export const useResultDraft = (callback: CallbackFieldsFragment, call: CallFieldsFragment, nowMs: number) => {
  const [first] = useState(() => ({
    outcome: 'REACHED',
    again: '',
    againAt: japanField(nowMs + AGAIN_MS),
    note: '',
    forClient: '',
    ...caseOf(callback, call),
  }));
  return { first, ...useFormDraft('CALLBACK_RESULT', callback.id, () => first) };
};

export type ResultDraft = ReturnType<typeof useResultDraft>;
type Texts = Readonly<Record<string, string>>;

const caseFields = (draft: Texts): Texts =>
  Object.fromEntries(
    Object.entries(draft).flatMap(([name, value]) =>
      name.startsWith(CASE) ? [[name.slice(CASE.length), value]] : [],
    ),
  );

/** The case as it is typed, and whether it says more than what it began with. */
export const caseIn = (draft: Texts, first: Texts): { typed: Texts; isBegun: boolean } => {
  const typed = caseFields(draft);
  const known = caseFields(first);
  const isBegun = Object.entries(typed).some(
    ([name, value]) => !choicesOfCase.includes(name) && value.trim() !== (known[name] ?? '').trim(),
  );
  return { typed, isBegun };
};

/** Parts of a case under the names they are kept by. */
export const caseParts = (part: Texts): Texts =>
  Object.fromEntries(Object.entries(part).map(([name, value]) => [`${CASE}${name}`, value]));

/** How the parts of a result are called and read. */
export const useResultWords = (): PartWords => {
  const { t } = useTranslation('call-desk');
  return (part, value) => {
    const text = typeof value === 'string' ? value : '';
    if (part.startsWith(CASE)) return { name: t('unsent.CASE.name'), text };
    if (part === 'outcome')
      return { name: t('callback.result'), text: text && t(`callback.outcomes.${text as CallbackOutcome}`) };
    if (part === 'again') return { name: t('callback.again'), text: text && t('draft.yes') };
    if (part === 'forClient') return { name: t('callback.forClient'), text: text && t('draft.yes') };
    if (part === 'againAt') return { name: t('callback.againAt'), text: text.replace('T', ' ') };
    return { name: t('callback.resultNote'), text };
  };
};

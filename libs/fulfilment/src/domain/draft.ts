import { isId, Refusal } from '@madoguchi/kernel';
import { cardNumberIn } from './card-number.js';

const MAX_CHARACTERS = 20_000;
const MAX_DEPTH = 4;
const control = /\\u(?:0000|d[89a-f])/i;

/** Forms beside a call that keep what was typed. */
export const formKinds = ['callback_result', 'callback_promise', 'hard_call', 'logged_call'] as const;
/** How long a form that nobody saves any more is kept. */
export const DAYS_OF_A_FORM = 30;
/** What is written beside a call and becomes something only when it is sent by itself. */
export const unsentParts = ['case', 'order'] as const;
export type UnsentPart = (typeof unsentParts)[number];
/** Choices that a form has from the beginning: nobody has told anything with them. */
const CHOICES_OF_A_CASE = new Set(['severity', 'language']);

/** Whether the draft of a call holds a case that was begun and not opened. */
export function hasUnsentCase(draft: object | null): boolean {
  const form: unknown = draft && 'caseForm' in draft ? draft.caseForm : null;
  return Object.entries(typeof form === 'object' && form ? form : {}).some(
    ([name, value]) => !CHOICES_OF_A_CASE.has(name) && typeof value === 'string' && value.trim() !== '',
  );
}

export type FormKind = (typeof formKinds)[number];

/** What is kept of unfinished words; `revision` grows whenever they say something else, 0 before the first. */
export interface KeptDraft {
  /** Null while nothing was typed, and once it became what it was written for. */
  readonly draft: object | null;
  readonly revision: number;
}

/** An agent's unfinished notes: fields and texts, small enough to be saved while typing; a card number is not even kept as a draft. @throws Refusal BAD_INPUT */
export function checkDraft(draft: unknown): object {
  if (typeof draft !== 'object' || draft === null || Array.isArray(draft) || depth(draft) > MAX_DEPTH)
    throw Refusal.field('draft', 'invalid');
  const text = JSON.stringify(draft);
  if (text.length > MAX_CHARACTERS) throw Refusal.field('draft', 'tooLong', { max: MAX_CHARACTERS });
  // JSON escapes exactly what the database cannot hold: NUL and halves of a character.
  if (control.test(text.replaceAll('\\\\', ''))) throw Refusal.field('draft', 'controlCharacter');
  if (cardNumberIn(draft, isId)) throw Refusal.field('draft', 'cardNumber');
  return draft;
}

function depth(value: unknown, level = 0): number {
  if (typeof value !== 'object' || value === null || level > MAX_DEPTH) return level;
  return Math.max(level + 1, ...Object.values(value).map((child) => depth(child, level + 1)));
}

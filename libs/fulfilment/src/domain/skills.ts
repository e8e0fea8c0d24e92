import { isId, Refusal } from '@madoguchi/kernel';
import type { QueueRules, Skills } from './routing.js';
import { Problems } from './words.js';

const MAX_LANGUAGES = 20;
const MAX_CERTIFICATIONS = 30;
const MAX_NEEDED = 10;
const MAX_DESKS = 500;

/** Each once, in a stable order. */
const distinct = (values: readonly string[]) => [...new Set(values)].sort();

/** @throws Refusal NOT_FOUND, BAD_INPUT with every problem found */
export function checkSkills(typed: Skills): Skills {
  const problems = new Problems();
  const languages = distinct(typed.languages.map((code, i) => language(problems, `languages.${i}`, code)));
  if (languages.length === 0) problems.add({ path: 'languages', reason: 'required' });
  tooMany(problems, 'languages', languages, MAX_LANGUAGES);
  const certifications = names(problems, typed.certifications, MAX_CERTIFICATIONS);
  const deskIds = typed.deskIds === null ? null : distinct(typed.deskIds);
  // What cannot be an id names nothing, like an id that does not exist.
  if (deskIds?.some((id) => !isId(id))) throw Refusal.notFound();
  tooMany(problems, 'deskIds', deskIds ?? [], MAX_DESKS);
  problems.refuse();
  return { languages, certifications, deskIds };
}

/** @throws Refusal BAD_INPUT with every problem found */
export function checkQueueRules(typed: QueueRules): QueueRules {
  const problems = new Problems();
  const rules = {
    language: language(problems, 'language', typed.language),
    certifications: names(problems, typed.certifications, MAX_NEEDED),
    ringSeconds: within(problems, 'ringSeconds', typed.ringSeconds, 5, 120),
    wrapUpSeconds: within(problems, 'wrapUpSeconds', typed.wrapUpSeconds, 10, 1800),
    levelPercent: within(problems, 'levelPercent', typed.levelPercent, 1, 100),
    levelSeconds: within(problems, 'levelSeconds', typed.levelSeconds, 1, 600),
  };
  problems.refuse();
  return rules;
}

function language(problems: Problems, path: string, typed: string): string {
  const code = typed.trim().toLowerCase();
  if (!/^[a-z]{2}$/.test(code)) problems.add({ path, reason: 'notALanguage' });
  return code;
}

function names(problems: Problems, typed: readonly string[], max: number): string[] {
  const found = distinct(typed.map((name, i) => problems.text(`certifications.${i}`, name, { max: 60 })));
  tooMany(problems, 'certifications', found, max);
  return found;
}

function tooMany(problems: Problems, path: string, values: readonly string[], max: number): void {
  if (values.length > max) problems.add({ path, reason: 'tooMany', params: { max } });
}

function within(problems: Problems, path: string, value: number, min: number, max: number): number {
  if (!(Number.isInteger(value) && value >= min && value <= max))
    problems.add({ path, reason: 'outOfRange', params: { min, max } });
  return value;
}

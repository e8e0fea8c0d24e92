import { type Target, type Targets, usualTargets } from './case-clock.js';
import { severities, type Severity } from './case.js';
import { Problems } from './words.js';

/** What owner and supervisor agreed for the cases of one desk. */
export interface CaseRules {
  readonly categories: readonly string[];
  readonly targets: Targets;
  /** The client's contact for escalations; without any, whoever gets the reports. */
  readonly contactEmails: readonly string[];
  /** So many cases about one product within so many days raise an alarm. */
  readonly alarmCases: number;
  readonly alarmDays: number;
}

/** As a form sends them: the targets line by line. */
export type TypedCaseRules = Omit<CaseRules, 'targets'> & {
  readonly targets: readonly (Target & { readonly severity: Severity })[];
};

export const usualRules: CaseRules = {
  categories: [
    '商品の不具合',
    '配送・お届け',
    '応対・接客',
    '料金・返金',
    '使い方・お問い合わせ',
    '安全・けが',
    'その他',
  ],
  targets: usualTargets,
  contactEmails: [],
  alarmCases: 3,
  alarmDays: 14,
};

export const MOST_CATEGORIES = 30;
const MOST_CONTACTS = 5;
const MOST_MINUTES = 60_000;
const email = /^[^\s@<>"(),;:\\]+@[^\s@<>"(),;:\\]+\.[^\s@<>"(),;:\\]+$/;

export const isEmail = (text: string): boolean => email.test(text);

/** Cleans and checks what was typed. @throws Refusal BAD_INPUT with every problem by field */
export function checkCaseRules(typed: TypedCaseRules): CaseRules {
  const problems = new Problems();
  const within = (path: string, value: number, min: number, max: number) => {
    if (!Number.isInteger(value) || value < min || value > max)
      problems.add({ path, reason: 'outOfRange', params: { min, max } });
    return value;
  };
  if (typed.categories.length > MOST_CATEGORIES)
    problems.add({ path: 'categories', reason: 'tooMany', params: { max: MOST_CATEGORIES } });
  if (typed.categories.length === 0) problems.add({ path: 'categories', reason: 'required' });
  if (typed.contactEmails.length > MOST_CONTACTS)
    problems.add({ path: 'contactEmails', reason: 'tooMany', params: { max: MOST_CONTACTS } });
  const given = new Set(typed.targets.map(({ severity }) => severity));
  if (typed.targets.length !== severities.length || given.size !== severities.length)
    problems.add({ path: 'targets', reason: 'required' });
  problems.refuse();
  const categories = typed.categories.map((text, i) => problems.text(`categories.${i}`, text, { max: 40 }));
  categories.forEach((text, i) => {
    if (categories.indexOf(text) < i) problems.add({ path: `categories.${i}`, reason: 'duplicate' });
  });
  const contactEmails = typed.contactEmails.map((text, i) => {
    const address = problems.text(`contactEmails.${i}`, text, { max: 254 }).toLowerCase();
    if (address && !isEmail(address)) problems.add({ path: `contactEmails.${i}`, reason: 'notAnEmail' });
    return address;
  });
  typed.targets.forEach(({ respondMinutes, resolveMinutes }, i) => {
    within(`targets.${i}.respondMinutes`, respondMinutes, 1, MOST_MINUTES);
    within(`targets.${i}.resolveMinutes`, resolveMinutes, 1, MOST_MINUTES);
    if (resolveMinutes > 0 && respondMinutes <= MOST_MINUTES && resolveMinutes < respondMinutes)
      problems.add({ path: `targets.${i}.resolveMinutes`, reason: 'endsBeforeAnswer' });
  });
  const rules = {
    categories,
    targets: Object.fromEntries(
      typed.targets.map(({ severity, ...target }) => [severity, target]),
    ) as unknown as Targets,
    contactEmails: [...new Set(contactEmails)],
    alarmCases: within('alarmCases', typed.alarmCases, 2, 20),
    alarmDays: within('alarmDays', typed.alarmDays, 1, 90),
  };
  problems.refuse();
  return rules;
}

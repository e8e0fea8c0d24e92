import { usualTargets, type Targets } from './case-clock.js';
import { severities } from './case.js';
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
export function checkCaseRules(typed: CaseRules): CaseRules {
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
  for (const severity of severities) {
    const { respondMinutes, resolveMinutes } = typed.targets[severity];
    const path = `targets.${severity}`;
    within(`${path}.respondMinutes`, respondMinutes, 1, MOST_MINUTES);
    within(`${path}.resolveMinutes`, resolveMinutes, 1, MOST_MINUTES);
    if (resolveMinutes < respondMinutes)
      problems.add({ path: `${path}.resolveMinutes`, reason: 'endsBeforeAnswer' });
  }
  const rules = {
    categories,
    targets: typed.targets,
    contactEmails: [...new Set(contactEmails)],
    alarmCases: within('alarmCases', typed.alarmCases, 2, 20),
    alarmDays: within('alarmDays', typed.alarmDays, 1, 90),
  };
  problems.refuse();
  return rules;
}

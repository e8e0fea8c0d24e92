import { addMonths, type CalendarDate, type Instant, Refusal } from '@madoguchi/kernel';
import { Problems } from './words.js';

/** 法人 and 個人事業主: they show different papers, in different ways. */
export const parties = ['corporation', 'sole_proprietor'] as const;
export type Party = (typeof parties)[number];

export const documents = {
  corporation: ['registry_certificate', 'seal_certificate', 'official_paper'],
  sole_proprietor: [
    'drivers_license',
    'driving_history',
    'my_number_card',
    'residence_card',
    'special_permanent_resident',
  ],
} as const satisfies Record<Party, readonly string[]>;
export type IdentityDocument = (typeof documents)[Party][number];

export const methods = {
  corporation: ['in_person', 'by_post', 'registry'],
  sole_proprietor: ['in_person', 'by_post', 'ekyc'],
} as const satisfies Record<Party, readonly string[]>;
export type CheckMethod = (typeof methods)[Party][number];

/** What was checked of whom, and how. No picture of a paper and no 個人番号 is ever part of it. */
export interface IdentityCheck {
  readonly party: Party;
  readonly document: IdentityDocument;
  /** The last characters of its number: enough to tell two papers apart, of no use to a thief. */
  readonly documentLast: string | null;
  readonly method: CheckMethod;
  readonly checkedOn: CalendarDate;
  readonly name: string;
  readonly address: string;
  /** Of a person. */
  readonly bornOn: CalendarDate | null;
  /** Of a corporation: who acts for it. */
  readonly representative: string | null;
  readonly purpose: string;
  readonly business: string;
  /** Of a corporation: who owns or controls it in the end. */
  readonly beneficialOwner: string | null;
  /** Why there is a further record. */
  readonly reason: string | null;
}

export interface WrittenCheck extends IdentityCheck {
  readonly id: number;
  readonly checkedBy: string;
  readonly writtenAt: Instant;
}

const KEPT_YEARS = 7;

/** The last day on which the record has to be there; null while the contract runs. */
export const keptUntil = (endsOn: CalendarDate | null): CalendarDate | null =>
  endsOn === null ? null : addMonths(endsOn, 12 * KEPT_YEARS);

/** Twelve digits however they are grouped, as a 個人番号 has: it must not be written down (番号法). Telephones and 法人番号 have fewer and more. */
const personalNumber = /(?<![\d-])\d(?:[ 　\-‐−ー]?\d){11}(?![\d-])/u;
export const holdsPersonalNumber = (text: string): boolean => personalNumber.test(text.normalize('NFKC'));

/** @throws Refusal BAD_INPUT with every problem by field */
export function checkIdentity(typed: IdentityCheck, today: CalendarDate): IdentityCheck {
  const problems = new Problems();
  const words = (path: keyof IdentityCheck, value: string | null, max: number): string => {
    const text = problems.text(path, value ?? '', { max });
    if (holdsPersonalNumber(text)) problems.add({ path, reason: 'personalNumber' });
    return text;
  };
  const ofCorporation = (path: 'representative' | 'beneficialOwner') => {
    if (typed.party === 'corporation') return words(path, typed[path], 200);
    if (typed[path]?.trim()) problems.add({ path, reason: 'ofCorporationOnly' });
    return null;
  };
  const check: IdentityCheck = {
    party: typed.party,
    document: typed.document,
    documentLast: lastOf(typed, problems),
    method: typed.method,
    checkedOn: typed.checkedOn,
    name: words('name', typed.name, 150),
    address: words('address', typed.address, 300),
    bornOn: typed.party === 'sole_proprietor' ? typed.bornOn : null,
    representative: ofCorporation('representative'),
    purpose: words('purpose', typed.purpose, 200),
    business: words('business', typed.business, 200),
    beneficialOwner: ofCorporation('beneficialOwner'),
    reason: typed.reason?.trim() ? words('reason', typed.reason, 300) : null,
  };
  if (!(documents[check.party] as readonly string[]).includes(check.document))
    problems.add({ path: 'document', reason: 'notOfThisParty' });
  if (!(methods[check.party] as readonly string[]).includes(check.method))
    problems.add({ path: 'method', reason: 'notOfThisParty' });
  if (check.checkedOn > today) problems.add({ path: 'checkedOn', reason: 'checkedInFuture' });
  if (check.party === 'sole_proprietor') {
    if (check.bornOn === null) problems.add({ path: 'bornOn', reason: 'required' });
    else if (check.bornOn >= check.checkedOn) problems.add({ path: 'bornOn', reason: 'checkedInFuture' });
  }
  problems.refuse();
  return check;
}

/** The only number that a マイナンバーカード is known by is the one that nobody may keep. */
function lastOf({ document, documentLast }: IdentityCheck, problems: Problems): string | null {
  const typed = (documentLast ?? '').normalize('NFKC').trim().toUpperCase();
  const path = 'documentLast';
  if (document === 'my_number_card') {
    if (typed !== '') problems.add({ path, reason: 'noNumberOfThisCard' });
    return null;
  }
  if (!/^[0-9A-Z]{1,4}$/.test(typed)) problems.add({ path, reason: 'lastCharacters' });
  return typed;
}

const same = (one: IdentityCheck, other: IdentityCheck): boolean =>
  (Object.keys(one) as (keyof IdentityCheck)[])
    .filter((part) => part !== 'reason')
    .every((part) => one[part] === other[part]);

/**
 * Whether there is something new to write: the same record sent twice is one. A correction says why.
 * @throws Refusal BAD_INPUT `correctionReason`
 */
export function isFurtherCheck(newest: IdentityCheck | undefined, check: IdentityCheck): boolean {
  if (!newest) return true;
  if (same(check, newest)) return false;
  if (check.reason === null) throw Refusal.field('reason', 'correctionReason');
  return true;
}

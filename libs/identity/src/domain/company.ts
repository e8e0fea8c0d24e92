import { isPrefecture, isRegistrationNumber, Refusal, type FieldProblem } from '@madoguchi/kernel';

export type CompanyKind = 'client' | 'producer' | 'operator' | 'platform';
export type Role = 'owner' | 'producer' | 'agent' | 'supervisor' | 'manager' | 'admin';

/** Which roles a kind of company has; the first one is the founder's. */
export const rolesOf: Readonly<Record<CompanyKind, readonly [Role, ...Role[]]>> = {
  client: ['owner'],
  producer: ['producer'],
  operator: ['manager', 'supervisor', 'agent'],
  platform: ['admin'],
};

/** Anybody may found these; the platform itself is made at installation. */
export const openKinds: readonly CompanyKind[] = ['client', 'producer', 'operator'];

export interface CompanyProfile {
  readonly name: string;
  readonly nameKana?: string | null;
  readonly prefecture: string;
  readonly industry?: string | null;
  readonly employees?: number | null;
  readonly registrationNumber?: string | null;
  readonly postalCode?: string | null;
  readonly address?: string | null;
  readonly phone?: string | null;
}

const hiraganaToKatakana = (text: string) =>
  text.replace(/[ぁ-ゖ]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0x60));

/** Accepts what a person would accept (full width, hyphens, hiragana) and keeps one stored form. */
export function tidyProfile(profile: CompanyProfile): Required<CompanyProfile> {
  const digits = (text: string) => text.normalize('NFKC').replace(/[^0-9+]/g, '');
  const tidied = {
    name: profile.name.trim(),
    nameKana: orNull(profile.nameKana, (text) => hiraganaToKatakana(text.normalize('NFKC').trim())),
    prefecture: profile.prefecture,
    industry: orNull(profile.industry, (text) => text.trim()),
    employees: profile.employees ?? null,
    registrationNumber: orNull(profile.registrationNumber, (text) =>
      text
        .normalize('NFKC')
        .toUpperCase()
        .replace(/[\s\-−‐ー]/g, ''),
    ),
    postalCode: orNull(profile.postalCode, digits),
    address: orNull(profile.address, (text) => text.trim()),
    phone: orNull(profile.phone, digits),
  };
  const problems = problemsOf(tidied);
  if (problems.length > 0) throw new Refusal('BAD_INPUT', undefined, { fields: problems });
  return tidied;
}

function problemsOf(profile: Required<CompanyProfile>): FieldProblem[] {
  const checks: [boolean, FieldProblem][] = [
    [profile.name === '', { path: 'name', reason: 'companyNameMissing' }],
    [!isPrefecture(profile.prefecture), { path: 'prefecture', reason: 'oneOf' }],
    ...registrationNumberChecks(profile.registrationNumber),
    [!fits(profile.postalCode, /^\d{7}$/), { path: 'postalCode', reason: 'postalCodeShape' }],
    [!fits(profile.phone, /^(0\d{9,10}|\+\d{8,15})$/), { path: 'phone', reason: 'phoneShape' }],
  ];
  return checks.filter(([wrong]) => wrong).map(([, problem]) => problem);
}

/** A typo would be noticed months later, on a document; the check digit notices it now. */
const registrationNumberChecks = (text: string | null): [boolean, FieldProblem][] => {
  const hasShape = fits(text, /^T\d{13}$/);
  return [
    [!hasShape, { path: 'registrationNumber', reason: 'registrationNumberShape' }],
    [
      hasShape && text !== null && !isRegistrationNumber(text),
      { path: 'registrationNumber', reason: 'registrationNumberCheck' },
    ],
  ];
};

const orNull = (text: string | null | undefined, tidy: (text: string) => string): string | null =>
  text === null || text === undefined || text.trim() === '' ? null : tidy(text);
const fits = (text: string | null, shape: RegExp) => text === null || shape.test(text);

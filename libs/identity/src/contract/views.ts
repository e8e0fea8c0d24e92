import type { CompanyKind, Role } from '@madoguchi/platform/access';

export interface CompanyView {
  readonly id: string;
  readonly kind: CompanyKind;
  readonly name: string;
  readonly nameKana: string | null;
  /** ISO 3166-2:JP. */
  readonly prefecture: string | null;
  readonly industry: string | null;
  readonly employees: number | null;
  /** 登録番号: T + 13 digits; null when the company does not issue qualified invoices. */
  readonly registrationNumber: string | null;
  readonly postalCode: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  readonly createdAt: Date;
}

export interface MemberView {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly emailVerified: boolean;
  readonly role: Role;
  readonly language: 'ja' | 'en';
  readonly joinedAt: Date;
}

/** A company as its member sees it. */
export interface MembershipView {
  readonly id: string;
  readonly company: CompanyView;
  readonly role: Role;
}

import { Refusal } from '@madoguchi/kernel';

export type CompanyKind = 'client' | 'producer' | 'operator' | 'platform';
export type Role = 'owner' | 'producer' | 'agent' | 'supervisor' | 'manager' | 'admin';

export interface PersonActor {
  readonly kind: 'person';
  readonly personId: string;
  readonly companyId: string;
  readonly companyKind: CompanyKind;
  readonly role: Role;
}

/** Who asks. Decided once per request; every transaction carries it into the database's row-level walls. */
export type Actor =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'person-without-company'; readonly personId: string }
  | PersonActor
  | {
      readonly kind: 'key';
      readonly keyId: string;
      readonly companyId: string;
      readonly companyKind: CompanyKind;
      readonly scopes: readonly string[];
    }
  | { readonly kind: 'system'; readonly name: string };

export const anonymous: Actor = { kind: 'anonymous' };
/** Background work: sees every row, and its name stands in the audit log. */
export const systemActor = (name: string): Actor => ({ kind: 'system', name });

/** @throws Refusal UNAUTHENTICATED without a session, FORBIDDEN without a company. */
export function actingCompany(actor: Actor): string {
  if (actor.kind === 'person' || actor.kind === 'key') return actor.companyId;
  throw new Refusal(actor.kind === 'person-without-company' ? 'FORBIDDEN' : 'UNAUTHENTICATED');
}

/** @throws Refusal UNAUTHENTICATED when nobody is signed in. */
export function signedInPerson(actor: Actor): string {
  if (actor.kind === 'person' || actor.kind === 'person-without-company') return actor.personId;
  throw new Refusal('UNAUTHENTICATED');
}

/** Who asks in person; null when a program of the company does. */
export const personOf = (actor: Actor): string | null => (actor.kind === 'person' ? actor.personId : null);

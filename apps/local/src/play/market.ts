import type { ServiceHours } from '@madoguchi/kernel';
import { found, type Account, type Member, type Profile } from './people.js';
import type { Session } from './session.js';

/** Prices by steps, as the mutation takes them. */
export interface Tiers {
  readonly mode: 'GRADUATED' | 'VOLUME';
  readonly steps: readonly { readonly upTo: number | null; readonly unitPrice: string }[];
}

export interface Plan {
  readonly name: string;
  readonly baseMinor: number;
  readonly includedUnits: number;
  readonly overageMinor: number;
  readonly overageTiers?: Tiers;
  readonly successFeeMinor: number;
  readonly initialFeeMinor: number;
  readonly minimumTermMonths: number;
  readonly noticeDays: number;
  readonly baseInAdvance?: boolean;
  readonly waysToPay?: readonly ('CARD' | 'TRANSFER' | 'KONBINI')[];
  readonly asksDeposit?: boolean;
}

export interface Bundle {
  readonly name: string;
  readonly tagline: string;
  readonly story: string;
  readonly functions: readonly string[];
  readonly prefectures: readonly string[];
  readonly hours: ServiceHours;
  readonly languages: readonly string[];
  readonly capacityPerMonth: number;
  readonly operatorShareBps: number;
  readonly plans: readonly Plan[];
}

/** A producer writes a bundle and hands it in. @returns the version's id. */
export async function submitBundle(
  producer: Pick<Member, 'session'>,
  operatorId: string,
  bundle: Bundle,
): Promise<string> {
  const { draftBundle } = await producer.session.graphql<{ draftBundle: { id: string } }>(
    'mutation ($input: BundleInput!) { draftBundle(input: $input) { id } }',
    { input: { ...bundle, operatorId } },
  );
  await producer.session.graphql('mutation ($id: ID!) { submitBundle(versionId: $id) { id } }', {
    id: draftBundle.id,
  });
  return draftBundle.id;
}

export const approveBundle = (admin: Session, versionId: string): Promise<unknown> =>
  admin.graphql('mutation ($id: ID!) { approveBundle(versionId: $id) { id } }', { id: versionId });

/** Connects the company to Stripe for payouts, through the page that Stripe hosts. */
export async function openPayoutAccount(member: Member): Promise<void> {
  const { openPayoutAccount: opened } = await member.session.graphql<{
    openPayoutAccount: { onboardingUrl: string | null };
  }>('mutation { openPayoutAccount { ready onboardingUrl } }');
  if (opened.onboardingUrl === null) return;
  const response = await fetch(opened.onboardingUrl, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams(),
  });
  if (response.status >= 400) throw new Error(`Onboarding answered ${response.status}`);
}

export const foundProducer = (url: string, profile: Profile, account: Account) =>
  found(url, 'PRODUCER', profile, account);
export const foundOperator = (url: string, profile: Profile, account: Account) =>
  found(url, 'OPERATOR', profile, account);

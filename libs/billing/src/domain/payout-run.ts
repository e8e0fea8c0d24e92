import { sum, type Minor } from '@madoguchi/kernel';
import type { PayeeRole } from './ledger.js';
import type { Due, PlannedPayout } from './payout.js';

/** `outdated`: what would be paid is no longer what was prepared. */
export type PayoutRunStatus = 'prepared' | 'released' | 'refused' | 'outdated';

/** What one admin has seen and another releases: who gets how much, for what, and into which account. */
export interface PreparedPayee {
  readonly payeeId: string;
  readonly payeeName: string;
  readonly role: PayeeRole;
  readonly netMinor: Minor;
  readonly taxMinor: Minor;
  readonly amountMinor: Minor;
  /** Null when there is no account yet that money can be sent to. */
  readonly destinationId: string | null;
  readonly lines: readonly {
    readonly invoiceId: string;
    readonly deductionId: string | null;
    readonly netMinor: Minor;
    readonly taxMinor: Minor;
    readonly transferMinor: Minor;
    /** Absent when the client has paid. */
    readonly advanced?: true;
  }[];
}

export const preparedPayee = (
  plan: PlannedPayout,
  payeeName: string,
  destinationId: string | null,
): PreparedPayee => ({
  payeeId: plan.payeeId,
  payeeName,
  role: plan.role,
  netMinor: plan.netMinor,
  taxMinor: plan.taxMinor,
  amountMinor: plan.amountMinor,
  destinationId,
  lines: plan.lines.map(({ due, taxMinor, transferMinor }) => ({
    invoiceId: due.invoiceId,
    deductionId: due.deductionId,
    netMinor: due.netMinor,
    taxMinor,
    transferMinor,
    ...(due.advanced && { advanced: true }),
  })),
});

/** Why somebody gets less than one might expect, or nothing; or gets it before the client has paid. */
export type PayoutConcern = 'payoutAccountMissing' | 'carriedOver' | 'contested' | 'advanced';

export interface PayoutException {
  readonly payeeId: string;
  readonly role: PayeeRole;
  readonly concern: PayoutConcern;
  /** What it is about, without tax; below zero for what is owed back. */
  readonly netMinor: Minor;
}

/** Payees that owe back as much as they are due: nothing is paid, both wait for a later run. */
export function carriedOver(dues: readonly Due[], planned: readonly PlannedPayout[]): PayoutException[] {
  const paid = new Set(planned.map(({ role, payeeId }) => `${role} ${payeeId}`));
  const waiting = new Map<string, Due[]>();
  for (const due of dues) {
    const key = `${due.role} ${due.payeeId}`;
    if (!paid.has(key)) waiting.set(key, [...(waiting.get(key) ?? []), due]);
  }
  return [...waiting.values()].map((group) => ({
    payeeId: group[0]!.payeeId,
    role: group[0]!.role,
    concern: 'carriedOver',
    netMinor: sum(group.map(({ netMinor }) => netMinor)),
  }));
}

/** What is paid before the client has paid, per payee and role: the platform lends it. */
export const advancedOf = ({ payeeId, role, lines }: PlannedPayout): PayoutException[] => {
  const advanced = lines.filter(({ due }) => due.advanced);
  const netMinor = sum(advanced.map(({ due }) => due.netMinor));
  return netMinor === 0 ? [] : [{ payeeId, role, concern: 'advanced', netMinor }];
};

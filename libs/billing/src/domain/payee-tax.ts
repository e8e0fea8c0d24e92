import {
  applyBps,
  isRegistrationNumber,
  WHOLE_BPS,
  type Bps,
  type CalendarDate,
  type Minor,
} from '@madoguchi/kernel';

/**
 * Part of the tax on purchases from unregistered sellers that may still be claimed (transitional measure).
 * After the last step nothing may be claimed.
 */
const transitionalCredits: readonly { readonly from: CalendarDate; readonly creditBps: Bps }[] = [
  { from: '2031-10-01', creditBps: 0 },
  { from: '2030-10-01', creditBps: 3_000 },
  { from: '2028-10-01', creditBps: 5_000 },
  { from: '2026-10-01', creditBps: 7_000 },
  { from: '2023-10-01', creditBps: 8_000 },
];

export interface PayeeTax {
  readonly registered: boolean;
  /** Part of the tax we may claim: 10,000 for a registered payee. */
  readonly creditBps: Bps;
}

/** Decided by the last day of the service period the statement covers. */
export function payeeTaxOn(registrationNumber: string | null, periodEndsOn: CalendarDate): PayeeTax {
  if (isRegistrationNumber(registrationNumber)) return { registered: true, creditBps: WHOLE_BPS };
  const step = transitionalCredits.find(({ from }) => from <= periodEndsOn);
  return { registered: false, creditBps: step?.creditBps ?? WHOLE_BPS };
}

export interface PaidTax {
  readonly claimableMinor: Minor;
  /** What we may not claim is our cost, never the payee's. */
  readonly costMinor: Minor;
}

export function claimTax(taxMinor: Minor, { creditBps }: PayeeTax): PaidTax {
  const claimableMinor = applyBps(taxMinor, creditBps, 'down');
  return { claimableMinor, costMinor: taxMinor - claimableMinor };
}

import type { Minor } from '@madoguchi/kernel';
import { posting, type Posting } from './ledger.js';

interface Moved {
  readonly id: string;
  /** What it changed the provider's balance by. */
  readonly amountMinor: Minor;
}

/** Paid out to our own bank account (negative), come back from there, or topped up. */
export const bankMoved = ({ id, amountMinor }: Moved): Posting =>
  posting({ kind: 'bank_moved', sourceType: 'balance_movement', sourceId: id }, [
    ['stripe_clearing', null, amountMinor],
    ['bank', null, -amountMinor],
  ]);

/** What the provider takes for the account itself, beside the fee of each charge. */
export const accountFee = ({ id, amountMinor }: Moved): Posting =>
  posting({ kind: 'account_fee', sourceType: 'balance_movement', sourceId: id }, [
    ['processor_fee', null, -amountMinor],
    ['stripe_clearing', null, amountMinor],
  ]);

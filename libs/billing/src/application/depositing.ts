import { DecideDepositReturn } from './decide-deposit-return.js';
import { DecideLostDeposit } from './decide-lost-deposit.js';
import { DepositRefunds } from './deposit-refunds.js';
import { MoveDepositDispute } from './move-deposit-dispute.js';
import { ReadFailedRefunds } from './read-failed-refunds.js';
import { ReceiveDeposit } from './receive-deposit.js';
import { RecordDepositReturn } from './record-deposit-return.js';
import { SettleDeposit, SettleDeposits } from './settle-deposits.js';
import { TellDepositors } from './tell-depositors.js';

/** Deposits from the day they come in to the day they go back. */
export const depositing = [
  DecideDepositReturn,
  DecideLostDeposit,
  DepositRefunds,
  MoveDepositDispute,
  ReadFailedRefunds,
  ReceiveDeposit,
  RecordDepositReturn,
  SettleDeposit,
  SettleDeposits,
  TellDepositors,
];

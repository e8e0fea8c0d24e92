import { DecideBankReturn } from './decide-bank-return.js';
import { AskDepositAgain, DecideLostDeposit } from './decide-lost-deposit.js';
import { DepositRefunds } from './deposit-refunds.js';
import { MoveDepositDispute } from './move-deposit-dispute.js';
import { ReadFailedRefunds } from './read-failed-refunds.js';
import { ReceiveDeposit } from './receive-deposit.js';
import { RecordBankReturn } from './record-bank-return.js';
import { ReserveBankReturn } from './reserve-bank-return.js';
import { SettleDeposit, SettleDeposits } from './settle-deposits.js';
import { TellDepositors } from './tell-depositors.js';

/** Deposits from the day they come in to the day they go back. */
export const depositing = [
  AskDepositAgain,
  DecideBankReturn,
  DecideLostDeposit,
  DepositRefunds,
  MoveDepositDispute,
  ReadFailedRefunds,
  ReceiveDeposit,
  RecordBankReturn,
  ReserveBankReturn,
  SettleDeposit,
  SettleDeposits,
  TellDepositors,
];

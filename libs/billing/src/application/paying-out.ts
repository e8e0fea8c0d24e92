import { AnswerObjection } from './answer-objection.js';
import { AdvancePayout } from './advance-payout.js';
import { BookTransfer } from './book-transfer.js';
import { FollowBankPayout } from './follow-bank-payout.js';
import { OnboardingPage, PayoutAccount } from './payout-account.js';
import { ObjectToStatement } from './object-to-statement.js';
import { PlanPayouts } from './plan-payouts.js';
import { PreparePayouts } from './prepare-payouts.js';
import { PreviewPayouts } from './preview-payouts.js';
import { ReadObjections } from './read-objections.js';
import { ReadPayoutRuns } from './read-payout-runs.js';
import { ReadPayouts } from './read-payouts.js';
import { RefusePayouts } from './refuse-payouts.js';
import { ReleasePayouts, ReleaseRun } from './release-payouts.js';
import { RemindPayees } from './remind-payees.js';
import { ReplacePayeeAccount } from './replace-payee-account.js';
import { ResendPayouts } from './resend-payouts.js';
import { SecondPerson } from './second-person.js';
import { ShareInvoice } from './share-invoice.js';
import { TellAboutObjections } from './tell-about-objections.js';
import { TellAboutBanks } from './tell-about-banks.js';
import { TellPayees } from './tell-payees.js';
import { WriteStatement } from './write-statement.js';

/** Shares of producers and operators, the pay days that send them, and what two persons decide together. */
export const payingOut = [
  AdvancePayout,
  AnswerObjection,
  BookTransfer,
  FollowBankPayout,
  ObjectToStatement,
  OnboardingPage,
  PayoutAccount,
  PlanPayouts,
  PreparePayouts,
  PreviewPayouts,
  ReadObjections,
  ReadPayoutRuns,
  ReadPayouts,
  RefusePayouts,
  ReleasePayouts,
  ReleaseRun,
  RemindPayees,
  ReplacePayeeAccount,
  ResendPayouts,
  SecondPerson,
  ShareInvoice,
  TellAboutBanks,
  TellAboutObjections,
  TellPayees,
  WriteStatement,
];

import { AllowLoneWriteOffs } from './allow-lone-write-offs.js';
import { CheckDebt } from './check-debt.js';
import { DecideWriteOff, WriteOffConsequences } from './decide-write-off.js';
import { LoneLimit } from './lone-limit.js';
import { ProposeWriteOff } from './propose-write-off.js';
import { ReadReceivables } from './read-receivables.js';
import { RecoverWriteOff } from './recover-write-off.js';
import { TellAboutWriteOffs } from './tell-about-write-offs.js';

/** What is owed by whom for how long, and giving it up. */
export const writingOff = [
  AllowLoneWriteOffs,
  CheckDebt,
  DecideWriteOff,
  LoneLimit,
  ProposeWriteOff,
  ReadReceivables,
  RecoverWriteOff,
  TellAboutWriteOffs,
  WriteOffConsequences,
];

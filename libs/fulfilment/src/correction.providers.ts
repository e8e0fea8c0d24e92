import { CorrectCall } from './application/correct-call.js';
import { FreeUnit } from './application/free-unit.js';
import { ReadRecordedCalls } from './application/read-recorded-calls.js';
import { TellOfCorrection } from './application/tell-of-correction.js';
import { WhenCallCorrected } from './application/when-call-corrected.js';
import { RecordedCallResolver } from './graphql/recorded-call.resolver.js';
import { CorrectionStore } from './store/correction.store.js';

/** Recorded calls and how they are put right. */
export const correctionProviders = [
  CorrectionStore,
  CorrectCall,
  FreeUnit,
  ReadRecordedCalls,
  RecordedCallResolver,
  TellOfCorrection,
  WhenCallCorrected,
];

import { CorrectCall } from './application/correct-call.js';
import { CorrectOutboundCall } from './application/correct-outbound-call.js';
import { CorrectOutboundTalk } from './application/correct-outbound-talk.js';
import { FreeUnit } from './application/free-unit.js';
import { ReadRecordedCalls } from './application/read-recorded-calls.js';
import { ReadRecordedOutbound } from './application/read-recorded-outbound.js';
import { TellOfCorrection } from './application/tell-of-correction.js';
import { WhenCallCorrected } from './application/when-call-corrected.js';
import { RecordedCallResolver } from './graphql/recorded-call.resolver.js';
import { RecordedOutboundResolver } from './graphql/recorded-outbound.resolver.js';
import { WithdrawMeeting } from './application/withdraw-meeting.js';
import { CorrectionStore } from './store/correction.store.js';
import { OutboundCorrectionStore } from './store/outbound-correction.store.js';

/** Recorded calls and how they are put right. */
export const correctionProviders = [
  CorrectionStore,
  OutboundCorrectionStore,
  CorrectCall,
  CorrectOutboundCall,
  CorrectOutboundTalk,
  FreeUnit,
  ReadRecordedCalls,
  ReadRecordedOutbound,
  RecordedOutboundResolver,
  RecordedCallResolver,
  TellOfCorrection,
  WhenCallCorrected,
  WithdrawMeeting,
];

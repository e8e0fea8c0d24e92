import { AnswerHelp } from './application/answer-help.js';
import { AnswerLine } from './application/answer-line.js';
import { AskForHelp } from './application/ask-for-help.js';
import { CarryLine } from './application/carry-line.js';
import { CommandLine } from './application/command-line.js';
import { CompleteTransfer } from './application/complete-transfer.js';
import { ConsultColleague } from './application/consult-colleague.js';
import { EndSilentLines } from './application/end-silent-lines.js';
import { HearConnection } from './application/hear-connection.js';
import { HearDial } from './application/hear-dial.js';
import { HearLine } from './application/hear-line.js';
import { HearSimulated } from './application/hear-simulated.js';
import { LeaveCall } from './application/leave-call.js';
import { OpenLine } from './application/open-line.js';
import { ReadLines } from './application/read-lines.js';
import { ReturnToCaller } from './application/return-to-caller.js';
import { RingOutside } from './application/ring-outside.js';
import { SetTransferTargets } from './application/set-transfer-targets.js';
import { ReadWord } from './application/read-word.js';
import { SendWord } from './application/send-word.js';
import { SuperviseCall } from './application/supervise-call.js';
import { TakeOverCall } from './application/take-over-call.js';
import { TidyFloor } from './application/tidy-floor.js';
import { SimulatedTelephony } from './gateways/simulated-telephony.js';
import { Telephony } from './application/telephony.js';
import { HelpResolver } from './graphql/help.resolver.js';
import { LineResolver } from './graphql/line.resolver.js';
import { StaffWordResolver } from './graphql/staff-word.resolver.js';
import { SuperviseResolver } from './graphql/supervise.resolver.js';
import { TakenOverResolver } from './graphql/taken-over.resolver.js';
import { LineStore } from './store/line.store.js';
import { StaffWordStore } from './store/staff-word.store.js';

/** Second lines of a call: warm transfer, the client's own people, supervisors, and help asked of them. */
export const lineProviders = [
  LineStore,
  StaffWordStore,
  AnswerHelp,
  AnswerLine,
  AskForHelp,
  CarryLine,
  CommandLine,
  CompleteTransfer,
  ConsultColleague,
  EndSilentLines,
  HearConnection,
  HearDial,
  HearLine,
  HearSimulated,
  LeaveCall,
  OpenLine,
  ReadLines,
  ReturnToCaller,
  RingOutside,
  SetTransferTargets,
  SendWord,
  ReadWord,
  SuperviseCall,
  TakeOverCall,
  TidyFloor,
  HelpResolver,
  LineResolver,
  StaffWordResolver,
  SuperviseResolver,
  TakenOverResolver,
  { provide: Telephony, useClass: SimulatedTelephony },
];

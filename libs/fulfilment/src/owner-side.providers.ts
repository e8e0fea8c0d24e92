import { AnnounceAppointment } from './application/announce-appointment.js';
import { WhenAppointmentAccepted } from './application/when-appointment-accepted.js';
import { WhenAppointmentRejected } from './application/when-appointment-rejected.js';
import { AddChat } from './application/add-chat.js';
import { AnswerRequest } from './application/answer-request.js';
import { AskDesk } from './application/ask-desk.js';
import { ReadHelpful } from './application/read-helpful.js';
import { RateReport } from './application/rate-report.js';
import { ReadOwnerSide } from './application/read-owner-side.js';
import { SendDailyDigests } from './application/send-daily-digests.js';
import { SetDigest } from './application/set-digest.js';
import { TellOfRequest } from './application/tell-of-request.js';
import { WhenCallbackDone } from './application/when-callback-done.js';
import { WhenCallReported } from './application/when-call-reported.js';
import { HelpfulResolver } from './graphql/helpful.resolver.js';
import { DeskNewsResolver } from './graphql/desk-news.resolver.js';
import { OwnerSideResolver } from './graphql/owner-side.resolver.js';
import { HelpfulStore } from './store/helpful.store.js';
import { OwnerSideStore } from './store/owner-side.store.js';

/** The owner's side of a desk: requests, figures, and where news of it go. */
export const ownerSideProviders = [
  AnnounceAppointment,
  WhenAppointmentAccepted,
  WhenAppointmentRejected,
  HelpfulStore,
  OwnerSideStore,
  AddChat,
  AnswerRequest,
  AskDesk,
  RateReport,
  ReadHelpful,
  ReadOwnerSide,
  SendDailyDigests,
  SetDigest,
  TellOfRequest,
  WhenCallbackDone,
  WhenCallReported,
  DeskNewsResolver,
  HelpfulResolver,
  OwnerSideResolver,
];

import { AnnounceAppointment } from './application/announce-appointment.js';
import { WhenAppointmentAccepted } from './application/when-appointment-accepted.js';
import { WhenAppointmentRejected } from './application/when-appointment-rejected.js';
import { WhenMeetingWithdrawn } from './application/when-meeting-withdrawn.js';
import { AddChat } from './application/add-chat.js';
import { ChangeTestNumbers } from './application/change-test-numbers.js';
import { AnswerRequest } from './application/answer-request.js';
import { BookWish } from './application/book-wish.js';
import { DeclineWish } from './application/decline-wish.js';
import { OpenWishedTime } from './application/open-wished-time.js';
import { ReadWishes } from './application/read-wishes.js';
import { WhenWishBooked } from './application/when-wish-booked.js';
import { WhenWishDeclined } from './application/when-wish-declined.js';
import { WishResolver } from './graphql/wish.resolver.js';
import { WishStore } from './store/wish.store.js';
import { AskDesk } from './application/ask-desk.js';
import { ReadAppointments } from './application/read-appointments.js';
import { RemindToDecide } from './application/remind-to-decide.js';
import { ReadHelpful } from './application/read-helpful.js';
import { RateReport } from './application/rate-report.js';
import { ReadTopics } from './application/read-topics.js';
import { TopicResolver } from './graphql/topic.resolver.js';
import { TopicStore } from './store/topic.store.js';
import { ReadOwnerSide } from './application/read-owner-side.js';
import { SendDailyDigests } from './application/send-daily-digests.js';
import { SetDigest } from './application/set-digest.js';
import { ReadDeskChanges } from './application/read-desk-changes.js';
import { RestoreDesk } from './application/restore-desk.js';
import { TellOfDeclinedWish } from './application/tell-of-declined-wish.js';
import { TellOfDeskChange } from './application/tell-of-desk-change.js';
import { TellOfFallenMeeting } from './application/tell-of-fallen-meeting.js';
import { TellOfRequest } from './application/tell-of-request.js';
import { WhenCallbackDone } from './application/when-callback-done.js';
import { WhenCallReported } from './application/when-call-reported.js';
import { AppointmentListResolver } from './graphql/appointment-list.resolver.js';
import { HelpfulResolver } from './graphql/helpful.resolver.js';
import { DeskChangeResolver } from './graphql/desk-change.resolver.js';
import { DeskNewsResolver } from './graphql/desk-news.resolver.js';
import { OwnerSideResolver } from './graphql/owner-side.resolver.js';
import { ReadDeskNumbers } from './application/read-desk-numbers.js';
import { RecordIdentityCheck } from './application/record-identity-check.js';
import { SetDeskNumber } from './application/set-desk-number.js';
import { DeskNumberResolver } from './graphql/desk-number.resolver.js';
import { DeskNumberStore } from './store/desk-number.store.js';
import { TestNumberResolver } from './graphql/test-number.resolver.js';
import { TestNumberStore } from './store/test-number.store.js';
import { AppointmentListStore } from './store/appointment-list.store.js';
import { HelpfulStore } from './store/helpful.store.js';
import { DeskChangeStore } from './store/desk-change.store.js';
import { OwnerSideStore } from './store/owner-side.store.js';

/** The owner's side of a desk: requests, figures, and where news of it go. */
export const ownerSideProviders = [
  AnnounceAppointment,
  WhenAppointmentAccepted,
  WhenAppointmentRejected,
  WhenMeetingWithdrawn,
  WhenWishBooked,
  WhenWishDeclined,
  WishStore,
  BookWish,
  DeclineWish,
  OpenWishedTime,
  ReadWishes,
  WishResolver,
  AppointmentListStore,
  RemindToDecide,
  HelpfulStore,
  DeskChangeStore,
  OwnerSideStore,
  AddChat,
  AnswerRequest,
  ChangeTestNumbers,
  ReadDeskNumbers,
  RecordIdentityCheck,
  SetDeskNumber,
  DeskNumberStore,
  DeskNumberResolver,
  TestNumberStore,
  TestNumberResolver,
  AskDesk,
  RateReport,
  ReadAppointments,
  ReadHelpful,
  ReadOwnerSide,
  ReadTopics,
  TopicStore,
  SendDailyDigests,
  SetDigest,
  ReadDeskChanges,
  RestoreDesk,
  TellOfDeclinedWish,
  TellOfDeskChange,
  TellOfFallenMeeting,
  TellOfRequest,
  WhenCallbackDone,
  WhenCallReported,
  DeskChangeResolver,
  DeskNewsResolver,
  AppointmentListResolver,
  HelpfulResolver,
  OwnerSideResolver,
  TopicResolver,
];

import { Platform1764000000001 } from './1764000000001-platform.js';
import { Identity1764000000100 } from './1764000000100-identity.js';
import { Catalogue1764000000200 } from './1764000000200-catalogue.js';
import { Diagnosis1764000000300 } from './1764000000300-diagnosis.js';
import { Contracting1764000000400 } from './1764000000400-contracting.js';
import { Fulfilment1764000000500 } from './1764000000500-fulfilment.js';
import { Billing1764000000600 } from './1764000000600-billing.js';
import { CheckUpShared1764000001100 } from './1764000001100-check-up-shared.js';
import { UsageDisputes1764000001200 } from './1764000001200-usage-disputes.js';
import { SpendingRules1764000001210 } from './1764000001210-spending-rules.js';
import { PlanMinimum1764000001220 } from './1764000001220-plan-minimum.js';
import { InboundRouting1764000001300 } from './1764000001300-inbound-routing.js';
import { CreditNotes1764000001400 } from './1764000001400-credit-notes.js';
import { Dunning1764000001410 } from './1764000001410-dunning.js';
import { Reconciliation1764000001420 } from './1764000001420-reconciliation.js';
import { Outbound1764000001500 } from './1764000001500-outbound.js';
import { SignInTries1764000001700 } from './1764000001700-sign-in-tries.js';
import { OverageTiers1764000001800 } from './1764000001800-overage-tiers.js';
import { Chargebacks1764000001900 } from './1764000001900-chargebacks.js';
import { LiveFloor1764000002000 } from './1764000002000-live-floor.js';
import { ReceiptsAndSearch1764000003000 } from './1764000003000-receipts-and-search.js';
import { PlanChanges1764000003100 } from './1764000003100-plan-changes.js';
import { VoidFreesCorrections1764000003200 } from './1764000003200-void-frees-corrections.js';
import { CreditedWholeFreesCorrections1764000003300 } from './1764000003300-credited-whole-frees-corrections.js';
import { UncreditedKeepsCorrections1764000003400 } from './1764000003400-uncredited-keeps-corrections.js';
import { Orders1764000005000 } from './1764000005000-orders.js';
import { Cases1764000006000 } from './1764000006000-cases.js';
import { Callbacks1764000007000 } from './1764000007000-callbacks.js';
import { CallLines1764000007100 } from './1764000007100-call-lines.js';
import { Webhooks1764000007200 } from './1764000007200-webhooks.js';
import { OwnerSide1764000007300 } from './1764000007300-owner-side.js';
import { BaseInAdvance1764000007400 } from './1764000007400-base-in-advance.js';
import { Deposits1764000007410 } from './1764000007410-deposits.js';
import { IssuedKeptByStatement1764000007500 } from './1764000007500-issued-kept-by-statement.js';
import { PayoutRuns1764000007510 } from './1764000007510-payout-runs.js';
import { ScriptBranches1764000007600 } from './1764000007600-script-branches.js';
import { ClosedDays1764000007610 } from './1764000007610-closed-days.js';
import { NotAsked1764000007620 } from './1764000007620-not-asked.js';
import { OrderMails1764000007700 } from './1764000007700-order-mails.js';
import { CaseMail1764000007710 } from './1764000007710-case-mail.js';
import { DataExports1764000007720 } from './1764000007720-data-exports.js';
import { AnsweredAtOnce1764000007800 } from './1764000007800-answered-at-once.js';
import { FloorTally1764000007810 } from './1764000007810-floor-tally.js';
import { WaysToPay1764000008000 } from './1764000008000-ways-to-pay.js';
import { PayeesInTime1764000008100 } from './1764000008100-payees-in-time.js';
import { DepositsInEveryCase1764000008110 } from './1764000008110-deposits-in-every-case.js';
import { SlotsApart1764000008300 } from './1764000008300-slots-apart.js';
import { DraftRevisions1764000008310 } from './1764000008310-draft-revisions.js';
import { CallCorrections1764000008320 } from './1764000008320-call-corrections.js';
import { UrgencyRules1764000008330 } from './1764000008330-urgency-rules.js';
import { UrgentFirst1764000008400 } from './1764000008400-urgent-first.js';
import { CaseLanguage1764000008410 } from './1764000008410-case-language.js';
import { MeteredUnits1764000008600 } from './1764000008600-metered-units.js';
import { ExportsEnd1764000008610 } from './1764000008610-exports-end.js';
import { AnsweredByOffer1764000008620 } from './1764000008620-answered-by-offer.js';
import { BundleStanding1764000008700 } from './1764000008700-bundle-standing.js';
import { LanguageReading1764000008800 } from './1764000008800-language-reading.js';
import { LateCredit1764000009800 } from './1764000009800-late-credit.js';
import { ToldOfUsage1764000009810 } from './1764000009810-told-of-usage.js';
import { FirstAnswer1764000009900 } from './1764000009900-first-answer.js';
import { AbleAgents1764000009910 } from './1764000009910-able-agents.js';
import { HelpOnACall1764000009920 } from './1764000009920-help-on-a-call.js';
import { WishedTimes1764000009950 } from './1764000009950-wished-times.js';
import { DecidedAppointments1764000010600 } from './1764000010600-decided-appointments.js';
import { WorkInHand1764000010610 } from './1764000010610-work-in-hand.js';
import { OccupiedByAllWork1764000010620 } from './1764000010620-occupied-by-all-work.js';
import { BilledMonths1764000010700 } from './1764000010700-billed-months.js';
import { CardChallenges1764000010710 } from './1764000010710-card-challenges.js';
import { ReleasedCover1764000010720 } from './1764000010720-released-cover.js';
import { LeanDrafts1764000009960 } from './1764000009960-lean-drafts.js';
import { EarlyEnds1764000009970 } from './1764000009970-early-ends.js';
import { BookedWishes1764000010900 } from './1764000010900-booked-wishes.js';
import { FormDrafts1764000010910 } from './1764000010910-form-drafts.js';
import { PaidOrders1764000010920 } from './1764000010920-paid-orders.js';
import { FormerHolders1764000010400 } from './1764000010400-former-holders.js';
import { CampaignQuestions1764000011000 } from './1764000011000-campaign-questions.js';
import { Salespeople1764000011010 } from './1764000011010-salespeople.js';
import { NumbersAbroad1764000011020 } from './1764000011020-numbers-abroad.js';
import { KeptByRight1764000011300 } from './1764000011300-kept-by-right.js';
import { CreditsSetOff1764000012000 } from './1764000012000-credits-set-off.js';
import { TaxRoundingIsPublic1764000012010 } from './1764000012010-tax-rounding-is-public.js';
import { WaiversWithdrawn1764000012020 } from './1764000012020-waivers-withdrawn.js';
import { DeclinedWishes1764000012100 } from './1764000012100-declined-wishes.js';
import { OccupancyOnlyWhereAsked1764000012200 } from './1764000012200-occupancy-only-where-asked.js';
import { LeftRecords1764000012600 } from './1764000012600-left-records.js';
import { EarlyEvents1764000012610 } from './1764000012610-early-events.js';
import { DigestsByWhatWasTold1764000012620 } from './1764000012620-digests-by-what-was-told.js';
import { OccupiedOverMidnight1764000012630 } from './1764000012630-occupied-over-midnight.js';
import { NumbersAtRest1764000012700 } from './1764000012700-numbers-at-rest.js';
import { WorkTakenBack1764000012710 } from './1764000012710-work-taken-back.js';
import { RefusedContacts1764000013000 } from './1764000013000-refused-contacts.js';
import { AbusePolicy1764000013600 } from './1764000013600-abuse-policy.js';
import { StaffWords1764000013010 } from './1764000013010-staff-words.js';
import { CommandsNobodySends1764000012500 } from './1764000012500-commands-nobody-sends.js';
import { RefusedCards1764000012510 } from './1764000012510-refused-cards.js';
import { LossesComeBack1764000013100 } from './1764000013100-losses-come-back.js';
import { AnsweredColleague1764000008950 } from './1764000008950-answered-colleague.js';
import { BalanceMovements1764000009620 } from './1764000009620-balance-movements.js';
import { ChecksNotMade1764000009610 } from './1764000009610-checks-not-made.js';
import { StoppedWork1764000009600 } from './1764000009600-stopped-work.js';
import { HoursAsData1764000009500 } from './1764000009500-hours-as-data.js';
import { RemindedBeforeDue1764000009200 } from './1764000009200-reminded-before-due.js';
import { PlanWaysToPay1764000009210 } from './1764000009210-plan-ways-to-pay.js';
import { DepositPaidTwice1764000009100 } from './1764000009100-deposit-paid-twice.js';
import { RefundsKept1764000009110 } from './1764000009110-refunds-kept.js';
import { CreditsReturnedByBank1764000009120 } from './1764000009120-credits-returned-by-bank.js';
import { UsageTally1764000009000 } from './1764000009000-usage-tally.js';
import { WorkDrafts1764000009300 } from './1764000009300-work-drafts.js';
import { CaseDrafts1764000009320 } from './1764000009320-case-drafts.js';
import { OutboundCorrections1764000009310 } from './1764000009310-outbound-corrections.js';
import { Parcels1764000009400 } from './1764000009400-parcels.js';
import { ShopCarriers1764000009410 } from './1764000009410-shop-carriers.js';
import { LeadTime1764000009420 } from './1764000009420-lead-time.js';
import { ShippingWeekdays1764000009430 } from './1764000009430-shipping-weekdays.js';
import { ReservedBankReturns1764000009630 } from './1764000009630-reserved-bank-returns.js';
import { WebhookEndpoints1764000009700 } from './1764000009700-webhook-endpoints.js';
import { BankPayouts1764000009710 } from './1764000009710-bank-payouts.js';
import { StatementObjections1764000010110 } from './1764000010110-statement-objections.js';
import { DoNotCall1764000010300 } from './1764000010300-do-not-call.js';
import { DeskChanges1764000010310 } from './1764000010310-desk-changes.js';
import { RefusalsByOffer1764000010320 } from './1764000010320-refusals-by-offer.js';
import { WriteOffs1764000010100 } from './1764000010100-write-offs.js';
import { Recordings1764000010200 } from './1764000010200-recordings.js';
import { FloorHistory1764000010210 } from './1764000010210-floor-history.js';
import { ReachedByTelephone1764000010230 } from './1764000010230-reached-by-telephone.js';
import { TalkBeforeAHandOver1764000010220 } from './1764000010220-talk-before-a-hand-over.js';
import { ReturnsToldAfterwards1764000010800 } from './1764000010800-returns-told-afterwards.js';
import { Gifts1764000010810 } from './1764000010810-gifts.js';
import { Waivers1764000010820 } from './1764000010820-waivers.js';
import { TaxRounding1764000010830 } from './1764000010830-tax-rounding.js';
import { OwnTestNumbers1764000010840 } from './1764000010840-own-test-numbers.js';
import { DeadlinesTold1764000013300 } from './1764000013300-deadlines-told.js';
import { OutsideHours1764000013400 } from './1764000013400-outside-hours.js';
import { ContactChoice1764000013200 } from './1764000013200-contact-choice.js';
import { MeetingsToDecide1764000013520 } from './1764000013520-meetings-to-decide.js';
import { DunningAsAgreed1764000013900 } from './1764000013900-dunning-as-agreed.js';
import { CallTopics1764000013800 } from './1764000013800-call-topics.js';
import { DeskNumbers1764000013700 } from './1764000013700-desk-numbers.js';
import { Leaks1764000013710 } from './1764000013710-leaks.js';
import { CommandsAreFrozen1764000013510 } from './1764000013510-commands-are-frozen.js';
import { FloorHandling1764000013500 } from './1764000013500-floor-handling.js';

/** The one ordered history, forward only. */
export const migrations = [
  Platform1764000000001,
  Identity1764000000100,
  Catalogue1764000000200,
  Diagnosis1764000000300,
  Contracting1764000000400,
  Fulfilment1764000000500,
  Billing1764000000600,
  CheckUpShared1764000001100,
  UsageDisputes1764000001200,
  SpendingRules1764000001210,
  PlanMinimum1764000001220,
  InboundRouting1764000001300,
  CreditNotes1764000001400,
  Dunning1764000001410,
  Reconciliation1764000001420,
  Outbound1764000001500,
  SignInTries1764000001700,
  OverageTiers1764000001800,
  Chargebacks1764000001900,
  LiveFloor1764000002000,
  ReceiptsAndSearch1764000003000,
  PlanChanges1764000003100,
  VoidFreesCorrections1764000003200,
  CreditedWholeFreesCorrections1764000003300,
  UncreditedKeepsCorrections1764000003400,
  Orders1764000005000,
  Cases1764000006000,
  Callbacks1764000007000,
  CallLines1764000007100,
  Webhooks1764000007200,
  OwnerSide1764000007300,
  BaseInAdvance1764000007400,
  Deposits1764000007410,
  IssuedKeptByStatement1764000007500,
  PayoutRuns1764000007510,
  ScriptBranches1764000007600,
  ClosedDays1764000007610,
  NotAsked1764000007620,
  OrderMails1764000007700,
  CaseMail1764000007710,
  DataExports1764000007720,
  AnsweredAtOnce1764000007800,
  FloorTally1764000007810,
  WaysToPay1764000008000,
  PayeesInTime1764000008100,
  DepositsInEveryCase1764000008110,
  SlotsApart1764000008300,
  DraftRevisions1764000008310,
  CallCorrections1764000008320,
  UrgencyRules1764000008330,
  UrgentFirst1764000008400,
  CaseLanguage1764000008410,
  MeteredUnits1764000008600,
  ExportsEnd1764000008610,
  AnsweredByOffer1764000008620,
  BundleStanding1764000008700,
  LanguageReading1764000008800,
  AnsweredColleague1764000008950,
  StoppedWork1764000009600,
  ChecksNotMade1764000009610,
  BalanceMovements1764000009620,
  HoursAsData1764000009500,
  RemindedBeforeDue1764000009200,
  PlanWaysToPay1764000009210,
  DepositPaidTwice1764000009100,
  RefundsKept1764000009110,
  CreditsReturnedByBank1764000009120,
  UsageTally1764000009000,
  WorkDrafts1764000009300,
  OutboundCorrections1764000009310,
  CaseDrafts1764000009320,
  Parcels1764000009400,
  ShopCarriers1764000009410,
  LeadTime1764000009420,
  ShippingWeekdays1764000009430,
  ReservedBankReturns1764000009630,
  WebhookEndpoints1764000009700,
  BankPayouts1764000009710,
  LateCredit1764000009800,
  ToldOfUsage1764000009810,
  FirstAnswer1764000009900,
  AbleAgents1764000009910,
  HelpOnACall1764000009920,
  WishedTimes1764000009950,
  DecidedAppointments1764000010600,
  WorkInHand1764000010610,
  OccupiedByAllWork1764000010620,
  BilledMonths1764000010700,
  CardChallenges1764000010710,
  ReleasedCover1764000010720,
  DoNotCall1764000010300,
  DeskChanges1764000010310,
  RefusalsByOffer1764000010320,
  LeanDrafts1764000009960,
  EarlyEnds1764000009970,
  WriteOffs1764000010100,
  StatementObjections1764000010110,
  Recordings1764000010200,
  FloorHistory1764000010210,
  TalkBeforeAHandOver1764000010220,
  ReachedByTelephone1764000010230,
  FormerHolders1764000010400,
  CampaignQuestions1764000011000,
  Salespeople1764000011010,
  NumbersAbroad1764000011020,
  ReturnsToldAfterwards1764000010800,
  Gifts1764000010810,
  Waivers1764000010820,
  TaxRounding1764000010830,
  OwnTestNumbers1764000010840,
  BookedWishes1764000010900,
  FormDrafts1764000010910,
  PaidOrders1764000010920,
  KeptByRight1764000011300,
  CreditsSetOff1764000012000,
  TaxRoundingIsPublic1764000012010,
  WaiversWithdrawn1764000012020,
  DeclinedWishes1764000012100,
  OccupancyOnlyWhereAsked1764000012200,
  LeftRecords1764000012600,
  EarlyEvents1764000012610,
  DigestsByWhatWasTold1764000012620,
  OccupiedOverMidnight1764000012630,
  NumbersAtRest1764000012700,
  WorkTakenBack1764000012710,
  CommandsNobodySends1764000012500,
  RefusedCards1764000012510,
  LossesComeBack1764000013100,
  ContactChoice1764000013200,
  RefusedContacts1764000013000,
  StaffWords1764000013010,
  FloorHandling1764000013500,
  DeadlinesTold1764000013300,
  OutsideHours1764000013400,
  CommandsAreFrozen1764000013510,
  MeetingsToDecide1764000013520,
  DunningAsAgreed1764000013900,
  AbusePolicy1764000013600,
  CallTopics1764000013800,
  DeskNumbers1764000013700,
  Leaks1764000013710,
];

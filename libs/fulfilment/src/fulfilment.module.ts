import { FulfilmentExport } from './application/fulfilment-export.js';
import { registerMessages } from '@madoguchi/platform/graphql';
import { Global, Module } from '@nestjs/common';
import { AgentLines } from './application/agent-lines.js';
import { DecideAppointment } from './application/decide-appointment.js';
import { DispatchCalls } from './application/dispatch-calls.js';
import { EndCallByPolicy } from './application/end-call-by-policy.js';
import { AcceptOverdueDisputes } from './application/accept-overdue-disputes.js';
import { AskToBeReady } from './application/ask-to-be-ready.js';
import { AnswerDispute } from './application/answer-dispute.js';
import { DisputeUnit } from './application/dispute-unit.js';
import { EndCall } from './application/end-call.js';
import { GiveBackCalls } from './application/give-back-calls.js';
import { GiveUpForgottenCalls } from './application/give-up-forgotten-calls.js';
import { HangUp } from './application/hang-up.js';
import { HearTelephony } from './application/hear-telephony.js';
import { HoldCall } from './application/hold-call.js';
import { LogCall } from './application/log-call.js';
import { MarkReportDone } from './application/mark-report-done.js';
import { MeasureOutcomes } from './application/measure-outcomes.js';
import { OfferCall } from './application/offer-call.js';
import { ReadCallStory } from './application/read-call-story.js';
import { ReadDeskFloor } from './application/read-desk-floor.js';
import { ReadDesks } from './application/read-desks.js';
import { ReadFreeColleagues } from './application/read-free-colleagues.js';
import { ReadDisputes } from './application/read-disputes.js';
import { ReadInbox } from './application/read-inbox.js';
import { ReadInteractions } from './application/read-interactions.js';
import { SearchCalls } from './application/search-calls.js';
import { ReadFloorReport } from './application/read-floor-report.js';
import { ReadLiveFloor } from './application/read-live-floor.js';
import { ReadRouting } from './application/read-routing.js';
import { ReadUrgency } from './application/read-urgency.js';
import { RecordInteraction } from './application/record-interaction.js';
import { ReportCall } from './application/report-call.js';
import { ResumeCall } from './application/resume-call.js';
import { RouteCalls } from './application/route-calls.js';
import { SaveDraft } from './application/save-draft.js';
import { SetAgentSkills } from './application/set-agent-skills.js';
import { SetDeskQueue } from './application/set-desk-queue.js';
import { SetPresence } from './application/set-presence.js';
import { SettleCall } from './application/settle-call.js';
import { SimulateCall } from './application/simulate-call.js';
import { TakeCall } from './application/take-call.js';
import { TransferCall } from './application/transfer-call.js';
import { UpdateDesk } from './application/update-desk.js';
import { ViewDesks } from './application/view-desks.js';
import { WhenDisputeAnswered } from './application/when-dispute-answered.js';
import { WhenUnitDisputed } from './application/when-unit-disputed.js';
import { WhenContractSigned } from './application/when-contract-signed.js';
import { FulfilmentApi } from './contract/index.js';
import { casesMessages } from './cases.messages.js';
import { casesProviders } from './cases.providers.js';
import { DoNotCallFileController } from './documents/do-not-call-file.controller.js';
import { CampaignFileController } from './documents/campaign-file.controller.js';
import { CampaignResultsFileController } from './documents/campaign-results-file.controller.js';
import { InboundMailController } from './documents/inbound-mail.controller.js';
import { InboxFileController } from './documents/inbox-file.controller.js';
import { OrderFileController } from './documents/order-file.controller.js';
import { CaseFileController } from './documents/case-file.controller.js';
import { messages } from './fulfilment.messages.js';
import { CallControlResolver } from './graphql/call-control.resolver.js';
import { CallStoryResolver } from './graphql/call-story.resolver.js';
import { CallResolver } from './graphql/call.resolver.js';
import { ContractDeskResolver } from './graphql/contract-desk.resolver.js';
import { DeskResolver } from './graphql/desk.resolver.js';
import { DisputeResolver } from './graphql/dispute.resolver.js';
import { FloorResolver } from './graphql/floor.resolver.js';
import { FloorSubscriptions } from './graphql/floor.subscriptions.js';
import { InboxResolver } from './graphql/inbox.resolver.js';
import { InteractionLoader } from './graphql/interaction.loader.js';
import { InteractionResolver } from './graphql/interaction.resolver.js';
import { RoutingResolver } from './graphql/routing.resolver.js';
import { TelephonyResolver } from './graphql/telephony.resolver.js';
import { outboundMessages } from './outbound.messages.js';
import { outboundProviders } from './outbound.providers.js';
import { ownerSideProviders } from './owner-side.providers.js';
import { lineProviders } from './line.providers.js';
import { draftProviders } from './draft.providers.js';
import { hardCallMessages } from './hard-call.messages.js';
import { hardCallProviders } from './hard-call.providers.js';
import { RecordingController } from './documents/recording.controller.js';
import { recordingProviders } from './recording.providers.js';
import { recordingMessages } from './recordings.messages.js';
import { correctionProviders } from './correction.providers.js';
import { callbackProviders } from './callback.providers.js';
import { orderMessages } from './orders.messages.js';
import { orderProviders } from './orders.providers.js';
import { scriptMessages } from './scripts.messages.js';
import { scriptProviders } from './scripts.providers.js';
import { CallStore } from './store/call.store.js';
import { EarlyEndStore } from './store/early-end.store.js';
import { DeskStore } from './store/desk.store.js';
import { OutcomeStore } from './store/outcome.store.js';
import { DisputeStore } from './store/dispute.store.js';
import { FloorReportResolver } from './graphql/floor-report.resolver.js';
import { CallSearchResolver } from './graphql/call-search.resolver.js';
import { CallSearchStore } from './store/call-search.store.js';
import { FloorReportStore } from './store/floor-report.store.js';
import { AddUpOccupancy } from './application/add-up-occupancy.js';
import { TopicFileController } from './documents/topic-file.controller.js';
import { FloorFileController } from './documents/floor-file.controller.js';
import { FloorFiguresStore } from './store/floor-figures.store.js';
import { FloorStore } from './store/floor.store.js';
import { InboxListStore } from './store/inbox-list.store.js';
import { InboxStore } from './store/inbox.store.js';
import { RoutingStore } from './store/routing.store.js';
import { SkillStore } from './store/skill.store.js';
import { UrgencyStore } from './store/urgency.store.js';
import { FulfilmentApiFromStore, UsageStore } from './store/usage.store.js';

registerMessages(messages);
registerMessages(outboundMessages);
registerMessages(orderMessages);
registerMessages(casesMessages);
registerMessages(recordingMessages);
registerMessages(scriptMessages);
registerMessages(hardCallMessages);

const stores = [
  DeskStore,
  CallStore,
  EarlyEndStore,
  RoutingStore,
  SkillStore,
  DisputeStore,
  InboxListStore,
  OutcomeStore,
  InboxStore,
  FloorStore,
  FloorFiguresStore,
  CallSearchStore,
  CallSearchResolver,
  FloorReportStore,
  FloorReportResolver,
  UrgencyStore,
  UsageStore,
];
const useCases = [
  AddUpOccupancy,
  AgentLines,
  DecideAppointment,
  DispatchCalls,
  AcceptOverdueDisputes,
  AnswerDispute,
  AskToBeReady,
  DisputeUnit,
  EndCall,
  EndCallByPolicy,
  GiveBackCalls,
  GiveUpForgottenCalls,
  HangUp,
  HearTelephony,
  HoldCall,
  LogCall,
  MarkReportDone,
  MeasureOutcomes,
  OfferCall,
  ReadCallStory,
  ReadDeskFloor,
  ReadDesks,
  ReadFreeColleagues,
  ReadDisputes,
  ReadInbox,
  ReadInteractions,
  ReadFloorReport,
  SearchCalls,
  ReadLiveFloor,
  ReadRouting,
  ReadUrgency,
  RecordInteraction,
  ReportCall,
  ResumeCall,
  RouteCalls,
  SaveDraft,
  SetAgentSkills,
  SetDeskQueue,
  SetPresence,
  SettleCall,
  SimulateCall,
  TakeCall,
  TransferCall,
  UpdateDesk,
  ViewDesks,
  WhenContractSigned,
  WhenDisputeAnswered,
  WhenUnitDisputed,
];
const resolvers = [
  CallControlResolver,
  CallResolver,
  CallStoryResolver,
  ContractDeskResolver,
  DeskResolver,
  DisputeResolver,
  FloorResolver,
  FloorSubscriptions,
  InboxResolver,
  InteractionLoader,
  InteractionResolver,
  RoutingResolver,
  TelephonyResolver,
];

// Global, because another context may know only the contract and never imports this module.
@Global()
@Module({
  controllers: [
    CampaignFileController,
    CampaignResultsFileController,
    DoNotCallFileController,
    CaseFileController,
    InboxFileController,
    OrderFileController,
    InboundMailController,
    RecordingController,
    FloorFileController,
    TopicFileController,
  ],
  providers: [
    FulfilmentExport,
    ...stores,
    ...useCases,
    ...resolvers,
    ...outboundProviders,
    ...callbackProviders,
    ...correctionProviders,
    ...draftProviders,
    ...hardCallProviders,
    ...lineProviders,
    ...recordingProviders,
    ...ownerSideProviders,
    ...orderProviders,
    ...scriptProviders,
    ...casesProviders,
    { provide: FulfilmentApi, useClass: FulfilmentApiFromStore },
  ],
  exports: [FulfilmentApi],
})
export class FulfilmentModule {}

export { fulfilmentRows } from './store/rows.js';

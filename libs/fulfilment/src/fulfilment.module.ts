import { registerMessages } from '@madoguchi/platform/graphql';
import { Global, Module } from '@nestjs/common';
import { AcceptOverdueDisputes } from './application/accept-overdue-disputes.js';
import { AnswerDispute } from './application/answer-dispute.js';
import { DecideAppointment } from './application/decide-appointment.js';
import { DisputeUnit } from './application/dispute-unit.js';
import { EndCall } from './application/end-call.js';
import { GiveUpForgottenCalls } from './application/give-up-forgotten-calls.js';
import { HangUp } from './application/hang-up.js';
import { MarkReportDone } from './application/mark-report-done.js';
import { OfferCall } from './application/offer-call.js';
import { ReadDeskFloor } from './application/read-desk-floor.js';
import { ReadDesks } from './application/read-desks.js';
import { ReadDisputes } from './application/read-disputes.js';
import { ReadInbox } from './application/read-inbox.js';
import { ReadInteractions } from './application/read-interactions.js';
import { ReadLiveFloor } from './application/read-live-floor.js';
import { RecordInteraction } from './application/record-interaction.js';
import { SaveDraft } from './application/save-draft.js';
import { SetPresence } from './application/set-presence.js';
import { SettleCall } from './application/settle-call.js';
import { SimulateCall } from './application/simulate-call.js';
import { TakeCall } from './application/take-call.js';
import { UpdateDesk } from './application/update-desk.js';
import { ViewDesks } from './application/view-desks.js';
import { WhenDisputeAnswered } from './application/when-dispute-answered.js';
import { WhenUnitDisputed } from './application/when-unit-disputed.js';
import { WhenContractSigned } from './application/when-contract-signed.js';
import { FulfilmentApi } from './contract/index.js';
import { CampaignFileController } from './documents/campaign-file.controller.js';
import { messages } from './fulfilment.messages.js';
import { CallResolver } from './graphql/call.resolver.js';
import { ContractDeskResolver } from './graphql/contract-desk.resolver.js';
import { DeskResolver } from './graphql/desk.resolver.js';
import { DisputeResolver } from './graphql/dispute.resolver.js';
import { FloorResolver } from './graphql/floor.resolver.js';
import { InboxResolver } from './graphql/inbox.resolver.js';
import { InteractionLoader } from './graphql/interaction.loader.js';
import { InteractionResolver } from './graphql/interaction.resolver.js';
import { TelephonyResolver } from './graphql/telephony.resolver.js';
import { outboundMessages } from './outbound.messages.js';
import { outboundProviders } from './outbound.providers.js';
import { CallStore } from './store/call.store.js';
import { DeskStore } from './store/desk.store.js';
import { DisputeStore } from './store/dispute.store.js';
import { FloorStore } from './store/floor.store.js';
import { InboxStore } from './store/inbox.store.js';
import { FulfilmentApiFromStore, UsageStore } from './store/usage.store.js';

registerMessages(messages);
registerMessages(outboundMessages);

const stores = [DeskStore, CallStore, DisputeStore, InboxStore, FloorStore, UsageStore];
const useCases = [
  AcceptOverdueDisputes,
  AnswerDispute,
  DecideAppointment,
  DisputeUnit,
  EndCall,
  GiveUpForgottenCalls,
  HangUp,
  MarkReportDone,
  OfferCall,
  ReadDeskFloor,
  ReadDesks,
  ReadDisputes,
  ReadInbox,
  ReadInteractions,
  ReadLiveFloor,
  RecordInteraction,
  SaveDraft,
  SetPresence,
  SettleCall,
  SimulateCall,
  TakeCall,
  UpdateDesk,
  ViewDesks,
  WhenContractSigned,
  WhenDisputeAnswered,
  WhenUnitDisputed,
];
const resolvers = [
  CallResolver,
  ContractDeskResolver,
  DeskResolver,
  DisputeResolver,
  FloorResolver,
  InboxResolver,
  InteractionLoader,
  InteractionResolver,
  TelephonyResolver,
];

// Global, because another context may know only the contract and never imports this module.
@Global()
@Module({
  controllers: [CampaignFileController],
  providers: [
    ...stores,
    ...useCases,
    ...resolvers,
    ...outboundProviders,
    { provide: FulfilmentApi, useClass: FulfilmentApiFromStore },
  ],
  exports: [FulfilmentApi],
})
export class FulfilmentModule {}

export { fulfilmentRows } from './store/rows.js';

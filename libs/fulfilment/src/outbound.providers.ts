import { AddDoNotCall } from './application/add-do-not-call.js';
import { ImportDoNotCall } from './application/import-do-not-call.js';
import { NoteDoNotCall } from './application/note-do-not-call.js';
import { ReadDoNotCall } from './application/read-do-not-call.js';
import { RemoveSalesperson } from './application/remove-salesperson.js';
import { RemoveDoNotCall } from './application/remove-do-not-call.js';
import { AddSalesperson } from './application/add-salesperson.js';
import { BookSlot } from './application/book-slot.js';
import { ChangeSalesperson } from './application/change-salesperson.js';
import { CloseSlot } from './application/close-slot.js';
import { ConfirmDisclosure } from './application/confirm-disclosure.js';
import { CreateCampaign } from './application/create-campaign.js';
import { DiscardCampaignScript } from './application/discard-campaign-script.js';
import { ImportContacts } from './application/import-contacts.js';
import { KeepOutboundCall } from './application/keep-outbound-call.js';
import { LogOutboundCall } from './application/log-outbound-call.js';
import { MoveCampaign } from './application/move-campaign.js';
import { OpenSlots } from './application/open-slots.js';
import { PreviewContactFile } from './application/preview-contact-file.js';
import { PublishCampaignScript } from './application/publish-campaign-script.js';
import { ReadCampaignAnswers } from './application/read-campaign-answers.js';
import { ReadCampaignRecords } from './application/read-campaign-records.js';
import { ReadCampaignScript } from './application/read-campaign-script.js';
import { ReadCampaigns } from './application/read-campaigns.js';
import { ReadOutboundDesk } from './application/read-outbound-desk.js';
import { ReadSalespeople } from './application/read-salespeople.js';
import { ReadSlots } from './application/read-slots.js';
import { RecordOutboundCall } from './application/record-outbound-call.js';
import { ReleaseSilentWork } from './application/release-silent-work.js';
import { SaveCampaignScript } from './application/save-campaign-script.js';
import { SaveOutboundDraft } from './application/save-outbound-draft.js';
import { TakeNextContact } from './application/take-next-contact.js';
import { UpdateCampaign } from './application/update-campaign.js';
import { ViewOutboundCall } from './application/view-outbound-call.js';
import { CampaignRecordResolver } from './graphql/campaign-record.resolver.js';
import { CampaignScriptResolver } from './graphql/campaign-script.resolver.js';
import { CampaignResolver } from './graphql/campaign.resolver.js';
import { ContactListResolver } from './graphql/contact-list.resolver.js';
import { DoNotCallResolver } from './graphql/do-not-call.resolver.js';
import { OutboundResolver } from './graphql/outbound.resolver.js';
import { SalespersonResolver } from './graphql/salesperson.resolver.js';
import { SlotResolver } from './graphql/slot.resolver.js';
import { CampaignAnswersStore } from './store/campaign-answers.store.js';
import { CampaignRecordStore } from './store/campaign-record.store.js';
import { CampaignResultsStore } from './store/campaign-results.store.js';
import { CampaignScriptStore } from './store/campaign-script.store.js';
import { CampaignStore } from './store/campaign.store.js';
import { ContactListStore } from './store/contact-list.store.js';
import { DoNotCallStore } from './store/do-not-call.store.js';
import { ContactClaimStore } from './store/contact-claim.store.js';
import { OutboundStore } from './store/outbound.store.js';
import { SalespersonStore } from './store/salesperson.store.js';
import { SlotStore } from './store/slot.store.js';
import { WorkInHandStore } from './store/work-in-hand.store.js';

/** Outbound calling: campaigns, lists, calls and the client's calendar. */
export const outboundProviders = [
  CampaignStore,
  ContactListStore,
  DoNotCallStore,
  ContactClaimStore,
  OutboundStore,
  SalespersonStore,
  SlotStore,
  WorkInHandStore,
  CampaignRecordStore,
  CampaignResultsStore,
  CampaignAnswersStore,
  CampaignScriptStore,
  AddDoNotCall,
  ImportDoNotCall,
  NoteDoNotCall,
  ReadDoNotCall,
  RemoveDoNotCall,
  AddSalesperson,
  ChangeSalesperson,
  ReadSalespeople,
  RemoveSalesperson,
  BookSlot,
  CloseSlot,
  ConfirmDisclosure,
  CreateCampaign,
  DiscardCampaignScript,
  ImportContacts,
  KeepOutboundCall,
  LogOutboundCall,
  MoveCampaign,
  OpenSlots,
  PreviewContactFile,
  PublishCampaignScript,
  ReadCampaignAnswers,
  ReadCampaignRecords,
  ReadCampaignScript,
  ReadCampaigns,
  ReadOutboundDesk,
  ReadSlots,
  RecordOutboundCall,
  ReleaseSilentWork,
  SaveCampaignScript,
  SaveOutboundDraft,
  TakeNextContact,
  UpdateCampaign,
  ViewOutboundCall,
  CampaignRecordResolver,
  CampaignResolver,
  CampaignScriptResolver,
  ContactListResolver,
  DoNotCallResolver,
  OutboundResolver,
  SalespersonResolver,
  SlotResolver,
];

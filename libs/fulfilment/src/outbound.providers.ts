import { BookSlot } from './application/book-slot.js';
import { CloseSlot } from './application/close-slot.js';
import { ConfirmDisclosure } from './application/confirm-disclosure.js';
import { CreateCampaign } from './application/create-campaign.js';
import { ImportContacts } from './application/import-contacts.js';
import { KeepOutboundCall } from './application/keep-outbound-call.js';
import { LogOutboundCall } from './application/log-outbound-call.js';
import { MoveCampaign } from './application/move-campaign.js';
import { OpenSlots } from './application/open-slots.js';
import { PreviewContactFile } from './application/preview-contact-file.js';
import { ReadCampaigns } from './application/read-campaigns.js';
import { ReadOutboundDesk } from './application/read-outbound-desk.js';
import { ReadSlots } from './application/read-slots.js';
import { RecordOutboundCall } from './application/record-outbound-call.js';
import { ReleaseSilentWork } from './application/release-silent-work.js';
import { TakeNextContact } from './application/take-next-contact.js';
import { UpdateCampaign } from './application/update-campaign.js';
import { ViewOutboundCall } from './application/view-outbound-call.js';
import { CampaignResolver } from './graphql/campaign.resolver.js';
import { ContactListResolver } from './graphql/contact-list.resolver.js';
import { OutboundResolver } from './graphql/outbound.resolver.js';
import { SlotResolver } from './graphql/slot.resolver.js';
import { CampaignResultsStore } from './store/campaign-results.store.js';
import { CampaignStore } from './store/campaign.store.js';
import { ContactListStore } from './store/contact-list.store.js';
import { OutboundStore } from './store/outbound.store.js';
import { SlotStore } from './store/slot.store.js';

/** Outbound calling: campaigns, lists, calls and the client's calendar. */
export const outboundProviders = [
  CampaignStore,
  ContactListStore,
  OutboundStore,
  SlotStore,
  CampaignResultsStore,
  BookSlot,
  CloseSlot,
  ConfirmDisclosure,
  CreateCampaign,
  ImportContacts,
  KeepOutboundCall,
  LogOutboundCall,
  MoveCampaign,
  OpenSlots,
  PreviewContactFile,
  ReadCampaigns,
  ReadOutboundDesk,
  ReadSlots,
  RecordOutboundCall,
  ReleaseSilentWork,
  TakeNextContact,
  UpdateCampaign,
  ViewOutboundCall,
  CampaignResolver,
  ContactListResolver,
  OutboundResolver,
  SlotResolver,
];

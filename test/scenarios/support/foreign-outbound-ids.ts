import type { FilledSide } from './filled.js';

/** The id of a row of somebody else's, by the name under which it was filled in. */
export const id =
  (name: keyof FilledSide['ids']) =>
  ({ ids }: FilledSide) =>
    ids[name];

/** What calls that we make are about: campaigns, contacts, times and salespeople. */
export const outboundStrangers: Readonly<Record<string, (theirs: FilledSide) => string>> = {
  'campaign.id': id('campaign'),
  'campaignResults.campaignId': id('campaign'),
  'campaignRecords.campaignId': id('campaign'),
  'campaignAnswers.campaignId': id('campaign'),
  'campaignScript.campaignId': id('campaign'),
  'campaignTemplates.campaignId': id('campaign'),
  'saveCampaignScript.campaignId': id('campaign'),
  'publishCampaignScript.campaignId': id('campaign'),
  'discardCampaignScript.campaignId': id('campaign'),
  'closeSlot.slotId': id('slot'),
  'contactLists.campaignId': id('campaign'),
  'createCampaign.deskId': id('desk'),
  'endCampaign.campaignId': id('campaign'),
  'campaignCalls.campaignId': id('campaign'),
  'openSlots.deskId': id('desk'),
  'openSlots.input.salespersonId': id('salesperson'),
  'changeSalesperson.id': id('salesperson'),
  'removeSalesperson.id': id('salesperson'),
  'pauseCampaign.campaignId': id('campaign'),
  'runCampaign.campaignId': id('campaign'),
  'slots.deskId': id('desk'),
  'takeNextContact.campaignId': id('campaign'),
  'updateCampaign.campaignId': id('campaign'),
};

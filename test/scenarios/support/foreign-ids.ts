import type { FilledSide } from './filled.js';

const id =
  (name: keyof FilledSide['ids']) =>
  ({ ids }: FilledSide) =>
    ids[name];

/** For every argument that names a row: a row of somebody else's that really exists. */
export const strangers: Readonly<Record<string, (theirs: FilledSide) => string>> = {
  'acceptAppointment.id': id('appointment'),
  'appointments.deskId': id('desk'),
  'bundle.id': id('draftBundle'),
  'cancelContract.contractId': id('contract'),
  'claimDiagnosis.token': id('diagnosisToken'),
  'contract.id': id('contract'),
  'desk.id': id('desk'),
  // A company that exists, but is no operator.
  'draftBundle.input.operatorId': id('company'),
  'endCall.input.providerCallId': id('providerCall'),
  'hangUp.interactionId': id('interaction'),
  'interaction.id': id('interaction'),
  'invoice.id': id('invoice'),
  'invoices.contractId': id('contract'),
  'markReportDone.reportId': id('report'),
  'myBundle.bundleId': id('draftBundle'),
  'offerCall.input.deskId': id('desk'),
  'paymentMethod.contractId': id('contract'),
  'quote.id': id('quote'),
  'recordInteraction.input.interactionId': id('interaction'),
  'rejectAppointment.id': id('appointment'),
  'reports.deskId': id('desk'),
  'requestQuote.input.diagnosisId': id('diagnosis'),
  'requestQuote.input.planId': id('draftPlan'),
  'requestQuote.input.versionId': id('draftVersion'),
  'reviseBundle.bundleId': id('draftBundle'),
  'reviseBundle.input.operatorId': id('company'),
  'revokeApiKey.id': id('apiKey'),
  'revokeInvitation.id': id('invitation'),
  'saveDraft.interactionId': id('interaction'),
  'signContract.input.quoteId': id('quote'),
  'simulateCall.deskId': id('desk'),
  'startCheckout.contractId': id('contract'),
  'submitBundle.versionId': id('draftVersion'),
  'takeCall.interactionId': id('interaction'),
  'updateDesk.deskId': id('desk'),
  'usage.contractId': id('contract'),
  'withdrawQuote.id': id('quote'),
  'briefing.appointmentId': id('appointment'),
  'campaign.id': id('campaign'),
  'campaignResults.campaignId': id('campaign'),
  'closeSlot.slotId': id('slot'),
  'confirmDisclosure.callId': id('outboundCall'),
  'contactLists.campaignId': id('campaign'),
  'createCampaign.deskId': id('desk'),
  'endCampaign.campaignId': id('campaign'),
  'keepOutboundCall.callId': id('outboundCall'),
  'listProblems.listId': id('contactList'),
  'openSlots.deskId': id('desk'),
  'pauseCampaign.campaignId': id('campaign'),
  'recordOutboundCall.input.callId': id('outboundCall'),
  'recordOutboundCall.input.meeting.slotId': id('slot'),
  'runCampaign.campaignId': id('campaign'),
  'slots.deskId': id('desk'),
  'takeNextContact.campaignId': id('campaign'),
  'updateCampaign.campaignId': id('campaign'),
};

/** Not somebody's row: a secret that opens by itself, a code that everybody knows, or for the platform alone. */
export const isSecretOrCode: ReadonlySet<string> = new Set([
  'acceptInvitation.token',
  'answerQuestion.input.questionId',
  'answerQuestion.input.token',
  'approveBundle.versionId',
  'correctFact.token',
  'diagnosis.token',
  'invitation.token',
  // A name that the telephony gives: any unknown one is a new call.
  'offerCall.input.providerCallId',
  'rejectBundle.versionId',
  'undoAnswer.token',
  'updateDesk.input.script.0.id',
]);

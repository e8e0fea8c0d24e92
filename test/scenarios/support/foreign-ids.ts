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
  'callStory.interactionId': id('interaction'),
  'cancelContract.contractId': id('contract'),
  'claimDiagnosis.token': id('diagnosisToken'),
  'contract.id': id('contract'),
  'desk.id': id('desk'),
  // A company that exists, but is no operator.
  'draftBundle.input.operatorId': id('company'),
  'endCall.input.providerCallId': id('providerCall'),
  'endCallByPolicy.input.interactionId': id('interaction'),
  'hangUp.interactionId': id('interaction'),
  'holdCall.interactionId': id('interaction'),
  'interaction.id': id('interaction'),
  'invoice.id': id('invoice'),
  'invoices.contractId': id('contract'),
  'logCall.input.deskId': id('desk'),
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
  'resumeCall.interactionId': id('interaction'),
  'revokeApiKey.id': id('apiKey'),
  'revokeInvitation.id': id('invitation'),
  'saveDraft.interactionId': id('interaction'),
  'setAgentSkills.input.deskIds.0': id('desk'),
  'setAgentSkills.personId': ({ agent }) => agent.account.email,
  'setDeskQueue.deskId': id('desk'),
  'signContract.input.quoteId': id('quote'),
  'simulateCall.deskId': id('desk'),
  'startCheckout.contractId': id('contract'),
  'submitBundle.versionId': id('draftVersion'),
  'takeCall.interactionId': id('interaction'),
  'telephonyEvent.input.providerCallId': id('providerCall'),
  'transferCall.interactionId': id('interaction'),
  'transferCall.toPersonId': ({ agent }) => agent.account.email,
  'updateDesk.deskId': id('desk'),
  'usage.contractId': id('contract'),
  'withdrawQuote.id': id('quote'),
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
  'logCall.input.callId',
  'telephonyEvent.input.eventId',
  'undoAnswer.token',
  'updateDesk.input.script.0.id',
]);

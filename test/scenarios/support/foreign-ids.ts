import type { FilledSide } from './filled.js';

const id =
  (name: keyof FilledSide['ids']) =>
  ({ ids }: FilledSide) =>
    ids[name];

/** For every argument that names a row: a row of somebody else's that really exists. */
export const strangers: Readonly<Record<string, (theirs: FilledSide) => string>> = {
  'acceptAppointment.id': id('appointment'),
  'answerConsultation.input.id': id('consultation'),
  'appointments.deskId': id('desk'),
  'bundle.id': id('draftBundle'),
  'cancelContract.contractId': id('contract'),
  'claimDiagnosis.token': id('diagnosisToken'),
  'consultProducer.input.versionId': id('draftVersion'),
  'consultation.id': id('consultation'),
  'contract.id': id('contract'),
  'desk.id': id('desk'),
  'diagnosisTrace.id': id('diagnosis'),
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
  'revokeShareLink.linkId': id('shareLink'),
  'saveDraft.interactionId': id('interaction'),
  'signContract.input.quoteId': id('quote'),
  'simulateCall.deskId': id('desk'),
  'startCheckout.contractId': id('contract'),
  'submitBundle.versionId': id('draftVersion'),
  'takeCall.interactionId': id('interaction'),
  'updateDesk.deskId': id('desk'),
  'usage.contractId': id('contract'),
  'withdrawConsultation.id': id('consultation'),
  'withdrawQuote.id': id('quote'),
};

/** Not somebody's row: a secret that opens by itself, a code that everybody knows, or for the platform alone. */
export const isSecretOrCode: ReadonlySet<string> = new Set([
  'acceptInvitation.token',
  'answerQuestion.input.questionId',
  'answerQuestion.input.token',
  'approveBundle.versionId',
  'assumeFigure.token',
  'consultProducer.input.token',
  'correctFact.token',
  'deleteDiagnosis.token',
  'diagnosis.token',
  'invitation.token',
  // A name that the telephony gives: any unknown one is a new call.
  'offerCall.input.providerCallId',
  'reducedOption.token',
  // Means something only beside the secret of a check-up that proposes it.
  'reducedOption.versionId',
  'rejectBundle.versionId',
  'revokeShareLink.token',
  'sentConsultations.token',
  'shareDiagnosis.token',
  'shareLinks.token',
  'undoAnswer.token',
  'updateDesk.input.script.0.id',
  'withdrawConsultation.token',
]);

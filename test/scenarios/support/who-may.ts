/**
 * Who may call what, written down a second time on purpose: a slip in the product's own table shows here.
 * o owner, p producer, a agent, s supervisor, m manager, A admin, k telephony key, + anybody who is signed in, * anybody at all.
 */
export const whoMay: Readonly<Record<string, string>> = {
  acceptAppointment: 'o',
  acceptInvitation: '+',
  answerQuestion: '*',
  apiKeys: 'm',
  appointments: 'o',
  approveBundle: 'A',
  auditLog: 'A',
  bundle: '*',
  bundleApprovals: 'A',
  bundles: '*',
  cancelContract: 'o',
  claimDiagnosis: 'o',
  closeMonth: 'A',
  colleagues: 'opasmA',
  contract: 'opsmA',
  contracts: 'opsmA',
  correctFact: '*',
  createApiKey: 'm',
  desk: 'oasm',
  desks: 'oasm',
  diagnosis: '*',
  draftBundle: 'p',
  endCall: 'k',
  functions: '*',
  hangUp: 'a',
  interaction: 'asm',
  introduceProducer: 'p',
  invitation: '*',
  invitations: 'opmA',
  invitePerson: 'opmA',
  invoice: 'oA',
  invoices: 'oA',
  liveFloor: 'sm',
  markReportDone: 'o',
  moneyCockpit: 'A',
  myBundle: 'p',
  myBundles: 'p',
  myDeskFloor: 'a',
  myDiagnoses: 'o',
  now: '*',
  offerCall: 'k',
  openPayoutAccount: 'pm',
  operators: 'p',
  paymentMethod: 'oA',
  payoutAccount: 'pm',
  payoutPreview: 'A',
  payouts: 'pmA',
  quote: 'o',
  quotes: 'o',
  recordInteraction: 'a',
  registerCompany: '+',
  rejectAppointment: 'o',
  rejectBundle: 'A',
  reports: 'o',
  requestQuote: 'o',
  retryFailedCommands: 'A',
  reviseBundle: 'p',
  revokeApiKey: 'm',
  revokeInvitation: 'opmA',
  runPayouts: 'A',
  saveDraft: 'a',
  setClock: 'A',
  setPresence: 'a',
  signContract: 'o',
  simulateCall: 'as',
  startCheckout: 'o',
  startDiagnosis: '*',
  stillHere: 'a',
  submitBundle: 'p',
  takeCall: 'a',
  trialBalance: 'A',
  undoAnswer: '*',
  updateCompany: 'opmA',
  updateDesk: 'os',
  usage: 'opmA',
  viewer: '*',
  withdrawQuote: 'o',
};

export const actorLetters = {
  owner: 'o',
  producer: 'p',
  agent: 'a',
  supervisor: 's',
  manager: 'm',
  admin: 'A',
  telephony: 'k',
} as const;
export type ActorName = keyof typeof actorLetters | 'stranger' | 'visitor';

/** What the guard says to this actor; undefined when it lets the request through. */
export function refusalFor(operation: string, actor: ActorName): 'UNAUTHENTICATED' | 'FORBIDDEN' | undefined {
  const who = whoMay[operation];
  if (who === undefined) throw new Error(`${operation} is new: say in who-may.ts who may call it`);
  if (who === '*') return undefined;
  if (actor === 'visitor') return 'UNAUTHENTICATED';
  if (who === '+' || (actor !== 'stranger' && who.includes(actorLetters[actor]))) return undefined;
  return 'FORBIDDEN';
}

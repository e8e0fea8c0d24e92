import { campaignScriptSamples } from './campaign-samples.js';
import { caseSamples } from './case-samples.js';
import { consultation, type FilledSide } from './filled.js';
import { floorSamples } from './floor-samples.js';
import { leakSamples } from './leak-samples.js';
import { moneySamples } from './money-samples.js';
import { orderSamples } from './order-samples.js';
import { type Sample, sample } from './sample.js';
export type { Actors, Sample } from './sample.js';
import { bundleOf } from './side.js';

const company = (kind: string) => ({ kind, name: '試験商店', prefecture: 'JP-13' });
const desk = {
  name: '代表電話',
  greeting: 'お電話ありがとうございます。試験商店でございます。',
  hours: [{ weekday: 1, opensAt: '09:00', closesAt: '18:00' }],
  closedOnHolidays: true,
  script: [
    { id: 'name', title: 'お名前', say: 'お名前をうかがえますか。', field: 'callerName', required: true },
  ],
  knowledge: [{ question: '駐車場はありますか', answer: '2台分あります。' }],
  reportEmails: ['owner@journey.example'],
  rules: ['折り返しの時間は約束しない'],
};
const campaign = {
  name: '秋の新規開拓',
  purpose: '試食の面談をいただく',
  offer: '業務用冷凍惣菜',
  audience: 'BUSINESS',
  script: '業務用の冷凍惣菜のご案内でお電話いたしました。',
  startsOn: '2027-01-01',
  endsOn: '2027-03-31',
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  callsFrom: '08:00',
  callsUntil: '21:00',
  callsOnHolidays: true,
  attemptsMax: 3,
  attemptsPerDay: 2,
  recycleHours: 2,
};
let drafts = 0;
const bundle = ({ manager }: FilledSide, name: string) => ({
  ...bundleOf({ bundle: { name } }),
  operatorId: manager.companyId,
});

/** Every mutation with arguments that mean something. A new mutation must be added here. */
export const samples: Readonly<Record<string, Sample>> = {
  acceptAppointment: sample('owner', ({ ids }) => ({ id: ids.appointment })),
  acceptInvitation: sample('owner', () => ({ token: 'a-token-that-nobody-was-given' })),
  answerChargeback: sample('admin', ({ ids }) => ({ id: ids.invoice, text: 'The calls are on record.' })),
  answerConsultation: sample('producer', ({ ids }) => ({
    input: { id: ids.consultation, reply: '月8,800円でお受けできます。' },
  })),
  answerDispute: sample('supervisor', ({ ids }) => ({
    id: ids.dispute,
    accept: false,
    answer: '確かめました。',
  })),
  answerQuestion: sample('visitor', ({ openToken, openQuestion }) => ({
    input: { token: openToken, questionId: openQuestion, value: null },
  })),
  approveBundle: sample('admin', ({ ids }) => ({ versionId: ids.draftVersion })),
  assumeFigure: sample('visitor', ({ openToken }) => ({
    token: openToken,
    code: 'enquiryValue',
    value: 20_000,
  })),
  cancelContract: sample('owner', ({ ids }) => ({ contractId: ids.contract, reason: '店を閉めるため' })),
  claimDiagnosis: sample('owner', ({ ids }) => ({ token: ids.diagnosisToken })),
  consultProducer: sample('visitor', ({ ids, versionId }) => ({
    // The same as the one that is open: another one would be refused.
    input: consultation(ids.diagnosisToken, versionId),
  })),
  correctFact: sample('visitor', ({ openToken }) => ({
    token: openToken,
    fact: 'missed_calls',
    value: true,
  })),
  createApiKey: sample('manager', () => ({ name: '電話装置', scopes: ['call.ingress', 'floor.read'] })),
  deleteDiagnosis: sample('visitor', ({ openToken }) => ({ token: openToken })),
  disputeUnit: sample('owner', ({ ids }) => ({ usageId: ids.usage, reason: '身に覚えがない' })),
  draftBundle: sample('producer', (side) => ({ input: bundle(side, `新しいパッケージ ${(drafts += 1)}`) })),
  endCall: sample('telephony', ({ ids }) => ({
    input: {
      providerCallId: ids.providerCall,
      endedAt: null,
      abandoned: false,
      talkSeconds: 0,
    },
  })),
  endCallByPolicy: sample('agent', ({ ids }) => ({
    input: { interactionId: ids.interaction, reason: 'ABUSIVE_WORDS', note: '大声で怒鳴り続けた。' },
  })),
  hangUp: sample('agent', ({ ids }) => ({ interactionId: ids.interaction })),
  holdCall: sample('agent', ({ ids }) => ({ interactionId: ids.interaction })),
  introduceProducer: sample('producer', () => ({ introduction: '浅草で二十年、電話番をしています。' })),
  invitePerson: sample('manager', () => ({ input: { email: 'new@journey.example', role: 'AGENT' } })),
  logCall: sample('agent', ({ ids }) => ({
    input: {
      deskId: ids.desk,
      callId: 'by-hand',
      callerNumber: '0901234567',
      endedAt: '2027-01-24T01:00:00Z',
      talkSeconds: 60,
    },
  })),
  markReportDone: sample('owner', ({ ids }) => ({ reportId: ids.report, done: true })),
  offerCall: sample('telephony', ({ ids }) => ({
    input: {
      deskId: ids.desk,
      providerCallId: 'bad-input',
      callerNumber: '0901234567',
      offeredAt: '2027-01-24T01:00:00Z',
    },
  })),
  openPaymentPortal: sample('owner'),
  openPayoutAccount: sample('producer'),
  reconcileNow: sample('admin'),
  correctCall: sample('agent', ({ ids }) => ({
    input: {
      interactionId: ids.answered,
      revision: 0,
      outcome: 'MESSAGE',
      urgency: 'TODAY',
      callerName: '佐藤',
      message: '折り返しではなく、来店の希望',
      reason: '聞き違い',
    },
  })),
  recordInteraction: sample('agent', ({ ids }) => ({
    input: {
      interactionId: ids.interaction,
      outcome: 'APPOINTMENT',
      urgency: 'NORMAL',
      callerName: '鈴木 一郎',
      callerKana: 'スズキ イチロウ',
      callbackNumber: '0901234567',
      message: '折り返しをお願いします。',
      appointment: { withWhom: '青葉商事', slotId: ids.slot, note: 'はじめて' },
    },
  })),
  registerCompany: sample('owner', () => ({ input: company('CLIENT') })),
  rejectAppointment: sample('owner', ({ ids }) => ({
    id: ids.appointment,
    reason: '面談がありませんでした。',
    tellCaller: '今回は見送るとお伝えください。',
  })),
  rejectBundle: sample('admin', ({ ids }) => ({
    versionId: ids.draftVersion,
    reason: '対応地域が広すぎます。',
  })),
  requestQuote: sample('owner', (side) => ({
    input: {
      versionId: side.versionId,
      planId: side.planId,
      startsOn: '2027-04-01',
      expectedUnits: 10,
      diagnosisId: null,
    },
  })),
  resumeCall: sample('agent', ({ ids }) => ({ interactionId: ids.interaction })),
  reviseBundle: sample('producer', (side) => ({
    bundleId: side.ids.draftBundle,
    input: bundle(side, '下書き'),
  })),
  revokeApiKey: sample('manager', ({ ids }) => ({ id: ids.apiKey })),
  revokeInvitation: sample('manager', ({ ids }) => ({ id: ids.invitation })),
  revokeShareLink: sample('visitor', ({ ids }) => ({ token: ids.diagnosisToken, linkId: ids.shareLink })),
  saveDraft: sample('agent', ({ ids }) => ({ interactionId: ids.interaction, draft: { message: '途中' } })),
  setClock: sample('admin', () => ({ at: '2027-01-26T00:00:00Z' })),
  setPresence: sample('agent', () => ({ presence: 'READY' })),
  shareDiagnosis: sample('visitor', ({ ids }) => ({ token: ids.diagnosisToken, days: 7 })),
  signContract: sample('owner', ({ ids }) => ({
    input: { quoteId: ids.quote, signerName: '佐々木 花', textHash: ids.textHash, consent: true },
  })),
  simulateCall: sample('agent', ({ ids }) => ({ deskId: ids.desk })),
  startCheckout: sample('owner', ({ ids }) => ({ contractId: ids.contract })),
  startDiagnosis: sample('visitor', () => ({
    input: {
      statement: '電話に出られません。',
      industry: 'medical',
      employees: 3,
      prefecture: 'JP-13',
      language: 'ja',
    },
  })),
  askToBeReady: sample('supervisor', ({ ids }) => ({ personId: ids.agentPerson })),
  stillHere: sample('agent'),
  setAgentSkills: sample('supervisor', ({ ids }) => ({
    personId: ids.agentPerson,
    input: { languages: ['ja'], certifications: ['医療事務'], deskIds: [ids.desk] },
  })),
  setDeskQueue: sample('supervisor', ({ ids }) => ({
    deskId: ids.desk,
    input: {
      language: 'ja',
      certifications: [],
      ringSeconds: 20,
      wrapUpSeconds: 120,
      levelPercent: 80,
      levelSeconds: 20,
    },
  })),
  setRecordingRules: sample('supervisor', ({ ids }) => ({
    deskId: ids.desk,
    input: { keepDays: 90, ownerMayHear: true, agentMayHear: false },
  })),
  setTelephonyConnection: sample('manager', () => ({
    input: {
      hosts: ['calls.example.jp'],
      recordingUrl: 'https://calls.example.jp/{id}',
      credential: 'Bearer x',
    },
  })),
  submitBundle: sample('producer', ({ ids }) => ({ versionId: ids.draftVersion })),
  takeCall: sample('agent', ({ ids }) => ({ interactionId: ids.interaction })),
  telephonyEvent: sample('telephony', ({ ids }) => ({
    input: {
      providerCallId: ids.providerCall,
      eventId: 'event-1',
      kind: 'HELD',
      at: null,
      lineId: null,
      agentId: null,
      reference: null,
    },
  })),
  transferCall: sample('agent', ({ ids }) => ({ interactionId: ids.interaction, toPersonId: 'a-colleague' })),
  undoAnswer: sample('visitor', ({ openToken }) => ({ token: openToken })),
  updateCompany: sample('owner', () => ({ input: company('CLIENT') })),
  saveScriptDraft: sample('owner', ({ ids }) => ({
    deskId: ids.desk,
    revision: 0,
    input: { steps: [{ ...desk.script[0], kind: 'TEXT', choices: [], branches: [], next: '_end' }] },
  })),
  publishScript: sample('owner', ({ ids }) => ({ deskId: ids.desk, revision: 1 })),
  discardScriptDraft: sample('supervisor', ({ ids }) => ({ deskId: ids.desk })),
  restoreDesk: sample('owner', ({ ids }) => ({ deskId: ids.desk, version: 1 })),
  updateDesk: sample('owner', ({ ids }) => ({ deskId: ids.desk, input: desk, version: null })),
  closeSlot: sample('owner', ({ ids }) => ({ slotId: ids.slot })),
  confirmDisclosure: sample('agent', ({ ids }) => ({
    callId: ids.outboundCall,
    points: ['NAME', 'COMPANY', 'GOODS', 'SOLICITATION'],
  })),
  createCampaign: sample('owner', ({ ids }) => ({ deskId: ids.desk, input: campaign })),
  endCampaign: sample('supervisor', ({ ids }) => ({ campaignId: ids.campaign })),
  keepOutboundCall: sample('agent', ({ ids }) => ({ callId: ids.outboundCall })),
  saveOutboundDraft: sample('agent', ({ ids }) => ({
    callId: ids.outboundCall,
    draft: { note: '留守番電話' },
    basedOn: null,
  })),
  correctOutboundCall: sample('agent', ({ ids }) => ({
    input: {
      callId: ids.outboundDone,
      revision: 0,
      outcome: 'OTHER',
      reason: null,
      note: '代表の方は外出中',
      callbackAt: null,
      why: '押し間違い',
    },
  })),
  openSlots: sample('owner', ({ ids }) => ({
    deskId: ids.desk,
    input: {
      from: '2027-02-01',
      until: '2027-02-05',
      weekdays: [1, 3],
      times: ['10:00'],
      minutes: 60,
      capacity: 1,
      salespersonId: ids.salesperson,
      except: ['2027-02-03'],
    },
  })),
  pauseCampaign: sample('supervisor', ({ ids }) => ({ campaignId: ids.campaign })),
  recordOutboundCall: sample('agent', ({ ids }) => ({
    input: {
      callId: ids.outboundCall,
      outcome: 'APPOINTMENT',
      reason: null,
      note: '来週お会いします。',
      talkSeconds: 90,
      callbackAt: null,
      meeting: { withWhom: '仕入れ担当 原さま', slotId: ids.slot, note: '試食を希望' },
      answers: [{ stepId: 'heads', answer: '24' }],
    },
  })),
  runCampaign: sample('supervisor', ({ ids }) => ({ campaignId: ids.campaign })),
  takeNextContact: sample('agent', ({ ids }) => ({ campaignId: ids.campaign })),
  updateCampaign: sample('owner', ({ ids }) => ({ campaignId: ids.campaign, input: campaign })),
  ...campaignScriptSamples,
  ...floorSamples,
  ...caseSamples,
  ...leakSamples,
  ...moneySamples,
  ...orderSamples,
  withdrawConsultation: sample('visitor', ({ ids }) => ({ token: ids.diagnosisToken, id: ids.consultation })),
  withdrawQuote: sample('owner', ({ ids }) => ({ id: ids.quote })),
};

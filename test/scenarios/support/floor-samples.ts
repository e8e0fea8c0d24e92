import { randomUUID } from 'node:crypto';
import { consultation, policyOf } from './hard-calls.js';
import { type Sample, sample } from './sample.js';

let policies = 0;

/** Calls back, second lines, webhooks and the owner's side of a desk. */
export const floorSamples: Readonly<Record<string, Sample>> = {
  answerLine: sample('agent', ({ ids }) => ({ lineId: ids.callback, news: 'ANSWERED' })),
  cancelCallback: sample('supervisor', ({ ids }) => ({ id: ids.callback })),
  completeTransfer: sample('agent', ({ ids }) => ({ interactionId: ids.interaction })),
  consultColleague: sample('agent', ({ ids }) => ({
    interactionId: ids.interaction,
    toPersonId: 'a-colleague',
  })),
  finishCallback: sample('agent', ({ ids }) => ({
    input: { id: ids.callback, outcome: 'NO_ANSWER', note: '留守番電話', againAt: '2027-01-27T01:00:00Z' },
  })),
  leaveCall: sample('supervisor'),
  promiseCallback: sample('supervisor', ({ ids }) => ({
    input: {
      interactionId: ids.answered,
      phone: '0901234567',
      callerName: '鈴木',
      note: '見積もりの件',
      dueAt: '2027-01-27T01:00:00Z',
    },
  })),
  returnToCaller: sample('agent', ({ ids }) => ({ interactionId: ids.interaction })),
  ringOutside: sample('agent', ({ ids }) => ({
    interactionId: ids.interaction,
    targetId: ids.transferTarget,
  })),
  setTransferTargets: sample('owner', ({ ids }) => ({
    deskId: ids.desk,
    targets: [
      {
        name: '営業 佐藤',
        phone: '0901234567',
        note: '急ぎだけ',
        weekdays: [1, 2, 3, 4, 5],
        fromTime: '09:00',
        untilTime: '18:00',
      },
    ],
  })),
  startCallback: sample('agent', ({ ids }) => ({ id: ids.callback })),
  superviseCall: sample('supervisor', ({ ids }) => ({ interactionId: ids.interaction, mode: 'LISTEN' })),
  answerHelp: sample('supervisor', ({ ids }) => ({ interactionId: ids.interaction })),
  askForHelp: sample('agent', ({ ids }) => ({ interactionId: ids.interaction, wanted: true })),
  comeToHelp: sample('supervisor', ({ ids }) => ({ personId: ids.agentPerson })),
  askForHelpAtWork: sample('agent', () => ({ wanted: true })),
  endCallbackByPolicy: sample('agent', ({ ids }) => ({
    input: { id: ids.callback, reason: 'THREAT', note: '怒鳴られた' },
  })),
  endOutboundByPolicy: sample('agent', ({ ids }) => ({
    input: { id: ids.outboundCall, reason: 'THREAT', note: '怒鳴られた' },
  })),
  sendWord: sample('supervisor', ({ ids }) => ({
    workId: ids.outboundCall,
    requestId: randomUUID(),
    words: '返金の話は、こちらで引き取ります。',
  })),
  askForConsultation: sample('agent', ({ ids }) => ({ workId: ids.hardWork, note: consultation })),
  answerHardCall: sample('supervisor', ({ ids }) => ({
    id: ids.hardCall,
    answer: '今日はもう休んでください。',
  })),
  publishAbusePolicy: sample('supervisor', ({ ids }) =>
    policyOf(Number(ids.policyVersion), `一人で我慢しないでください。${(policies += 1)}`),
  ),
  readWord: sample('agent', ({ ids }) => ({ id: ids.word })),
  takeBackWork: sample('supervisor', ({ ids }) => ({ id: ids.outboundCall })),
  takeOverCall: sample('supervisor', ({ ids }) => ({ interactionId: ids.interaction })),
  addChat: sample('owner', ({ ids }) => ({
    deskId: ids.desk,
    input: {
      kind: 'CHATWORK',
      name: '店の連絡',
      url: 'https://api.chatwork.example/v2/rooms/1/messages',
      token: 'token',
    },
  })),
  addWebhook: sample('owner', () => ({
    input: { name: '基幹システム', url: 'https://hooks.example.jp/madoguchi', events: ['call.reported'] },
  })),
  addDoNotCall: sample('owner', () => ({
    input: { phone: '0312349876', name: '佐藤', note: '店頭でのお申し出' },
  })),
  addTestNumber: sample('owner', ({ ids }) => ({
    deskId: ids.desk,
    phone: '0312349870',
    fromOn: '2027-02-01',
  })),
  endTestNumber: sample('owner', ({ ids }) => ({ id: ids.testNumber, untilOn: '2027-02-01' })),
  setDeskNumber: sample('supervisor', ({ ids }) => ({
    deskId: ids.desk,
    input: { kind: 'OWN_FORWARDED', phone: '0312349872', sinceOn: '2027-02-01' },
  })),
  recordIdentityCheck: sample('manager', ({ ids }) => ({
    deskId: ids.desk,
    input: {
      ...{ party: 'SOLE_PROPRIETOR', document: 'DRIVERS_LICENSE', documentLast: '4321', method: 'EKYC' },
      ...{ checkedOn: '2027-01-20', name: '佐々木 花', address: '東京都千代田区1-2-3', bornOn: '1980-04-01' },
      ...{ purpose: '電話の応対の代行', business: '歯科診療所', reason: '住所を書き直した' },
    },
  })),
  removeDoNotCall: sample('owner', ({ ids }) => ({ id: ids.refusal, reason: 'ご本人から連絡があった' })),
  noteDoNotCall: sample('agent', ({ ids }) => ({ interactionId: ids.answered })),
  noteDoNotCallBack: sample('agent', ({ ids }) => ({ callbackId: ids.callback })),
  answerRequest: sample('supervisor', ({ ids }) => ({ id: ids.request, answer: '台本に加えました。' })),
  askDesk: sample('owner', ({ ids }) => ({
    deskId: ids.desk,
    reportId: ids.report,
    text: '担当者名も聞いてください。',
  })),
  saveFormDraft: sample('agent', ({ ids }) => ({
    form: 'CALLBACK_RESULT',
    subjectId: ids.callback,
    draft: { note: '途中' },
    basedOn: null,
  })),
  bookWish: sample('owner', ({ ids }) => ({
    input: {
      appointmentId: ids.appointment,
      slotId: ids.slot,
      minutes: 60,
      tellCaller: '2月2日で承りましたとお伝えください。',
    },
  })),
  declineWish: sample('supervisor', ({ ids }) => ({
    input: { appointmentId: ids.appointment, reason: 'その日は満席です。' },
  })),
  rateReport: sample('owner', ({ ids }) => ({
    reportId: ids.report,
    helpful: true,
    remark: '要点がわかりやすい報告でした。',
  })),
  requestExport: sample('owner'),
  removeWebhook: sample('owner', ({ ids }) => ({ id: ids.spareWebhook })),
  replayWebhook: sample('owner', ({ ids }) => ({ deliveryId: ids.delivery })),
  rotateWebhookSecret: sample('owner', ({ ids }) => ({ id: ids.webhook })),
  setDigest: sample('owner', ({ ids }) => ({
    deskId: ids.desk,
    digest: { sendTime: '18:00', whenQuiet: false },
  })),
  tryWebhook: sample('owner', ({ ids }) => ({ id: ids.webhook })),
};

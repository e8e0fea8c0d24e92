import { randomUUID } from 'node:crypto';
import { type Sample, sample } from './sample.js';

const severity = (name: string, respondMinutes: number) => ({
  severity: name,
  respondMinutes,
  resolveMinutes: respondMinutes * 9,
});
const caseRules = {
  categories: ['商品の不具合', 'その他'],
  targets: [severity('LOW', 540), severity('NORMAL', 240), severity('HIGH', 60), severity('CRITICAL', 30)],
  contactEmails: ['owner@journey.example'],
  alarmCases: 3,
  alarmDays: 14,
};
const ofCase = (more: Record<string, unknown> = {}) =>
  ((side) => ({ caseId: side.ids.case, ...more })) satisfies Sample['args'];

/** What is done with cases, with arguments that mean something. */
export const caseSamples: Readonly<Record<string, Sample>> = {
  askClient: sample('agent', ofCase({ text: '返金してよいですか。' })),
  assignCase: sample('supervisor', ofCase({ personId: null })),
  awaitCustomer: sample('agent', ofCase({ text: '写真を待つ' })),
  closeCase: sample('agent', ofCase({ code: 'RESOLVED', line: '交換品を発送' })),
  escalateCase: sample('supervisor', ofCase({ to: 'CLIENT', reason: '補償の判断です。' })),
  instructCase: sample('owner', (side) => ({
    caseId: side.ids.case,
    requestId: randomUUID(),
    text: '全額返金してください。',
  })),
  joinCallToCase: sample('agent', ({ ids }) => ({ caseId: ids.case, interactionId: ids.interaction })),
  openCase: sample('agent', ({ ids }) => ({
    input: {
      deskId: ids.desk,
      requestId: randomUUID(),
      interactionId: null,
      category: '商品の不具合',
      severity: 'NORMAL',
      name: '佐藤',
      nameKana: 'さとう',
      phone: '09012345678',
      email: 'sato@journey.example',
      product: null,
      happened: 'お湯が沸かない',
      wish: '交換',
      answered: '確認して折り返します。',
    },
  })),
  reopenCase: sample('agent', ofCase({ reason: 'また壊れた' })),
  replyToCase: sample('agent', ({ ids }) => ({
    input: { caseId: ids.case, requestId: randomUUID(), channel: 'MAIL', text: '交換品をお送りします。' },
  })),
  resumeCase: sample('agent', ofCase()),
  saveCaseDraft: sample('agent', ofCase({ draft: { reply: '途中', note: '' }, basedOn: null })),
  setCaseRules: sample('supervisor', ({ ids }) => ({ deskId: ids.desk, input: caseRules })),
  setCaseLanguage: sample('agent', ofCase({ language: 'EN' })),
  setCaseSeverity: sample('agent', ofCase({ severity: 'HIGH', reason: 'お急ぎ' })),
  writeCaseNote: sample('agent', (side) => ({
    caseId: side.ids.case,
    requestId: randomUUID(),
    text: '型番を確認中',
  })),
};

import { type Sample, sample } from './sample.js';

/** Months, credit notes, limits, receipts, changes of plan. */
export const moneySamples: Readonly<Record<string, Sample>> = {
  approveCreditNote: sample('admin', ({ ids }) => ({ id: ids.creditNote, alone: true })),
  approveBankReturn: sample('admin', ({ ids }) => ({ id: ids.payoutRun, alone: true })),
  allowLoneWriteOffs: sample('admin', () => ({ upToMinor: 20_000 })),
  proposeWriteOff: sample('admin', ({ ids }) => ({ invoiceId: ids.invoice, reason: '破産の通知' })),
  approveWriteOff: sample('admin', ({ ids }) => ({ id: ids.payoutRun, alone: true })),
  chooseTaxRounding: sample('admin', () => ({ mode: 'HALF_UP', fromOn: '2027-04-01' })),
  proposeWaiver: sample('admin', ({ ids }) => ({
    input: { contractId: ids.contract, month: '2027-02', amountMinor: 1_000, reason: '不通のお詫び' },
  })),
  approveWaiver: sample('admin', ({ ids }) => ({ id: ids.payoutRun, alone: true })),
  refuseWaiver: sample('admin', ({ ids }) => ({ id: ids.payoutRun, reason: '早すぎます' })),
  withdrawWaiver: sample('admin', ({ ids }) => ({ id: ids.payoutRun, reason: '取り違え' })),
  refuseWriteOff: sample('admin', ({ ids }) => ({ id: ids.payoutRun, reason: '早すぎます' })),
  objectToStatement: sample('producer', ({ ids }) => ({
    payoutId: ids.payout,
    lines: [1],
    words: '料率が違います',
  })),
  acceptObjection: sample('admin', ({ ids }) => ({
    id: ids.payoutRun,
    corrections: [{ position: 1, netMinor: 100 }],
    answer: '直します',
  })),
  refuseObjection: sample('admin', ({ ids }) => ({ id: ids.payoutRun, answer: '契約のとおりです' })),
  decideLostDeposit: sample('admin', ({ ids }) => ({ id: ids.invoice, decision: 'ASKED' })),
  recordBankReturn: sample('admin', ({ ids }) => ({
    documentId: ids.invoice,
    paidOn: '2026-11-30',
    reference: '三菱UFJ 001',
  })),
  reserveBankReturn: sample('admin', ({ ids }) => ({ documentId: ids.invoice })),
  refuseBankReturn: sample('admin', ({ ids }) => ({ id: ids.payoutRun, reason: '明細にありません' })),
  askFundsBack: sample('owner'),
  chooseWayToPay: sample('owner', ({ ids }) => ({ contractId: ids.contract, way: 'TRANSFER' })),
  carryStoppedRefund: sample('admin', () => ({ id: '00000000-0000-4000-8000-000000000000' })),
  leaveStripeEvent: sample('admin', () => ({ id: 'evt_of_nobody' })),
  retryStoppedWork: sample('admin', () => ({ id: null })),
  closeMonth: sample('admin', () => ({ month: '2026-12' })),
  proposeCreditNote: sample('admin', ({ ids }) => ({
    input: {
      invoiceId: ids.invoice,
      means: 'CARRY',
      reason: '一部のお返し',
      lines: [{ position: 1, amountMinor: 10 }],
    },
  })),
  offerWaysToPay: sample('admin', () => ({ ways: ['CARD', 'TRANSFER', 'KONBINI'] })),
  returnFunds: sample('admin', ({ ids }) => ({ clientId: ids.company })),
  preparePayouts: sample('admin', () => ({ payOn: '2027-01-25' })),
  refusePayouts: sample('admin', ({ ids }) => ({ id: ids.payoutRun, reason: '口座を確かめる' })),
  releasePayouts: sample('admin', ({ ids }) => ({ id: ids.payoutRun, alone: true })),
  replacePayeeAccount: sample('admin', ({ ids }) => ({ companyId: ids.payoutRun, reason: '国の取り違え' })),
  resendPayouts: sample('admin', () => ({})),
  setSpendingRule: sample('owner', ({ ids }) => ({
    contractId: ids.contract,
    input: {
      firstAlertPercent: 70,
      secondAlertPercent: 90,
      capMinor: 500_000,
      capWithTax: true,
      atCap: 'GO_ON',
    },
  })),
  withdrawCreditNote: sample('admin', ({ ids }) => ({ id: ids.creditNote })),
  issueReceipt: sample('owner', ({ ids }) => ({ invoiceId: ids.invoice })),
  reissueReceipt: sample('owner', ({ ids }) => ({ invoiceId: ids.invoice })),
  requestPlanChange: sample('owner', ({ ids }) => ({
    input: { contractId: ids.contract, planId: ids.otherPlan },
  })),
  signPlanChange: sample('owner', ({ ids }) => ({
    input: {
      planChangeId: ids.planChange,
      signerName: '佐々木 花',
      textHash: ids.planChangeHash,
      consent: true,
    },
  })),
};

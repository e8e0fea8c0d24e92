import { type Sample, sample } from './sample.js';

/** Months, credit notes, limits, receipts, changes of plan. */
export const moneySamples: Readonly<Record<string, Sample>> = {
  approveCreditNote: sample('admin', ({ ids }) => ({ id: ids.creditNote, alone: true })),
  askFundsBack: sample('owner'),
  chooseWayToPay: sample('owner', ({ ids }) => ({ contractId: ids.contract, way: 'TRANSFER' })),
  approveDepositReturn: sample('admin', ({ ids }) => ({ id: ids.payoutRun, alone: true })),
  decideLostDeposit: sample('admin', ({ ids }) => ({ id: ids.invoice, decision: 'ASKED' })),
  recordDepositReturn: sample('admin', ({ ids }) => ({
    settlementId: ids.invoice,
    paidOn: '2026-11-30',
    reference: '三菱UFJ 001',
  })),
  refuseDepositReturn: sample('admin', ({ ids }) => ({ id: ids.payoutRun, reason: '明細にありません' })),
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

import type { Call } from '../play/calls.js';
import type { Diagnosis, Option } from '../play/diagnose.js';
import type { Invoice, Payout, TrialBalance, UsageRecord } from '../play/money.js';

interface Played {
  readonly diagnosis: Diagnosis;
  readonly option: Option;
  readonly usage: readonly UsageRecord[];
  readonly calls: readonly Call[];
  readonly invoices: readonly Invoice[];
  readonly ledger: TrialBalance;
  readonly payouts: readonly Payout[];
  readonly files: { readonly contractPdf: string; readonly invoicePdf: string };
}

const diagnosisPart = ({ questionsAsked, conclusion }: Diagnosis) => {
  const ranked = [...(conclusion?.functions ?? []), ...(conclusion?.notRecommended ?? [])].sort(
    (a, b) => b.probability - a.probability,
  );
  return {
    top3: ranked.slice(0, 3).map(({ code }) => code),
    probabilities: Object.fromEntries(ranked.map(({ code, probability }) => [code, probability])),
    questionsAsked,
    evidence: (conclusion?.problems ?? []).map(({ code, name, probability, evidence }) => ({
      problem: code,
      name,
      probability,
      evidence,
    })),
  };
};

const invoicePart = ({
  lines,
  taxableMinor,
  taxMinor,
  totalMinor,
  number,
  registrationNumber,
  period,
}: Invoice) => ({
  number,
  registrationNumber,
  period,
  lines: lines.map(({ description, quantity, amountMinor }) => ({ description, quantity, amountMinor })),
  taxableMinor,
  taxMinor,
  totalMinor,
});

/** The last line of the journey; its shape is a contract (README, "The journey command"). */
export function summary({ diagnosis, option, usage, invoices, ledger, payouts, files }: Played) {
  const {
    id: planId,
    name,
    baseMinor,
    includedUnits,
    overageMinor,
    overageTiers,
    successFeeMinor,
    initialFeeMinor,
  } = option.plan;
  const first = invoices[0]!;
  return {
    step: 'summary' as const,
    diagnosis: diagnosisPart(diagnosis),
    bundle: {
      id: option.version.bundleId,
      versionId: option.version.id,
      name: option.version.name,
      producer: option.version.producer.name,
      reasons: option.reasons,
    },
    plan: {
      id: planId,
      name,
      baseMinor,
      includedUnits,
      overageMinor,
      ...(overageTiers && { overageTiers }),
      successFeeMinor,
      initialFeeMinor,
    },
    end: null,
    usage: usage.map(({ at, kind, billable, rule }) => ({ at, kind, billable, rule })),
    invoice: invoicePart(first),
    invoices: invoices.map(invoicePart),
    stripeInvoiceTotalMinor: first.stripeTotalMinor,
    ledger: {
      debitsMinor: ledger.debitsMinor,
      creditsMinor: ledger.creditsMinor,
      byAccount: Object.fromEntries(
        ledger.accounts.map(({ account, balanceMinor }) => [account, balanceMinor]),
      ),
    },
    payouts: payouts.map(({ payeeName, amountMinor, status }) => ({ payee: payeeName, amountMinor, status })),
    files,
  };
}

/** An honest end: nothing is sold, and what to do instead is said. */
export function endedWithout(diagnosis: Diagnosis) {
  return {
    step: 'summary' as const,
    diagnosis: diagnosisPart(diagnosis),
    bundle: null,
    plan: null,
    end: {
      reason: diagnosis.conclusion?.end ?? diagnosis.status,
      headline: diagnosis.conclusion?.headline ?? diagnosis.dangerNotice ?? '',
      instead: diagnosis.conclusion?.insteadSteps ?? [],
    },
    usage: [],
    invoice: null,
    invoices: [],
    stripeInvoiceTotalMinor: null,
    ledger: null,
    payouts: [],
    files: null,
  };
}

export type Summary = ReturnType<typeof summary> | ReturnType<typeof endedWithout>;

import type { Instant } from '@madoguchi/kernel';

/** What a concluded and claimed check-up tells other contexts. Probabilities are between 0 and 1. */
export interface ProposalView {
  readonly diagnosisId: string;
  readonly clientId: string;
  /** The owner's words; personal data is masked. */
  readonly statement: string;
  readonly industry: string | null;
  readonly employees: number | null;
  readonly prefecture: string | null;
  readonly facts: Readonly<Record<string, boolean | number | string | readonly string[]>>;
  readonly end:
    'bundles' | 'no_outsourcing' | 'inhouse_build' | 'not_a_phone_problem' | 'no_bundle_available';
  readonly functions: readonly { readonly code: string; readonly probability: number }[];
  readonly options: readonly {
    readonly versionId: string;
    readonly planId: string;
    readonly expectedUnits: number;
  }[];
  readonly startedAt: Instant;
}

import type { Minor } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import type { SignedPlanView } from './views.js';

/** What the client says about a limit of its own that the new plan would pass without a single call. */
export interface LimitAnswer {
  /** The new limit, in the terms of the old one; null leaves it as it is. */
  readonly raiseToMinor: Minor | null;
  /** The limit stays, and may be reached on the first day. */
  readonly keep: boolean;
}

/** Asked before a change of plan is signed. Whoever knows the client's limit answers it; see decision 55. */
export abstract class PlanLimit {
  /** Raises the limit, or lets it stay when that was said. @throws Refusal BAD_INPUT limitBelowPlan when it was not */
  abstract admit(
    tx: Tx,
    contract: { readonly id: string; readonly clientId: string },
    plan: SignedPlanView,
    answer: LimitAnswer,
  ): Promise<void>;
}

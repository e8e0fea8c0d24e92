import type { Tx } from '@madoguchi/platform/database';
import type { ProposalView } from './views.js';

/** What other contexts may ask about check-ups. Unclaimed ones belong to nobody and are never answered for. */
export abstract class DiagnosisApi {
  /** Whether this company has claimed the check-up. */
  abstract claimedBy(tx: Tx, clientId: string, diagnosisId: string): Promise<boolean>;
  /** The claimed and concluded proposal; undefined when it is not there, not this company's, or not concluded. */
  abstract proposal(tx: Tx, clientId: string, diagnosisId: string): Promise<ProposalView | undefined>;
}

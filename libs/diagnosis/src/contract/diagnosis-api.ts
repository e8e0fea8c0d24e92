import type { Tx } from '@madoguchi/platform/database';
import type { ProposalView } from './views.js';

/** What other contexts may ask about check-ups. Unclaimed ones belong to nobody and are never answered for. */
export abstract class DiagnosisApi {
  /** Whether this company has claimed the check-up. */
  abstract claimedBy(tx: Tx, clientId: string, diagnosisId: string): Promise<boolean>;
  /** A quote that rests on the check-up was made or signed. Nothing happens for one that is not this company's. */
  abstract takenUp(tx: Tx, clientId: string, diagnosisId: string, step: 'quoted' | 'signed'): Promise<void>;
  /** The claimed and concluded proposal; undefined when it is not there, not this company's, or not concluded. */
  abstract proposal(tx: Tx, clientId: string, diagnosisId: string): Promise<ProposalView | undefined>;
}

import type { BundleVersionView } from '@madoguchi/catalogue/contract';
import type { Knowledge } from '../domain/knowledge.js';
import type { SessionRow } from '../store/session.row.js';

/** One check-up with what is needed to show it: its own version of the knowledge and the bundles it proposes. */
export interface DiagnosisView {
  readonly session: SessionRow;
  readonly knowledge: Knowledge;
  readonly versions: ReadonlyMap<string, BundleVersionView>;
}

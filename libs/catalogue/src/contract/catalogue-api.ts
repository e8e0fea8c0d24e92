import type { CalendarDate } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import type { BundleStanding, BundleVersionView, FunctionView, VersionOutcome } from './views.js';

/** What other contexts may ask the catalogue. Drafts are seen only by their producer and the platform. */
export abstract class CatalogueApi {
  /** Any version the actor may see: public ones (published or retired) and its own. */
  abstract version(tx: Tx, versionId: string): Promise<BundleVersionView | undefined>;
  /** The same for many, in one statement. */
  abstract versions(tx: Tx, versionIds: readonly string[]): Promise<Map<string, BundleVersionView>>;
  /** Every published version, newest first. */
  abstract published(tx: Tx): Promise<BundleVersionView[]>;
  abstract functions(): readonly FunctionView[];
  /** What is known of bundles from their use, by bundle id; what nobody uses yet is absent. */
  abstract standings(tx: Tx): Promise<Map<string, BundleStanding>>;
  /** So many clients begin with the bundle in the month of that first day. Repeating it changes nothing. */
  abstract recordIntake(tx: Tx, bundleId: string, month: CalendarDate, taken: number): Promise<void>;
  /** Replaces what was measured before with the sums per bundle; a bundle that is not named has no outcomes. */
  abstract recordOutcomes(tx: Tx, days: number, outcomes: readonly VersionOutcome[]): Promise<void>;
}

import type { Tx } from '@madoguchi/platform/database';
import type { BundleVersionView, FunctionView } from './views.js';

/** What other contexts may ask the catalogue. Drafts are seen only by their producer and the platform. */
export abstract class CatalogueApi {
  /** Any version the actor may see: public ones (published or retired) and its own. */
  abstract version(tx: Tx, versionId: string): Promise<BundleVersionView | undefined>;
  /** The same for many, in one statement. */
  abstract versions(tx: Tx, versionIds: readonly string[]): Promise<Map<string, BundleVersionView>>;
  /** Every published version, newest first. */
  abstract published(tx: Tx): Promise<BundleVersionView[]>;
  abstract functions(): readonly FunctionView[];
}

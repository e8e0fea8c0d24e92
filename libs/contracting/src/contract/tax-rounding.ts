import type { DocumentRounding } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';

/** Asked before sums of documents to come are shown. Whoever issues them answers it; see decision 119. */
export abstract class TaxRounding {
  abstract toCome(tx: Tx): Promise<DocumentRounding>;
}

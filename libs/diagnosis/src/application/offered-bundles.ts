import type { CatalogueApi } from '@madoguchi/catalogue/contract';
import { addMonths, dateAt, startOfMonth } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import type { OfferedBundle } from '../domain/offer.js';

/** What is on sale, with what its use tells: two statements, however many there are. */
export async function offeredBundles(tx: Tx, catalogue: CatalogueApi): Promise<OfferedBundle[]> {
  const versions = await catalogue.published(tx);
  const standings = await catalogue.standings(tx);
  const thisMonth = startOfMonth(dateAt(tx.now));
  const months = [thisMonth, addMonths(thisMonth, 1)] as const;
  return versions.map((version) => {
    const standing = standings.get(version.bundleId);
    const [now, next] = months.map((month) =>
      Math.max(0, version.capacityPerMonth - (standing?.taken[month] ?? 0)),
    );
    return { ...version, placesFree: [now ?? 0, next ?? 0], trackRecord: standing?.outcome ?? null };
  });
}

import { PreparedReads } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { BundleVersionView } from '../contract/index.js';
import { versionFrom, versionJson, versionView, type VersionJson } from './version-sql.js';

export interface ShelfFilter {
  readonly prefecture?: string | undefined;
  readonly functionCode?: string | undefined;
}

/** What everybody may see: published versions only. One statement per page, without a transaction or an actor. */
@Injectable()
export class PublicShelf {
  constructor(private readonly reads: PreparedReads) {}

  /** Newest first. `total` is read from the kept counts, so it costs the same for ten bundles and ten thousand. */
  async page(
    filter: ShelfFilter,
    first: number,
    offset: number,
  ): Promise<{ items: BundleVersionView[]; total: number }> {
    const params: unknown[] = [filter.prefecture ?? '*', filter.functionCode ?? '*', first, offset];
    const where = [
      ...(filter.prefecture === undefined ? [] : ['prefectures @> ARRAY[$1::text]']),
      ...(filter.functionCode === undefined ? [] : ['function_codes @> ARRAY[$2::text]']),
    ].join(' AND ');
    // The page is found first and each of its rows looked up by key, so that one plan is right for any table size.
    const [row] = await this.reads.query<{ total: number | null; items: VersionJson[] }>(
      shelfQuery(filter),
      `SELECT (SELECT bundles FROM catalogue.shelf_count WHERE prefecture = $1 AND function_code = $2) AS total,
        (SELECT coalesce(json_agg((SELECT ${versionJson} FROM ${versionFrom}
            WHERE v.id = page.version_id AND v.status = 'published')), '[]'::json)
         FROM (SELECT version_id FROM catalogue.shelf ${where && `WHERE ${where}`}
               ORDER BY published_at DESC, bundle_id LIMIT $3 OFFSET $4) page) AS items`,
      params,
    );
    return { items: row!.items.map(versionView), total: row!.total ?? 0 };
  }

  /** The version of the bundle that is for sale now. */
  async bundle(bundleId: string): Promise<BundleVersionView | undefined> {
    const [row] = await this.reads.query<{ version: VersionJson }>(
      'catalogue.bundle',
      `SELECT ${versionJson} AS version FROM ${versionFrom} WHERE v.bundle_id = $1 AND v.status = 'published'`,
      [bundleId],
    );
    return row && versionView(row.version);
  }
}

/** One text per kind of filter, so one name each; a name longer than 63 letters is one the driver warns of. */
const shelfQuery = ({ prefecture, functionCode }: ShelfFilter): string =>
  [
    'catalogue.shelf',
    prefecture !== undefined && 'in-prefecture',
    functionCode !== undefined && 'of-function',
  ]
    .filter(Boolean)
    .join('-');

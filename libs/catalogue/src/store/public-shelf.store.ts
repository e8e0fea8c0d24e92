import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { BundleVersionView } from '../contract/index.js';
import { versionFrom, versionJson, versionView, type VersionJson } from './version-sql.js';

export interface ShelfFilter {
  readonly prefecture?: string | undefined;
  readonly functionCode?: string | undefined;
}

/** What everybody may see: published versions only. One statement per page, without a transaction or an actor. */
@Injectable()
export class PublicShelf {
  constructor(private readonly dataSource: DataSource) {}

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
    ];
    const rows: { total: number | null; items: VersionJson[] }[] = await this.dataSource.query(
      `SELECT (SELECT bundles FROM catalogue.shelf_count WHERE prefecture = $1 AND function_code = $2) AS total,
        (SELECT coalesce(json_agg(${versionJson} ORDER BY page.published_at DESC, page.bundle_id), '[]'::json)
         FROM (SELECT version_id, published_at, bundle_id FROM catalogue.shelf
               ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''}
               ORDER BY published_at DESC, bundle_id LIMIT $3 OFFSET $4) page
         JOIN catalogue.bundle_version v ON v.id = page.version_id AND v.status = 'published'
         JOIN catalogue.producer p ON p.company_id = v.producer_id) AS items`,
      params,
    );
    return { items: rows[0]!.items.map(versionView), total: rows[0]!.total ?? 0 };
  }

  /** The version of the bundle that is for sale now. */
  async bundle(bundleId: string): Promise<BundleVersionView | undefined> {
    const rows: { version: VersionJson }[] = await this.dataSource.query(
      `SELECT ${versionJson} AS version FROM ${versionFrom} WHERE v.bundle_id = $1 AND v.status = 'published'`,
      [bundleId],
    );
    return rows[0] && versionView(rows[0].version);
  }
}

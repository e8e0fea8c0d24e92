import type { CalendarDate } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { BundleVersionView } from '../contract/index.js';
import type { BundleContent } from '../domain/bundle-content.js';
import type { ShareRule, Shares } from '../domain/shares.js';
import { BundleVersionRow } from './bundle-version.row.js';
import { BundleRow } from './bundle.row.js';
import { PlanRow } from './plan.row.js';
import { versionFrom, versionJson, versionView, type VersionJson } from './version-sql.js';

export interface Written {
  readonly content: BundleContent;
  readonly shares: Shares;
  readonly operator: { readonly id: string; readonly name: string };
}

/** Bundles and their versions behind the actor's walls. */
@Injectable()
export class BundleStore {
  async shareRule(tx: Tx, on: CalendarDate): Promise<ShareRule> {
    const [rule] = await tx.query<ShareRule>(
      `SELECT platform_bps AS "platformBps", operator_min_bps AS "operatorMinBps", operator_max_bps AS "operatorMaxBps"
       FROM catalogue.share_rule WHERE valid_from <= $1 ORDER BY valid_from DESC LIMIT 1`,
      [on],
    );
    if (!rule) throw new Error(`No share rule is valid on ${on}`);
    return rule;
  }

  /** Keeps the producer's public name up to date; the introduction stays when none is given. */
  async showProducer(
    tx: Tx,
    company: { id: string; name: string; prefecture: string | null },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO catalogue.producer (company_id, name, prefecture) VALUES ($1, $2, $3)
       ON CONFLICT (company_id) DO UPDATE SET name = excluded.name, prefecture = excluded.prefecture
       WHERE (producer.name, producer.prefecture) IS DISTINCT FROM (excluded.name, excluded.prefecture)`,
      [company.id, company.name, company.prefecture],
    );
  }

  async introduceProducer(tx: Tx, companyId: string, introduction: string | null): Promise<void> {
    await tx.query('UPDATE catalogue.producer SET introduction = $2 WHERE company_id = $1', [
      companyId,
      introduction,
    ]);
  }

  /** Waits for anybody else who is changing the bundle. Undefined when it is not there or not the actor's. */
  async lockBundle(tx: Tx, bundleId: string): Promise<BundleRow | undefined> {
    const bundle = await tx.manager
      .createQueryBuilder(BundleRow, 'bundle')
      .setLock('pessimistic_write')
      .where('bundle.id = :bundleId', { bundleId })
      .getOne();
    return bundle ?? undefined;
  }

  async newestVersion(tx: Tx, bundleId: string): Promise<BundleVersionRow | undefined> {
    const [newest] = await tx.manager.find(BundleVersionRow, {
      where: { bundleId },
      order: { number: 'DESC' },
      take: 1,
    });
    return newest;
  }

  async publishedVersion(tx: Tx, bundleId: string): Promise<BundleVersionRow | undefined> {
    return (await tx.manager.findOneBy(BundleVersionRow, { bundleId, status: 'published' })) ?? undefined;
  }

  async versionRow(tx: Tx, versionId: string): Promise<BundleVersionRow | undefined> {
    return (await tx.manager.findOneBy(BundleVersionRow, { id: versionId })) ?? undefined;
  }

  async addBundle(tx: Tx, producerId: string): Promise<string> {
    const [bundle] = await tx.query<{ id: string }>(
      'INSERT INTO catalogue.bundle (producer_id, created_at) VALUES ($1, $2) RETURNING id',
      [producerId, tx.now],
    );
    return bundle!.id;
  }

  /** The producer's other open or live bundle of this name, if there is one. */
  async sameName(
    tx: Tx,
    producerId: string,
    name: string,
    exceptBundleId: string | null,
  ): Promise<BundleVersionView | undefined> {
    return (
      await this.views(
        tx,
        `WHERE v.producer_id = $1 AND v.name = $2 AND v.status <> 'retired' AND v.bundle_id IS DISTINCT FROM $3::uuid
         ORDER BY v.created_at DESC LIMIT 1`,
        [producerId, name, exceptBundleId],
      )
    )[0];
  }

  async addVersion(
    tx: Tx,
    bundle: { id: string; producerId: string },
    number: number,
    written: Written,
  ): Promise<string> {
    const { identifiers } = await tx.manager.insert(BundleVersionRow, {
      bundleId: bundle.id,
      producerId: bundle.producerId,
      number,
      status: 'draft',
      createdAt: tx.now,
      ...columns(written),
    });
    const id = identifiers[0]!['id'] as string;
    await this.addPlans(tx, id, bundle.producerId, written);
    return id;
  }

  async rewriteVersion(tx: Tx, version: BundleVersionRow, written: Written): Promise<void> {
    await tx.manager.update(BundleVersionRow, { id: version.id }, { status: 'draft', ...columns(written) });
    await tx.manager.delete(PlanRow, { versionId: version.id });
    await this.addPlans(tx, version.id, version.producerId, written);
  }

  async changeVersion(tx: Tx, versionId: string, change: Partial<BundleVersionRow>): Promise<void> {
    await tx.manager.update(BundleVersionRow, { id: versionId }, change);
  }

  /** Any versions the actor may see, by id. */
  versions(tx: Tx, versionIds: readonly string[]): Promise<BundleVersionView[]> {
    return this.views(tx, 'WHERE v.id = ANY ($1::uuid[])', [versionIds]);
  }

  published(tx: Tx): Promise<BundleVersionView[]> {
    return this.views(tx, `WHERE v.status = 'published' ORDER BY v.published_at DESC, v.bundle_id`, []);
  }

  /** The newest version of each bundle of one producer. */
  newestOfEach(tx: Tx, producerId: string, bundleId?: string): Promise<BundleVersionView[]> {
    return this.views(
      tx,
      `WHERE v.producer_id = $1 AND ($2::uuid IS NULL OR v.bundle_id = $2)
         AND v.number = (SELECT max(number) FROM catalogue.bundle_version newest WHERE newest.bundle_id = v.bundle_id)
       ORDER BY v.created_at DESC, v.id`,
      [producerId, bundleId ?? null],
    );
  }

  /** What waits for an admin, the longest waiting first, each with what it would replace. */
  async waiting(tx: Tx): Promise<{ version: BundleVersionView; previous: BundleVersionView | null }[]> {
    const rows = await tx.query<{ version: VersionJson; previous: VersionJson | null }>(
      `SELECT ${versionJson} AS version, (
         SELECT ${versionJson} FROM ${versionFrom} WHERE v.bundle_id = waiting.bundle_id AND v.status = 'published') AS previous
       FROM ${versionFrom} JOIN catalogue.bundle_version waiting ON waiting.id = v.id
       WHERE v.status = 'submitted' ORDER BY v.submitted_at, v.id`,
    );
    return rows.map(({ version, previous }) => ({
      version: versionView(version),
      previous: previous && versionView(previous),
    }));
  }

  private async views(tx: Tx, rest: string, params: unknown[]): Promise<BundleVersionView[]> {
    const rows = await tx.query<{ version: VersionJson }>(
      `SELECT ${versionJson} AS version FROM ${versionFrom} ${rest}`,
      params,
    );
    return rows.map(({ version }) => versionView(version));
  }

  private async addPlans(tx: Tx, versionId: string, producerId: string, { content }: Written): Promise<void> {
    await tx.manager.insert(
      PlanRow,
      content.plans.map((plan, position) => ({
        ...plan,
        waysToPay: [...plan.waysToPay],
        versionId,
        producerId,
        position,
        isPublic: false,
      })),
    );
  }
}

function columns({ content, shares, operator }: Written) {
  return {
    name: content.name,
    tagline: content.tagline,
    story: content.story,
    functionCodes: [...content.functionCodes],
    prefectures: [...content.prefectures],
    hours: [...content.hours.spans],
    closedOnHolidays: content.hours.closedOnHolidays,
    hoursNote: content.hours.note,
    languages: [...content.languages],
    capacityPerMonth: content.capacityPerMonth,
    operatorId: operator.id,
    operatorName: operator.name,
    ...shares,
  };
}

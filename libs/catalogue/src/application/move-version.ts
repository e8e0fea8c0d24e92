import { isId, Refusal } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { BundleVersionView } from '../contract/index.js';
import { moveVersion, type VersionMove, type VersionStatus } from '../domain/version-states.js';
import type { BundleVersionRow } from '../store/bundle-version.row.js';
import { BundleStore } from '../store/bundle.store.js';

/** The shape that submitting, approving and rejecting share: lock the bundle, decide, save. */
@Injectable()
export class MoveVersion {
  constructor(private readonly bundles: BundleStore) {}

  /**
   * `save` runs only when something changes; a repeated request just answers.
   * @throws Refusal NOT_FOUND; CONFLICT when the version is not where the move starts
   */
  async execute(
    tx: Tx,
    versionId: string,
    move: VersionMove,
    save: (version: BundleVersionRow, next: VersionStatus) => Promise<void>,
  ): Promise<BundleVersionView> {
    if (!isId(versionId)) throw Refusal.notFound();
    const found = await this.bundles.versionRow(tx, versionId);
    // Somebody else's published version can be read, but its bundle cannot be locked: that is not found as well.
    const bundle = found && (await this.bundles.lockBundle(tx, found.bundleId));
    const version = bundle && (await this.bundles.versionRow(tx, versionId));
    if (!version) throw Refusal.notFound();
    const next = moveVersion(version.status, move);
    if (next !== undefined) await save(version, next);
    return (await this.bundles.versions(tx, [versionId]))[0]!;
  }
}

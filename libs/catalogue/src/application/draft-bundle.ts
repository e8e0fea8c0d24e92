import { Refusal } from '@madoguchi/kernel';
import { actingCompany, type Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { BundleVersionView } from '../contract/index.js';
import { BundleStore, type Written } from '../store/bundle.store.js';
import { PrepareBundle, type BundleWish } from './prepare-bundle.js';

/** A producer begins a new bundle. The same draft sent twice is kept once. */
@Injectable()
export class DraftBundle {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bundles: BundleStore,
    private readonly prepare: PrepareBundle,
  ) {}

  /** @throws Refusal BAD_INPUT, CONFLICT bundleNameTaken */
  async execute(actor: Actor, wish: BundleWish): Promise<BundleVersionView> {
    const producerId = actingCompany(actor);
    return this.unitOfWork.run(actor, async (tx) => {
      const written = await this.prepare.execute(tx, producerId, wish);
      const namesake = await this.bundles.sameName(tx, producerId, written.content.name, null);
      if (namesake && isSameDraft(namesake, written)) return namesake;
      if (namesake) throw new Refusal('CONFLICT', 'bundleNameTaken', { params: { name: namesake.name } });
      const bundleId = await this.bundles.addBundle(tx, producerId);
      const versionId = await this.bundles.addVersion(tx, { id: bundleId, producerId }, 1, written);
      await tx.audit('bundle.draft', versionId, { bundleId, name: written.content.name });
      return (await this.bundles.versions(tx, [versionId]))[0]!;
    });
  }
}

function isSameDraft(view: BundleVersionView, { content, operator, shares }: Written): boolean {
  const plans = view.plans.map(({ depositMinor, ...plan }) => ({
    ...plan,
    id: undefined,
    asksDeposit: depositMinor > 0,
  }));
  const kept = {
    ...content,
    plans: content.plans.map((plan) => ({ ...plan, id: undefined })),
    operator: operator.id,
    shares,
  };
  const seen: typeof kept = { ...pick(view), plans, operator: view.operatorId, shares: view.shares };
  return view.status === 'draft' && view.number === 1 && canonical(seen) === canonical(kept);
}

const pick = (view: BundleVersionView) => ({
  name: view.name,
  tagline: view.tagline,
  story: view.story,
  functionCodes: view.functionCodes,
  prefectures: view.prefectures,
  hours: view.hours,
  languages: view.languages,
  capacityPerMonth: view.capacityPerMonth,
});

/** The same text for the same data, whatever the order of its keys. */
const canonical = (value: object): string =>
  JSON.stringify(value, (_, item: unknown) =>
    item !== null && typeof item === 'object' && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );

import {
  BundlePublished,
  BundleRetired,
  CatalogueApi,
  type BundleVersionView,
  type PlanView,
} from '@madoguchi/catalogue/contract';
import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Job, Reaction, type JobHandler, type ReactionHandler } from '@madoguchi/platform/jobs';
import { Injectable } from '@nestjs/common';
import { CommandStore } from '../store/command.store.js';
import type { PlanPriceKind } from './ports.js';

const groupOf = ({ id }: PlanView): string => `plan:${id}`;

/** Plans on sale stand at the provider as products with their prices, for whoever reads its screens; no amount is ever taken from there. */
@Injectable()
export class MirrorPlans {
  constructor(private readonly commands: CommandStore) {}

  /** Repeating it changes nothing. */
  async show(tx: Tx, { name, plans }: BundleVersionView): Promise<void> {
    for (const plan of plans) {
      const group = groupOf(plan);
      const shown = { planId: plan.id, name: `${name}（${plan.name}）` };
      await this.commands.add(tx, group, 'plan.show', shown, `plan.show:${plan.id}`);
      for (const { kind, label, amountMinor } of pricesOf(plan))
        await this.commands.add(
          tx,
          group,
          'plan.price',
          { planId: plan.id, kind, label, amountMinor },
          `plan.price:${plan.id}:${kind}`,
        );
    }
  }

  async archive(tx: Tx, { plans }: BundleVersionView): Promise<void> {
    for (const plan of plans)
      if ((await this.commands.ofGroup(tx, groupOf(plan))).length > 0)
        await this.commands.add(
          tx,
          groupOf(plan),
          'plan.archive',
          { planId: plan.id },
          `plan.archive:${plan.id}`,
        );
  }
}

/** A price in steps has no one figure, so it is not shown: the plan's own page says it. */
function pricesOf(plan: PlanView): { kind: PlanPriceKind; label: string; amountMinor: number }[] {
  return [
    { kind: 'base' as const, label: '月額', amountMinor: plan.baseMinor },
    { kind: 'initial' as const, label: '初期費用', amountMinor: plan.initialFeeMinor },
    {
      kind: 'unit' as const,
      label: '従量料金（1件）',
      amountMinor: plan.overageTiers === null ? plan.overageMinor : 0,
    },
    { kind: 'success' as const, label: '成果報酬（1件）', amountMinor: plan.successFeeMinor },
  ].filter(({ amountMinor }) => amountMinor > 0);
}

@Reaction(BundlePublished)
export class MirrorWhenBundlePublished implements ReactionHandler<BundlePublished> {
  constructor(
    private readonly catalogue: CatalogueApi,
    private readonly mirror: MirrorPlans,
  ) {}

  async react({ versionId }: BundlePublished, tx: Tx): Promise<void> {
    const version = await this.catalogue.version(tx, versionId);
    if (version?.status === 'published') await this.mirror.show(tx, version);
  }
}

@Reaction(BundleRetired)
export class ArchiveWhenBundleRetired implements ReactionHandler<BundleRetired> {
  constructor(
    private readonly catalogue: CatalogueApi,
    private readonly mirror: MirrorPlans,
  ) {}

  async react({ versionId }: BundleRetired, tx: Tx): Promise<void> {
    const version = await this.catalogue.version(tx, versionId);
    if (version) await this.mirror.archive(tx, version);
  }
}

/** 03:10 in Japan: what was published before plans were mirrored. */
@Job({ name: 'mirror-plans', cron: '10 18 * * *' })
export class MirrorPublishedPlans implements JobHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: CatalogueApi,
    private readonly mirror: MirrorPlans,
  ) {}

  async run(): Promise<void> {
    await this.unitOfWork.run(systemActor('mirror-plans'), async (tx) => {
      for (const version of await this.catalogue.published(tx)) await this.mirror.show(tx, version);
    });
  }
}

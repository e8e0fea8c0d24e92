import { Allow, CurrentActor, type Actor } from '@madoguchi/platform/access';
import { Language, type LanguageCode } from '@madoguchi/platform/graphql';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ApproveBundle } from '../application/approve-bundle.js';
import { ReadBundles } from '../application/read-bundles.js';
import { RejectBundle } from '../application/reject-bundle.js';
import { BundleApprovalType, BundleVersionType } from './bundle-version.type.js';

/** The platform admin's list of what waits for a decision. */
@Resolver()
export class BundleApprovalsResolver {
  constructor(
    private readonly read: ReadBundles,
    private readonly approve: ApproveBundle,
    private readonly reject: RejectBundle,
  ) {}

  @Allow('bundle.approve')
  @Query(() => [BundleApprovalType])
  async bundleApprovals(
    @CurrentActor() actor: Actor,
    @Language() language: LanguageCode,
  ): Promise<BundleApprovalType[]> {
    return (await this.read.waiting(actor)).map(({ version, previous }) => ({
      version: BundleVersionType.from(version, language),
      previous: previous && BundleVersionType.from(previous, language),
    }));
  }

  @Allow('bundle.approve')
  @Mutation(() => BundleVersionType)
  async approveBundle(
    @CurrentActor() actor: Actor,
    @Args('versionId', { type: () => ID }) versionId: string,
    @Language() language: LanguageCode,
  ): Promise<BundleVersionType> {
    return BundleVersionType.from(await this.approve.execute(actor, versionId), language);
  }

  @Allow('bundle.approve')
  @Mutation(() => BundleVersionType)
  async rejectBundle(
    @CurrentActor() actor: Actor,
    @Args('versionId', { type: () => ID }) versionId: string,
    @Args('reason') reason: string,
    @Language() language: LanguageCode,
  ): Promise<BundleVersionType> {
    return BundleVersionType.from(await this.reject.execute(actor, versionId, reason), language);
  }
}

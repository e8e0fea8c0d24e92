import { Allow, CurrentActor, type Actor } from '@madoguchi/platform/access';
import { Language, type LanguageCode } from '@madoguchi/platform/graphql';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { DraftBundle } from '../application/draft-bundle.js';
import { IntroduceProducer } from '../application/introduce-producer.js';
import { ReadBundles } from '../application/read-bundles.js';
import { ReviseBundle } from '../application/revise-bundle.js';
import { SubmitBundle } from '../application/submit-bundle.js';
import { BundleVersionType, ProducerType } from './bundle-version.type.js';
import { BundleInput, wishOf } from './bundle.input.js';

/** The producer's studio. */
@Resolver()
export class MyBundlesResolver {
  constructor(
    private readonly read: ReadBundles,
    private readonly draft: DraftBundle,
    private readonly revise: ReviseBundle,
    private readonly submit: SubmitBundle,
    private readonly introduce: IntroduceProducer,
  ) {}

  @Allow('bundle.write')
  @Query(() => [BundleVersionType])
  async myBundles(
    @CurrentActor() actor: Actor,
    @Language() language: LanguageCode,
  ): Promise<BundleVersionType[]> {
    return (await this.read.mine(actor)).map((version) => BundleVersionType.from(version, language));
  }

  @Allow('bundle.write')
  @Query(() => BundleVersionType)
  async myBundle(
    @CurrentActor() actor: Actor,
    @Args('bundleId', { type: () => ID }) bundleId: string,
    @Language() language: LanguageCode,
  ): Promise<BundleVersionType> {
    return BundleVersionType.from(await this.read.myBundle(actor, bundleId), language);
  }

  @Allow('bundle.write')
  @Mutation(() => BundleVersionType)
  async draftBundle(
    @CurrentActor() actor: Actor,
    @Args('input') input: BundleInput,
    @Language() language: LanguageCode,
  ): Promise<BundleVersionType> {
    return BundleVersionType.from(await this.draft.execute(actor, wishOf(input)), language);
  }

  @Allow('bundle.write')
  @Mutation(() => BundleVersionType, {
    description: 'Edits the open version, or begins the next one after a published version.',
  })
  async reviseBundle(
    @CurrentActor() actor: Actor,
    @Args('bundleId', { type: () => ID }) bundleId: string,
    @Args('input') input: BundleInput,
    @Language() language: LanguageCode,
  ): Promise<BundleVersionType> {
    return BundleVersionType.from(await this.revise.execute(actor, bundleId, wishOf(input)), language);
  }

  @Allow('bundle.write')
  @Mutation(() => BundleVersionType)
  async submitBundle(
    @CurrentActor() actor: Actor,
    @Args('versionId', { type: () => ID }) versionId: string,
    @Language() language: LanguageCode,
  ): Promise<BundleVersionType> {
    return BundleVersionType.from(await this.submit.execute(actor, versionId), language);
  }

  @Allow('bundle.write')
  @Mutation(() => ProducerType, {
    description: 'The text beside each of the producer’s bundles; empty takes it away.',
  })
  introduceProducer(
    @CurrentActor() actor: Actor,
    @Args('introduction') introduction: string,
  ): Promise<ProducerType> {
    return this.introduce.execute(actor, introduction);
  }
}

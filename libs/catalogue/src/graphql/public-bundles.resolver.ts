import { Public } from '@madoguchi/platform/access';
import { Language, type LanguageCode } from '@madoguchi/platform/graphql';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { ReadBundles } from '../application/read-bundles.js';
import { serviceFunctions } from '../domain/functions.js';
import { BundlePageType, BundleVersionType } from './bundle-version.type.js';
import { BundlesArgs } from './bundle.input.js';
import { ServiceFunctionType } from './service-function.type.js';

@Resolver()
export class PublicBundlesResolver {
  constructor(private readonly read: ReadBundles) {}

  @Public('the list of services is an advertisement')
  @Query(() => [ServiceFunctionType])
  functions(@Language() language: LanguageCode): ServiceFunctionType[] {
    return serviceFunctions.map((one) => ServiceFunctionType.from(one, language));
  }

  @Public('published bundles are on sale')
  @Query(() => BundlePageType)
  async bundles(@Args() args: BundlesArgs, @Language() language: LanguageCode): Promise<BundlePageType> {
    const filter = { prefecture: args.prefecture ?? undefined, functionCode: args.function ?? undefined };
    const { items, total } = await this.read.publicPage(filter, args.first, args.offset);
    return { items: items.map((item) => BundleVersionType.from(item, language)), total };
  }

  @Public('published bundles are on sale')
  @Query(() => BundleVersionType, { nullable: true })
  async bundle(
    @Args('id', { type: () => ID }) id: string,
    @Language() language: LanguageCode,
  ): Promise<BundleVersionType | null> {
    const version = await this.read.publicBundle(id);
    return version ? BundleVersionType.from(version, language) : null;
  }
}

import { registerMessages } from '@madoguchi/platform/graphql';
import { Global, Module } from '@nestjs/common';
import { ApproveBundle } from './application/approve-bundle.js';
import { DraftBundle } from './application/draft-bundle.js';
import { IntroduceProducer } from './application/introduce-producer.js';
import { MoveVersion } from './application/move-version.js';
import { PrepareBundle } from './application/prepare-bundle.js';
import { ReadBundles } from './application/read-bundles.js';
import { RejectBundle } from './application/reject-bundle.js';
import { ReviseBundle } from './application/revise-bundle.js';
import { SubmitBundle } from './application/submit-bundle.js';
import { WhenBundlePublished } from './application/when-bundle-published.js';
import { WhenBundleRejected } from './application/when-bundle-rejected.js';
import { WhenBundleSubmitted } from './application/when-bundle-submitted.js';
import { messages } from './catalogue.messages.js';
import { CatalogueApi } from './contract/index.js';
import { BundleApprovalsResolver } from './graphql/bundle-approvals.resolver.js';
import { MyBundlesResolver } from './graphql/my-bundles.resolver.js';
import { PublicBundlesResolver } from './graphql/public-bundles.resolver.js';
import { BundleStore } from './store/bundle.store.js';
import { CatalogueApiFromStore } from './store/catalogue-api-from-store.js';
import { PublicShelf } from './store/public-shelf.store.js';
import { StandingStore } from './store/standing.store.js';

export { catalogueRows } from './store/rows.js';

registerMessages(messages);

// Global, because another context may know only the contract and never imports this module.
@Global()
@Module({
  providers: [
    BundleStore,
    PublicShelf,
    StandingStore,
    PrepareBundle,
    MoveVersion,
    DraftBundle,
    ReviseBundle,
    SubmitBundle,
    ApproveBundle,
    RejectBundle,
    IntroduceProducer,
    ReadBundles,
    WhenBundleSubmitted,
    WhenBundlePublished,
    WhenBundleRejected,
    PublicBundlesResolver,
    MyBundlesResolver,
    BundleApprovalsResolver,
    { provide: CatalogueApi, useClass: CatalogueApiFromStore },
  ],
  exports: [CatalogueApi],
})
export class CatalogueModule {}

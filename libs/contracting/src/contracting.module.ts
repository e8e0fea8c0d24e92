import { ContractingExport } from './application/contracting-export.js';
import { registerMessages } from '@madoguchi/platform/graphql';
import { Global, Module } from '@nestjs/common';
import { CancelContract } from './application/cancel-contract.js';
import { ContractingApiFromStore } from './application/contracting-api-from-store.js';
import {
  CountIntake,
  CountWhenContractActivated,
  CountWhenContractCancelled,
  CountWhenContractSigned,
} from './application/count-intake.js';
import { EndContracts } from './application/end-contracts.js';
import { FindContracts } from './application/find-contracts.js';
import { PlanChoices } from './application/plan-choices.js';
import { ReadContracts } from './application/read-contracts.js';
import { ReadPlanChanges } from './application/read-plan-changes.js';
import { ReadQuotes } from './application/read-quotes.js';
import { RequestPlanChange } from './application/request-plan-change.js';
import { RequestQuote } from './application/request-quote.js';
import { SignContract } from './application/sign-contract.js';
import { SignPlanChange } from './application/sign-plan-change.js';
import { TellWhenPlanChanged } from './application/when-plan-changed.js';
import { WithdrawQuote } from './application/withdraw-quote.js';
import { ContractingApi } from './contract/index.js';
import { messages } from './contracting.messages.js';
import { ContractFileController } from './documents/contract-file.controller.js';
import { QuoteFileController } from './documents/quote-file.controller.js';
import { ContractResolver } from './graphql/contract.resolver.js';
import { PlanChangeResolver } from './graphql/plan-change.resolver.js';
import { QuoteResolver } from './graphql/quote.resolver.js';
import { AmendmentStore } from './store/amendment.store.js';
import { ContractStore } from './store/contract.store.js';
import { NumbersStore } from './store/numbers.store.js';
import { QuoteStore } from './store/quote.store.js';

export { contractingRows } from './store/rows.js';

registerMessages(messages);

// Global, because another context may know only the contract and never imports this module.
@Global()
@Module({
  controllers: [ContractFileController, QuoteFileController],
  providers: [
    ContractingExport,
    QuoteStore,
    AmendmentStore,
    ContractStore,
    NumbersStore,
    RequestQuote,
    WithdrawQuote,
    SignContract,
    CancelContract,
    EndContracts,
    CountIntake,
    CountWhenContractSigned,
    CountWhenContractActivated,
    CountWhenContractCancelled,
    PlanChoices,
    RequestPlanChange,
    SignPlanChange,
    TellWhenPlanChanged,
    ReadPlanChanges,
    ReadQuotes,
    ReadContracts,
    FindContracts,
    QuoteResolver,
    ContractResolver,
    PlanChangeResolver,
    { provide: ContractingApi, useClass: ContractingApiFromStore },
  ],
  exports: [ContractingApi],
})
export class ContractingModule {}

import { Allow, CurrentActor, type Actor } from '@madoguchi/platform/access';
import { IdArg, Language, type LanguageCode } from '@madoguchi/platform/graphql';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CancelContract } from '../application/cancel-contract.js';
import { FindContracts } from '../application/find-contracts.js';
import { ReadContracts } from '../application/read-contracts.js';
import { SignContract } from '../application/sign-contract.js';
import { ContractType, FoundContractType } from './contract.type.js';
import { SignContractInput } from './contracting.input.js';
import {
  AlreadySignedType,
  QuoteExpiredType,
  SignContractResult,
  SignedContractType,
  TextChangedType,
} from './sign-contract.result.js';
import { placeOf, type SignersRequest } from './signers-request.js';

@Resolver(() => ContractType)
export class ContractResolver {
  constructor(
    private readonly read: ReadContracts,
    private readonly sign: SignContract,
    private readonly cancel: CancelContract,
    private readonly find: FindContracts,
  ) {}

  @Query(() => [ContractType])
  @Allow('contract.read')
  async contracts(@CurrentActor() actor: Actor, @Language() language: LanguageCode): Promise<ContractType[]> {
    return (await this.read.list(actor)).map((details) => ContractType.from(details, language));
  }

  @Query(() => [FoundContractType], {
    description: 'The newest of all whose number or client has every word.',
  })
  @Allow('money.read')
  findContracts(@CurrentActor() actor: Actor, @Args('words') words: string): Promise<FoundContractType[]> {
    return this.find.execute(actor, words);
  }

  @Query(() => ContractType)
  @Allow('contract.read')
  contract(
    @CurrentActor() actor: Actor,
    @IdArg('id') id: string,
    @Language() language: LanguageCode,
  ): Promise<ContractType> {
    return this.show(actor, id, language);
  }

  @Mutation(() => SignContractResult)
  @Allow('contract.sign')
  async signContract(
    @CurrentActor() actor: Actor,
    @Args('input') input: SignContractInput,
    @Context('req') request: SignersRequest,
    @Language() language: LanguageCode,
  ): Promise<typeof SignContractResult> {
    const result = await this.sign.execute(actor, input, placeOf(request));
    switch (result.kind) {
      case 'signed':
        return Object.assign(new SignedContractType(), {
          contract: await this.show(actor, result.contractId, language),
        });
      case 'expired':
        return Object.assign(new QuoteExpiredType(), { expiredAt: result.expiredAt });
      case 'already-signed':
        return Object.assign(new AlreadySignedType(), { contractId: result.contractId });
      case 'text-changed':
        return Object.assign(new TextChangedType(), { textHash: result.textHash });
    }
  }

  @Mutation(() => ContractType)
  @Allow('contract.cancel')
  async cancelContract(
    @CurrentActor() actor: Actor,
    @IdArg('contractId') contractId: string,
    @Args('reason', { type: () => String, nullable: true }) reason: string | null,
    @Language() language: LanguageCode,
  ): Promise<ContractType> {
    await this.cancel.execute(actor, contractId, reason ?? null);
    return this.show(actor, contractId, language);
  }

  private async show(actor: Actor, id: string, language: LanguageCode): Promise<ContractType> {
    return ContractType.from(await this.read.one(actor, id), language);
  }
}

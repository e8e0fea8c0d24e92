import { createUnionType, Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { ContractType } from './contract.type.js';

@ObjectType('SignedContract')
export class SignedContractType {
  @Field(() => ContractType) contract: ContractType;
}

@ObjectType('QuoteExpired', { description: 'Ask for a new quote.' })
export class QuoteExpiredType {
  @Field(() => GraphQLISODateTime) expiredAt: Date;
}

@ObjectType('AlreadySigned', { description: 'A colleague was first.' })
export class AlreadySignedType {
  @Field(() => ID) contractId: string;
}

@ObjectType('TextChanged', { description: 'The text shown is not the text offered; read it again.' })
export class TextChangedType {
  @Field() textHash: string;
}

export const SignContractResult = createUnionType({
  name: 'SignContractResult',
  types: () => [SignedContractType, QuoteExpiredType, AlreadySignedType, TextChangedType] as const,
});

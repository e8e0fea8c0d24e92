import { Field, GraphQLISODateTime, ObjectType } from '@nestjs/graphql';

@ObjectType('Signature')
export class SignatureType {
  @Field() signerName: string;
  @Field(() => GraphQLISODateTime) signedAt: Date;
  @Field({ description: 'SHA-256 of the signed text, as hex.' }) textHash: string;
}

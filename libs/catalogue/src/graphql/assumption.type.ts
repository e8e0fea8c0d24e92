import { Field, ObjectType } from '@nestjs/graphql';

/** A figure or condition that something else rests on, shown beside it. Both texts are in the reader's language. */
@ObjectType('Assumption')
export class AssumptionType {
  @Field() label: string;
  @Field() value: string;
}

import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ReportedTransfer } from '../application/report-views.js';
import type { NumberedLink } from '../application/views.js';

export const TransferKindEnum = { OUTSIDE: 'outside', COLLEAGUE: 'colleague' } as const satisfies Record<
  string,
  ReportedTransfer['kind']
>;
registerEnumType(TransferKindEnum, { name: 'TransferKind' });

@ObjectType('ReportedTransfer', { description: 'A try to put a call through.' })
export class ReportedTransferType {
  @Field(() => TransferKindEnum) kind: ReportedTransfer['kind'];
  @Field(() => String, {
    nullable: true,
    description: 'One of the client’s own people; colleagues have no name here',
  })
  to: string | null;
  @Field(() => GraphQLISODateTime) at: Date;
  @Field() answered: boolean;
  @Field({ description: 'Whether the caller went on talking there' }) putThrough: boolean;
}

@ObjectType('NumberedLink', { description: 'Something of the same call that has a page of its own.' })
export class NumberedLinkType {
  @Field(() => ID) id: string;
  @Field(() => Int) number: number;

  static from({ id, number }: NumberedLink): NumberedLinkType {
    return Object.assign(new NumberedLinkType(), { id, number });
  }
}

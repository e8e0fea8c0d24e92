import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { DoNotCallPageView, DoNotCallView } from '../application/refusal-views.js';

export const DoNotCallSourceEnum = {
  OWNER: 'owner',
  FILE: 'file',
  CALL: 'call',
  CALLBACK: 'callback',
  CAMPAIGN: 'campaign',
} as const satisfies Record<string, DoNotCallView['source']>;
registerEnumType(DoNotCallSourceEnum, { name: 'DoNotCallSource' });

@ObjectType('DoNotCall', { description: 'A number that is not called for a client.' })
export class DoNotCallType {
  @Field(() => ID, { nullable: true, description: 'Null for a refusal in a campaign: it stays' })
  id: string | null;
  @Field() phone: string;
  @Field(() => String, { nullable: true }) name: string | null;
  @Field(() => String, { nullable: true }) note: string | null;
  @Field(() => String, { nullable: true, description: 'What alone is not offered; null: nothing is' })
  offer: string | null;
  @Field(() => DoNotCallSourceEnum) source: DoNotCallView['source'];
  @Field(() => GraphQLISODateTime) addedAt: Date;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'It may be called again since' })
  removedAt: Date | null;

  static from(view: DoNotCallView): DoNotCallType {
    const { id, phone, name, note, offer, source, addedAt, removedAt } = view;
    return Object.assign(new DoNotCallType(), { id, phone, name, note, offer, source, addedAt, removedAt });
  }
}

@ObjectType('DoNotCallPage')
export class DoNotCallPageType {
  @Field(() => [DoNotCallType]) items: DoNotCallType[];
  @Field(() => Int) total: number;

  static from({ items, total }: DoNotCallPageView): DoNotCallPageType {
    return Object.assign(new DoNotCallPageType(), {
      items: items.map((view) => DoNotCallType.from(view)),
      total,
    });
  }
}

@InputType('DoNotCallInput')
export class DoNotCallInput {
  @Field() @IsString() @MaxLength(1000) phone: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(1000) name?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(4000) note?: string | null;
}

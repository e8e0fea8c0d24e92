import type { Minor } from '@madoguchi/kernel';
import { MinorScalar } from '@madoguchi/platform/graphql';
import { Field, GraphQLISODateTime, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, MaxLength } from 'class-validator';
import type { WaiverView } from '../application/read-waivers.js';
import { CreditApprovalEnum } from './credit-note.type.js';

export const WaiverStatusEnum = {
  PROPOSED: 'proposed',
  APPROVED: 'approved',
  REFUSED: 'refused',
  WITHDRAWN: 'withdrawn',
} as const satisfies Record<string, WaiverView['status']>;
registerEnumType(WaiverStatusEnum, { name: 'WaiverStatus' });

@InputType('ProposeWaiverInput')
export class ProposeWaiverInput {
  @Field(() => ID) @IsString() @MaxLength(100) contractId: string;
  @Field({ description: 'YYYY-MM' }) @IsString() @MaxLength(20) month: string;
  @Field(() => MinorScalar, {
    nullable: true,
    defaultValue: null,
    description: 'Without tax; null: whatever the month comes to',
  })
  @IsOptional()
  @IsInt()
  amountMinor: number | null;
  @Field({ description: 'The client reads it on the bill' }) @IsString() @MaxLength(2_000) reason: string;
}

@ObjectType('Waiver', {
  description: 'A month, or a part of it, that a client is let off before its bill is out.',
})
export class WaiverType {
  @Field(() => ID) id: string;
  @Field(() => ID) contractId: string;
  @Field() contractNumber: string;
  @Field() clientName: string;
  @Field({ description: 'YYYY-MM' }) month: string;
  @Field(() => MinorScalar, { nullable: true, description: 'Without tax; null: the whole month' })
  amountMinor: Minor | null;
  @Field() reason: string;
  @Field(() => WaiverStatusEnum) status: WaiverView['status'];
  @Field() proposedBy: string;
  @Field(() => GraphQLISODateTime) proposedAt: Date;
  @Field(() => String, { nullable: true }) decidedBy: string | null;
  @Field(() => String, { nullable: true, description: 'Why the second person refused it' })
  refusedFor: string | null;
  @Field(() => CreditApprovalEnum, { nullable: true, description: 'What the reader may do with it' })
  approval: CreditApprovalEnum | null;
  @Field({ description: 'It holds, and its bill is not made yet' }) mayBeWithdrawn: boolean;
  @Field(() => String, { nullable: true }) withdrawnBy: string | null;
  @Field(() => String, { nullable: true, description: 'Why it was taken back' }) withdrawnFor: string | null;

  static from(view: WaiverView): WaiverType {
    return Object.assign(new WaiverType(), view);
  }
}

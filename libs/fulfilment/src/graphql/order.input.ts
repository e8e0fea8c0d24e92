import { CalendarDateScalar } from '@madoguchi/platform/graphql';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import {
  type BuyerLanguage,
  buyerLanguages,
  type Payment,
  payments,
  type TimeBand,
  timeBands,
} from '../domain/order.js';
import { type Carrier, carriers } from '../domain/parcel.js';
import { BuyerLanguageEnum, CarrierEnum, PaymentEnum, TimeBandEnum } from './order-enums.js';

@InputType('OrderLineInput')
export class OrderLineInput {
  @Field(() => ID) @IsString() @MaxLength(100) goodsId: string;
  @Field(() => Int) @IsInt() quantity: number;
}

/** Lengths are exact in the domain; here only what is absurd is stopped early. */
@InputType({ isAbstract: true })
class OrderContentInput {
  @Field(() => [OrderLineInput])
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => OrderLineInput)
  lines: OrderLineInput[];
  @Field() @IsString() @MaxLength(1000) buyerName: string;
  @Field() @IsString() @MaxLength(1000) buyerKana: string;
  @Field() @IsString() @MaxLength(200) phone: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(1000) email: string | null;
  @Field() @IsString() @MaxLength(200) postalCode: string;
  @Field({ description: 'ISO 3166-2:JP, such as JP-13' }) @IsString() @MaxLength(20) prefecture: string;
  @Field({ description: 'Without the prefecture' }) @IsString() @MaxLength(2000) address: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(1000) building: string | null;
  @Field(() => CalendarDateScalar, { nullable: true }) @IsOptional() @IsString() deliverOn: string | null;
  @Field(() => TimeBandEnum, { nullable: true })
  @IsOptional()
  @IsIn(timeBands)
  timeBand: TimeBand | null;
  @Field(() => PaymentEnum) @IsIn(payments) payment: Payment;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(4000) note: string | null;
  @Field(() => BuyerLanguageEnum, { nullable: true, description: 'Japanese when left out' })
  @IsOptional()
  @IsIn(buyerLanguages)
  language: BuyerLanguage | null;
}

@InputType('ParcelInput')
export class ParcelInput {
  @Field(() => CarrierEnum, { nullable: true }) @IsOptional() @IsIn(carriers) carrier?: Carrier | null;
  @Field(() => String, { nullable: true, description: 'Needs a carrier' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  trackingNumber?: string | null;
}

@InputType('PlaceOrderInput')
export class PlaceOrderInput extends OrderContentInput {
  @Field(() => ID, { description: 'The call in which it was ordered' })
  @IsString()
  @MaxLength(100)
  interactionId: string;
  @Field(() => ID, { description: 'A UUID of the asker’s own; the same one twice is one order' })
  @IsString()
  @MaxLength(100)
  requestId: string;
  @Field(() => Int, {
    nullable: true,
    description: 'The draft this was made from; CONFLICT draftChangedMeanwhile when it is not the newest',
  })
  @IsOptional()
  @IsInt()
  draftRevision?: number | null;
  @Field({ description: 'Something outside of the advertisement was offered' })
  @IsBoolean()
  offeredMore: boolean;
  @Field({ description: 'Company, purpose, documents and eight days were told; asked for with offeredMore' })
  @IsBoolean()
  disclosed: boolean;
}

@InputType('CorrectOrderInput')
export class CorrectOrderInput extends OrderContentInput {
  @Field(() => ID) @IsString() @MaxLength(100) orderId: string;
  @Field(() => Int, { description: 'The version that was read' }) @IsInt() version: number;
}

/** What was left out is nothing typed. */
export const contentOf = ({ email, building, deliverOn, timeBand, note, language }: OrderContentInput) => ({
  email: email ?? null,
  building: building ?? null,
  deliverOn: deliverOn ?? null,
  timeBand: timeBand ?? null,
  note: note ?? null,
  language: language ?? ('ja' as const),
});

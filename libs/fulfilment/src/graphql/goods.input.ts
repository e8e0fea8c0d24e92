import { MinorScalar } from '@madoguchi/platform/graphql';
import { Field, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsInt, IsOptional, IsString, MaxLength } from 'class-validator';

/** Lengths are exact in the domain; here only what is absurd is stopped early. */
@InputType('GoodsInput')
export class GoodsInput {
  @Field() @IsString() @MaxLength(1000) sku: string;
  @Field() @IsString() @MaxLength(1000) name: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(1000) kana: string | null;
  @Field(() => MinorScalar) @IsInt() priceMinor: number;
  @Field(() => Int, { description: '1000 or 800 (reduced)' }) @IsInt() taxRateBps: number;
  @Field(() => Int, { nullable: true, description: 'Null when it is not counted' })
  @IsOptional()
  @IsInt()
  stock: number | null;
  @Field() @IsBoolean() active: boolean;
  @Field(() => Int, { nullable: true, description: 'Null: as the shop' })
  @IsOptional()
  @IsInt()
  leadDays?: number | null;
}

@InputType('OrderRulesInput')
export class OrderRulesInput {
  @Field() @IsBoolean() pricesIncludeTax: boolean;
  @Field(() => MinorScalar) @IsInt() shippingMinor: number;
  @Field(() => MinorScalar, { nullable: true }) @IsOptional() @IsInt() freeShippingFromMinor: number | null;
  @Field(() => MinorScalar) @IsInt() codFeeMinor: number;
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  paymentUrl: string | null;
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(4000)
  mailSignature: string | null;
}

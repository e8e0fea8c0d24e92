import type { OverageMode, OverageTiers } from '@madoguchi/kernel';
import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsInt, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';

export const OverageModeEnum = {
  GRADUATED: 'graduated',
  VOLUME: 'volume',
} as const satisfies Record<string, OverageMode>;
registerEnumType(OverageModeEnum, {
  name: 'OverageMode',
  description:
    'GRADUATED: each call costs the price of its step. VOLUME: all cost the price their number reaches.',
});

@ObjectType('PriceStep')
export class PriceStepType {
  @Field(() => Int, {
    nullable: true,
    description: 'Of the calls beyond the included ones; null in the last step',
  })
  upTo: number | null;
  @Field({ description: 'Yen without tax, with up to four decimals: `12.5`' }) unitPrice: string;
}

@ObjectType('OverageTiers')
export class OverageTiersType {
  @Field(() => OverageModeEnum) mode: OverageMode;
  @Field(() => [PriceStepType]) steps: PriceStepType[];

  static from({ mode, steps }: OverageTiers): OverageTiersType {
    return Object.assign(new OverageTiersType(), {
      mode,
      steps: steps.map((step) => Object.assign(new PriceStepType(), step)),
    });
  }
}

@InputType('PriceStepInput')
export class PriceStepInput {
  @Field(() => Int, { nullable: true }) @IsOptional() @IsInt() upTo: number | null;
  @Field() @IsString() @MaxLength(20) unitPrice: string;
}

@InputType('OverageTiersInput')
export class OverageTiersInput {
  @Field(() => OverageModeEnum) @IsIn(Object.values(OverageModeEnum)) mode: OverageMode;
  @Field(() => [PriceStepInput])
  @ValidateNested({ each: true })
  @Type(() => PriceStepInput)
  @ArrayMaxSize(20)
  steps: PriceStepInput[];
}

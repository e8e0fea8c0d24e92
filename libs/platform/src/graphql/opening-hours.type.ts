import { MOST_SPANS, type ServiceHours } from '@madoguchi/kernel';
import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsBoolean,
  IsInt,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';

/** Lengths and times are exact in the domain; here only what is absurd is stopped early. */
@InputType('OpeningHoursInput')
export class OpeningHoursInput {
  @Field(() => Int) @IsInt() weekday: number;
  @Field() @IsString() @MaxLength(5) opensAt: string;
  @Field() @IsString() @MaxLength(5) closesAt: string;
}

@InputType('ServiceHoursInput')
export class ServiceHoursInput {
  @Field(() => [OpeningHoursInput])
  @ValidateNested({ each: true })
  @Type(() => OpeningHoursInput)
  @ArrayMaxSize(MOST_SPANS)
  spans: OpeningHoursInput[];
  @Field() @IsBoolean() closedOnHolidays: boolean;
  @Field(() => String, { nullable: true, description: 'What days and times cannot say' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  note?: string | null;
}

@ObjectType('OpeningHours')
export class OpeningHoursType {
  @Field(() => Int, { description: '1 = Monday … 7 = Sunday' }) weekday: number;
  @Field({ description: 'HH:MM' }) opensAt: string;
  @Field({ description: 'HH:MM, at the latest 24:00' }) closesAt: string;
}

@ObjectType('ServiceHours', { description: 'When somebody answers in a usual week.' })
export class ServiceHoursType {
  @Field(() => [OpeningHoursType], { description: 'A day may have several' }) spans: OpeningHoursType[];
  @Field() closedOnHolidays: boolean;
  @Field(() => String, { nullable: true, description: 'What days and times cannot say' })
  note: string | null;

  static from({ spans, closedOnHolidays, note }: ServiceHours): ServiceHoursType {
    return Object.assign(new ServiceHoursType(), { spans: [...spans], closedOnHolidays, note });
  }
}

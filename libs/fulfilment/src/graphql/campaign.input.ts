import { CalendarDateScalar } from '@madoguchi/platform/graphql';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  MaxLength,
} from 'class-validator';
import { type Audience, type CampaignKind, campaignKinds } from '../domain/campaign.js';
import { AudienceEnum, CampaignKindEnum } from './outbound-enums.js';

/** Lengths are exact in the domain; here only what is absurd is stopped early. */
@InputType('CampaignInput')
export class CampaignInput {
  @Field() @IsString() @MaxLength(1000) name: string;
  @Field(() => CampaignKindEnum, {
    nullable: true,
    description: 'Left out: of a new campaign solicitation, of one that is changed what it was',
  })
  @IsOptional()
  @IsIn(campaignKinds)
  kind?: CampaignKind | null;
  @Field() @IsString() @MaxLength(4000) purpose: string;
  @Field({ description: 'The kind of goods or service, or the matter, as it is told to the person called' })
  @IsString()
  @MaxLength(1000)
  offer: string;
  @Field(() => AudienceEnum) @IsIn(Object.values(AudienceEnum)) audience: Audience;
  @Field() @IsString() @MaxLength(8000) script: string;
  @Field(() => CalendarDateScalar) @IsString() startsOn: string;
  @Field(() => CalendarDateScalar) @IsString() endsOn: string;
  @Field(() => [Int], { description: '1 = Monday … 7 = Sunday' })
  @IsArray()
  @ArrayMaxSize(20)
  @IsInt({ each: true })
  weekdays: number[];
  @Field({ description: 'HH:MM in Japan, not before 08:00' }) @IsString() @MaxLength(20) callsFrom: string;
  @Field({ description: 'HH:MM in Japan, at the latest 21:00' })
  @IsString()
  @MaxLength(20)
  callsUntil: string;
  @Field({ defaultValue: false, description: 'Whether people are called on public holidays' })
  @IsBoolean()
  callsOnHolidays: boolean = false;
  @Field(() => Int) @IsInt() attemptsMax: number;
  @Field(() => Int) @IsInt() attemptsPerDay: number;
  @Field(() => Int, { description: 'Hours of rest after nobody answered' }) @IsInt() recycleHours: number;
}

@InputType('SlotPatternInput')
export class SlotPatternInput {
  @Field(() => CalendarDateScalar) @IsString() from: string;
  @Field(() => CalendarDateScalar) @IsString() until: string;
  @Field(() => [Int], { description: '1 = Monday … 7 = Sunday; empty means every day' })
  @IsArray()
  @ArrayMaxSize(20)
  @IsInt({ each: true })
  weekdays: number[];
  @Field(() => [String], { description: 'HH:MM in Japan' })
  @IsArray()
  @ArrayMaxSize(48)
  @IsString({ each: true })
  times: string[];
  @Field(() => Int) @IsInt() minutes: number;
  @Field(() => Int, { description: 'How many meetings at the same time; 1 for a person’s own times' })
  @IsInt()
  capacity: number;
  @Field(() => ID, { nullable: true, description: 'Whose times they are' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  salespersonId?: string | null;
  @Field({ defaultValue: false, description: 'Leaves out public holidays and the desk’s own days off' })
  @IsBoolean()
  withoutRestDays: boolean = false;
  @Field(() => [CalendarDateScalar], { description: 'Days of rest' })
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  except: string[];
}

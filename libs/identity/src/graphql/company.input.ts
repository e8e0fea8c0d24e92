import { Field, InputType, Int } from '@nestjs/graphql';
import { IsEnum, IsInt, IsNotEmpty, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { CompanyKindEnum } from './enums.type.js';

@InputType('RegisterCompanyInput')
export class RegisterCompanyInput {
  @Field(() => CompanyKindEnum) @IsEnum(CompanyKindEnum) kind: CompanyKindEnum;
  @Field() @IsNotEmpty() @MaxLength(120) name: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(120) nameKana?: string | null;
  @Field() @IsNotEmpty() @MaxLength(10) prefecture: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(60) industry?: string | null;
  @Field(() => Int, { nullable: true }) @IsOptional() @IsInt() @Min(0) @Max(1_000_000) employees?:
    number | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(20) registrationNumber?:
    string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(12) postalCode?:
    string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(200) address?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(20) phone?: string | null;
}

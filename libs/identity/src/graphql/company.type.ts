import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import type { CompanyView } from '../contract/index.js';
import { CompanyKindEnum } from './enums.type.js';

@ObjectType('Company')
export class CompanyType {
  @Field(() => ID) id: string;
  @Field(() => CompanyKindEnum) kind: CompanyKindEnum;
  @Field() name: string;
  @Field(() => String, { nullable: true }) nameKana: string | null;
  @Field(() => String, { nullable: true, description: 'ISO 3166-2:JP, e.g. JP-13' }) prefecture:
    string | null;
  @Field(() => String, { nullable: true }) industry: string | null;
  @Field(() => Int, { nullable: true }) employees: number | null;
  @Field(() => String, { nullable: true, description: 'T + 13 digits' }) registrationNumber: string | null;
  @Field(() => String, { nullable: true }) postalCode: string | null;
  @Field(() => String, { nullable: true }) address: string | null;
  @Field(() => String, { nullable: true }) phone: string | null;
  @Field(() => GraphQLISODateTime) createdAt: Date;

  static from(view: CompanyView): CompanyType {
    const {
      id,
      name,
      nameKana,
      prefecture,
      industry,
      employees,
      registrationNumber,
      postalCode,
      address,
      phone,
      createdAt,
    } = view;
    const kind = view.kind as CompanyKindEnum;
    return Object.assign(new CompanyType(), {
      id,
      kind,
      name,
      nameKana,
      prefecture,
      industry,
      employees,
      registrationNumber,
      postalCode,
      address,
      phone,
      createdAt,
    });
  }
}

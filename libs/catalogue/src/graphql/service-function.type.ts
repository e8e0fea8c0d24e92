import type { Minor } from '@madoguchi/kernel';
import { MinorScalar, type LanguageCode } from '@madoguchi/platform/graphql';
import { Field, ObjectType } from '@nestjs/graphql';
import type { FunctionView } from '../contract/index.js';

@ObjectType('ServiceFunction')
export class ServiceFunctionType {
  @Field() code: string;
  @Field() name: string;
  @Field() description: string;
  @Field(() => MinorScalar, {
    description: 'What it usually costs per month when bought alone, without tax.',
  })
  referenceMonthlyMinor: Minor;

  static from(view: FunctionView, language: LanguageCode): ServiceFunctionType {
    return Object.assign(new ServiceFunctionType(), {
      code: view.code,
      name: view.name[language],
      description: view.description[language],
      referenceMonthlyMinor: view.referenceMonthlyMinor,
    });
  }
}

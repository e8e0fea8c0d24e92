import type { Minor } from '@madoguchi/kernel';
import { MinorScalar, type LanguageCode } from '@madoguchi/platform/graphql';
import { Field, ObjectType } from '@nestjs/graphql';
import type { FunctionView } from '../contract/index.js';
import { serviceFunctions } from '../domain/functions.js';

@ObjectType('ServiceFunction')
export class ServiceFunctionType {
  @Field() code: string;
  @Field() name: string;
  @Field() description: string;
  @Field(() => MinorScalar, {
    description: 'What it usually costs per month when bought alone, without tax.',
  })
  referenceMonthlyMinor: Minor;

  /** One object per function and language for the whole process: they never change. */
  static of(codes: readonly string[], language: LanguageCode): ServiceFunctionType[] {
    return codes.flatMap((code) => known[language].get(code) ?? []);
  }

  static from(view: FunctionView, language: LanguageCode): ServiceFunctionType {
    return Object.assign(new ServiceFunctionType(), {
      code: view.code,
      name: view.name[language],
      description: view.description[language],
      referenceMonthlyMinor: view.referenceMonthlyMinor,
    });
  }
}

const inLanguage = (language: LanguageCode) =>
  new Map(serviceFunctions.map((one) => [one.code, ServiceFunctionType.from(one, language)]));
const known: Record<LanguageCode, ReadonlyMap<string, ServiceFunctionType>> = {
  ja: inLanguage('ja'),
  en: inLanguage('en'),
};

import type { Minor } from '@madoguchi/kernel';
import { MinorScalar } from '@madoguchi/platform/graphql';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { PayeeAbroad } from '../application/replace-payee-account.js';

@ObjectType('PayeeAbroad', {
  description: 'A payee whose account is of another country: no money can be sent there.',
})
export class PayeeAbroadType {
  @Field(() => ID) companyId: string;
  @Field() name: string;
  @Field(() => MinorScalar, { description: 'Of statements, tax included' }) waitingMinor: Minor;

  static from(payee: PayeeAbroad): PayeeAbroadType {
    return Object.assign(new PayeeAbroadType(), payee);
  }
}

import { BundleVersionType } from '@madoguchi/catalogue/graphql/bundle-version.type';
import { PlanType } from '@madoguchi/catalogue/graphql/plan.type';
import type { CalendarDate } from '@madoguchi/kernel';
import { CalendarDateScalar, type LanguageCode } from '@madoguchi/platform/graphql';
import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ContractDetails } from '../application/read-contracts.js';
import type { ContractStatus } from '../contract/index.js';
import { PlanChangeType } from './plan-change.type.js';
import { SignatureType } from './signature.type.js';

export const ContractStatusEnum = {
  AWAITING_PAYMENT_METHOD: 'awaiting_payment_method',
  ACTIVE: 'active',
  SUSPENDED: 'suspended',
  CANCELLING: 'cancelling',
  ENDED: 'ended',
} as const satisfies Record<string, ContractStatus>;
registerEnumType(ContractStatusEnum, { name: 'ContractStatus' });

@ObjectType('FoundContract', { description: 'What is needed to tell a contract from others.' })
export class FoundContractType {
  @Field(() => ID) id: string;
  @Field() number: string;
  @Field() clientName: string;
}

/** The desk it opened is added by fulfilment. */
@ObjectType('Contract')
export class ContractType {
  @Field(() => ID) id: string;
  @Field() number: string;
  @Field(() => ContractStatusEnum) status: ContractStatus;
  @Field(() => BundleVersionType) version: BundleVersionType;
  @Field(() => PlanType, { description: 'In force today.' }) plan: PlanType;
  @Field(() => [PlanChangeType], { description: 'Signed changes of the plan, oldest first.' })
  planChanges: PlanChangeType[];
  @Field() clientName: string;
  @Field() producerName: string;
  @Field() operatorName: string;
  @Field(() => CalendarDateScalar) startsOn: CalendarDate;
  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'Last day of service, once it is cancelled.',
  })
  endsOn: CalendarDate | null;
  @Field(() => CalendarDateScalar) minimumTermEndsOn: CalendarDate;
  @Field(() => CalendarDateScalar, { description: 'The last day if it were cancelled now.' })
  earliestEndOn: CalendarDate;
  @Field(() => SignatureType) signature: SignatureType;
  @Field() contractText: string;
  @Field() pdfUrl: string;

  static from(details: ContractDetails, language: LanguageCode): ContractType {
    const { contract, version, signature } = details;
    return Object.assign(new ContractType(), {
      id: contract.id,
      number: contract.number,
      status: contract.status,
      version: BundleVersionType.from(version, language),
      plan: PlanType.from(contract.plan),
      planChanges: details.planChanges.map((change) => PlanChangeType.from(change)),
      clientName: contract.clientName,
      producerName: contract.producerName,
      operatorName: contract.operatorName,
      startsOn: contract.startsOn,
      endsOn: contract.endsOn,
      minimumTermEndsOn: details.minimumTermEndsOn,
      earliestEndOn: details.earliestEndOn,
      signature: {
        signerName: signature.signerName,
        signedAt: signature.signedAt,
        textHash: signature.textHash,
      },
      contractText: signature.contractText,
      pdfUrl: `/files/contracts/${contract.id}.pdf`,
    });
  }
}

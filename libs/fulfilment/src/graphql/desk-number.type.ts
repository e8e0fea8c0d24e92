import { CalendarDateScalar } from '@madoguchi/platform/graphql';
import { Field, GraphQLISODateTime, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { DeskNumbersView } from '../application/read-desk-numbers.js';
import type { NumberKind } from '../domain/desk-number.js';
import type { CheckMethod, IdentityDocument, Party } from '../domain/identity-check.js';

export const NumberKindEnum = { OWN_FORWARDED: 'own_forwarded', LENT: 'lent' } as const satisfies Record<
  string,
  NumberKind
>;
registerEnumType(NumberKindEnum, {
  name: 'NumberKind',
  description:
    'Whose number the desk answers: the client’s own, forwarded, or one of the operator’s that is lent to it',
});
export const PartyEnum = {
  CORPORATION: 'corporation',
  SOLE_PROPRIETOR: 'sole_proprietor',
} as const satisfies Record<string, Party>;
registerEnumType(PartyEnum, { name: 'IdentityParty' });
export const IdentityDocumentEnum = {
  REGISTRY_CERTIFICATE: 'registry_certificate',
  SEAL_CERTIFICATE: 'seal_certificate',
  OFFICIAL_PAPER: 'official_paper',
  DRIVERS_LICENSE: 'drivers_license',
  DRIVING_HISTORY: 'driving_history',
  MY_NUMBER_CARD: 'my_number_card',
  RESIDENCE_CARD: 'residence_card',
  SPECIAL_PERMANENT_RESIDENT: 'special_permanent_resident',
} as const satisfies Record<string, IdentityDocument>;
registerEnumType(IdentityDocumentEnum, { name: 'IdentityDocument' });
export const CheckMethodEnum = {
  IN_PERSON: 'in_person',
  BY_POST: 'by_post',
  EKYC: 'ekyc',
  REGISTRY: 'registry',
} as const satisfies Record<string, CheckMethod>;
registerEnumType(CheckMethodEnum, { name: 'IdentityCheckMethod' });

@ObjectType('WrittenDeskNumber')
export class WrittenDeskNumberType {
  @Field(() => NumberKindEnum) kind: NumberKind;
  @Field() phone: string;
  @Field(() => CalendarDateScalar) sinceOn: string;
  @Field(() => String, { nullable: true, description: 'Who wrote it down' }) byName: string | null;
  @Field(() => GraphQLISODateTime) writtenAt: Date;
}

@ObjectType('IdentityCheck', { description: 'What was checked before a number was lent; it never changes.' })
export class IdentityCheckType {
  @Field(() => ID) id: string;
  @Field(() => PartyEnum) party: Party;
  @Field(() => IdentityDocumentEnum) document: IdentityDocument;
  @Field(() => String, { nullable: true }) documentLast: string | null;
  @Field(() => CheckMethodEnum) method: CheckMethod;
  @Field(() => CalendarDateScalar) checkedOn: string;
  @Field() name: string;
  @Field() address: string;
  @Field(() => CalendarDateScalar, { nullable: true }) bornOn: string | null;
  @Field(() => String, { nullable: true }) representative: string | null;
  @Field() purpose: string;
  @Field() business: string;
  @Field(() => String, { nullable: true }) beneficialOwner: string | null;
  @Field(() => String, { nullable: true, description: 'Why there is a further record' }) reason:
    string | null;
  @Field(() => String, { nullable: true, description: 'Who checked' }) byName: string | null;
  @Field(() => GraphQLISODateTime) writtenAt: Date;
}

@ObjectType('DeskNumbers', { description: 'What was written down of a desk’s number, newest first.' })
export class DeskNumbersType {
  @Field(() => ID) deskId: string;
  @Field(() => [WrittenDeskNumberType]) numbers: WrittenDeskNumberType[];
  @Field(() => [IdentityCheckType]) checks: IdentityCheckType[];
  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'Seven years after the contract’s end; null while it runs',
  })
  keptUntil: string | null;

  static from({ deskId, numbers, checks, keptUntil }: DeskNumbersView): DeskNumbersType {
    return Object.assign(new DeskNumbersType(), {
      deskId,
      keptUntil,
      numbers: numbers.map((each) => Object.assign(new WrittenDeskNumberType(), each)),
      checks: checks.map((each) => Object.assign(new IdentityCheckType(), { ...each, id: String(each.id) })),
    });
  }
}

@InputType('DeskNumberInput')
export class DeskNumberInput {
  @Field(() => NumberKindEnum) @IsString() kind: NumberKind;
  @Field() @IsString() @MaxLength(100) phone: string;
  @Field(() => CalendarDateScalar) @IsString() sinceOn: string;
}

@InputType('IdentityCheckInput')
export class IdentityCheckInput {
  @Field(() => PartyEnum) @IsString() party: Party;
  @Field(() => IdentityDocumentEnum) @IsString() document: IdentityDocument;
  @Field(() => String, {
    nullable: true,
    description: 'The last 1–4 characters of its number; none of a マイナンバーカード',
  })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  documentLast: string | null = null;
  @Field(() => CheckMethodEnum) @IsString() method: CheckMethod;
  @Field(() => CalendarDateScalar) @IsString() checkedOn: string;
  @Field() @IsString() @MaxLength(1000) name: string;
  @Field() @IsString() @MaxLength(1000) address: string;
  @Field(() => CalendarDateScalar, { nullable: true, description: 'Of a sole proprietor' })
  @IsOptional()
  @IsString()
  bornOn: string | null = null;
  @Field(() => String, { nullable: true, description: 'Of a corporation: who acts for it' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  representative: string | null = null;
  @Field() @IsString() @MaxLength(1000) purpose: string;
  @Field() @IsString() @MaxLength(1000) business: string;
  @Field(() => String, { nullable: true, description: 'Of a corporation' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  beneficialOwner: string | null = null;
  @Field(() => String, { nullable: true, description: 'Needed of every record after the first' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  reason: string | null = null;
}

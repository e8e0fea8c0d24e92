import type { CalendarDate, Minor } from '@madoguchi/kernel';
import { CalendarDateScalar, MinorScalar } from '@madoguchi/platform/graphql';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsEnum, IsInt, IsOptional, IsString } from 'class-validator';
import type { FoundDocument, ReceiptView } from '../contract/index.js';
import type { DocumentSearch } from '../domain/document-search.js';
import { filesOf } from './document-files.js';

export enum DocumentKindEnum {
  INVOICE = 'invoice',
  CREDIT_NOTE = 'credit_note',
  RECEIPT = 'receipt',
  STATEMENT = 'statement',
  DEPOSIT = 'deposit',
  DEPOSIT_SETTLEMENT = 'deposit_settlement',
}
registerEnumType(DocumentKindEnum, { name: 'DocumentKind' });

@InputType('DocumentSearchInput', {
  description: 'What is left out does not matter. Both ends belong to a range.',
})
export class DocumentSearchInput {
  @Field(() => CalendarDateScalar, { nullable: true })
  @IsOptional()
  @IsString()
  issuedFrom?: CalendarDate | null;
  @Field(() => CalendarDateScalar, { nullable: true })
  @IsOptional()
  @IsString()
  issuedUntil?: CalendarDate | null;
  @Field(() => MinorScalar, { nullable: true, description: 'With tax' })
  @IsOptional()
  @IsInt()
  leastMinor?: Minor | null;
  @Field(() => MinorScalar, { nullable: true }) @IsOptional() @IsInt() mostMinor?: Minor | null;
  @Field(() => String, { nullable: true, description: 'A part of the name' })
  @IsOptional()
  @IsString()
  counterparty?: string | null;
  @Field(() => DocumentKindEnum, { nullable: true })
  @IsOptional()
  @IsEnum(DocumentKindEnum)
  kind?: DocumentKindEnum | null;

  static wish(input: DocumentSearchInput | null | undefined): DocumentSearch {
    return {
      issuedFrom: input?.issuedFrom ?? null,
      issuedUntil: input?.issuedUntil ?? null,
      leastMinor: input?.leastMinor ?? null,
      mostMinor: input?.mostMinor ?? null,
      counterparty: input?.counterparty ?? null,
      kind: input?.kind ?? null,
    };
  }
}

@ObjectType('FoundDocument')
export class FoundDocumentType {
  @Field(() => ID) id: string;
  @Field(() => DocumentKindEnum) kind: DocumentKindEnum;
  @Field() number: string;
  @Field(() => CalendarDateScalar) issuedOn: CalendarDate;
  @Field({ description: 'The other side; for admins whom it is addressed to' }) counterparty: string;
  @Field(() => MinorScalar, { description: 'With tax' }) totalMinor: Minor;
  @Field({ description: 'The lawful original, in Japanese' }) pdfUrl: string;
  @Field({ description: 'In English, for reference' }) translationUrl: string;

  static from(view: FoundDocument): FoundDocumentType {
    return Object.assign(new FoundDocumentType(), { ...view, ...filesOf(view.kind, view.id) });
  }
}

@ObjectType('DocumentPage')
export class DocumentPageType {
  @Field(() => [FoundDocumentType], { description: 'Newest first' }) items: FoundDocumentType[];
  @Field(() => Int) total: number;
}

@ObjectType('Receipt', { description: '領収書 of a paid invoice.' })
export class ReceiptType {
  @Field(() => ID) id: string;
  @Field() number: string;
  @Field(() => Int, { description: '1 is the receipt itself; later ones are marked as issued again' })
  copy: number;
  @Field(() => CalendarDateScalar) issuedOn: CalendarDate;
  @Field(() => CalendarDateScalar) receivedOn: CalendarDate;
  @Field(() => MinorScalar, { description: 'What was received' }) totalMinor: Minor;
  @Field() pdfUrl: string;
  @Field() translationUrl: string;

  static from({ id, number, copy, issuedOn, receivedOn, totalMinor }: ReceiptView): ReceiptType {
    const files = filesOf('receipt', id);
    return Object.assign(new ReceiptType(), { id, number, copy, issuedOn, receivedOn, totalMinor, ...files });
  }
}

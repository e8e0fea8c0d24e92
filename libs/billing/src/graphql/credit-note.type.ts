import type { CalendarDate, Minor } from '@madoguchi/kernel';
import { CalendarDateScalar, MinorScalar, type LanguageCode } from '@madoguchi/platform/graphql';
import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEnum,
  IsInt,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { creditFailureText } from '../application/failure-words.js';
import type { CreditNoteDecision } from '../application/read-credit-notes.js';
import type { CreditNoteView } from '../contract/index.js';
import { filesOf } from './document-files.js';
import { InvoiceLineType } from './invoice.type.js';

export enum CreditMeansEnum {
  REDUCE = 'reduce',
  REFUND = 'refund',
  CARRY = 'carry',
}
registerEnumType(CreditMeansEnum, {
  name: 'CreditMeans',
  description: 'REDUCE: less to pay (not paid yet). REFUND: money back. CARRY: less on the next invoice.',
});

export enum CreditNoteStatusEnum {
  PROPOSED = 'proposed',
  ISSUED = 'issued',
  WITHDRAWN = 'withdrawn',
}
registerEnumType(CreditNoteStatusEnum, { name: 'CreditNoteStatus' });

export enum CreditApprovalEnum {
  SECOND_PERSON = 'second_person',
  ALONE = 'alone',
  WAIT = 'wait',
}
registerEnumType(CreditApprovalEnum, {
  name: 'CreditApproval',
  description: 'What the reader may do: approve, approve alone and say so, or wait for another admin.',
});

@InputType('CreditLineInput')
export class CreditLineInput {
  @Field(() => Int, { description: 'The line of the invoice, from 1' }) @IsInt() position: number;
  @Field(() => MinorScalar, { description: 'Without tax' }) @IsInt() amountMinor: number;
}

@InputType('ProposeCreditNoteInput')
export class ProposeCreditNoteInput {
  @Field(() => ID) @IsString() @MaxLength(100) invoiceId: string;
  @Field(() => CreditMeansEnum) @IsEnum(CreditMeansEnum) means: CreditMeansEnum;
  @Field() @IsString() @MaxLength(2_000) reason: string;
  @Field({ defaultValue: false, description: 'At the platform’s own cost: payees keep their shares' })
  @IsBoolean()
  gift: boolean;
  @Field(() => [CreditLineInput])
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => CreditLineInput)
  lines: CreditLineInput[];
}

@ObjectType('CreditNote', {
  description: '適格返還請求書: takes back an invoice in whole or in part; never changes after issue.',
})
export class CreditNoteType {
  @Field(() => ID) id: string;
  @Field(() => ID) invoiceId: string;
  @Field() invoiceNumber: string;
  @Field() clientName: string;
  @Field(() => CreditNoteStatusEnum) status: CreditNoteStatusEnum;
  @Field(() => CreditMeansEnum) means: CreditMeansEnum;
  @Field() reason: string;
  @Field({ description: 'Given at the platform’s own cost' }) gift: boolean;
  @Field(() => String, { nullable: true }) number: string | null;
  @Field(() => CalendarDateScalar, { nullable: true }) issuedOn: CalendarDate | null;
  @Field(() => [InvoiceLineType], { description: 'Without tax' }) lines: InvoiceLineType[];
  @Field(() => MinorScalar) taxableMinor: Minor;
  @Field(() => MinorScalar) taxMinor: Minor;
  @Field(() => MinorScalar) totalMinor: Minor;
  @Field(() => MinorScalar, { description: 'What the invoice comes to without this credit note' })
  beforeMinor: Minor;
  @Field(() => MinorScalar) afterMinor: Minor;
  @Field(() => String, { nullable: true }) pdfUrl: string | null;
  @Field(() => String, { nullable: true }) translationUrl: string | null;
  @Field(() => String, { nullable: true }) hash: string | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) settledAt: Date | null;
  @Field(() => String, { nullable: true }) failureReason: string | null;
  @Field(() => MinorScalar, {
    description: 'What of it nobody gives back any more: the client’s bank has given the same payment back',
  })
  setOffMinor: Minor;

  static from(view: CreditNoteView, language: LanguageCode): CreditNoteType {
    return Object.assign(new CreditNoteType(), fieldsOf(view, language));
  }
}

@ObjectType('CreditNoteDecision', {
  description: 'A credit note as admins see it: who pressed what, and when.',
})
export class CreditNoteDecisionType {
  @Field(() => CreditNoteType) note: CreditNoteType;
  @Field() proposedBy: string;
  @Field(() => GraphQLISODateTime) proposedAt: Date;
  @Field(() => String, { nullable: true }) decidedBy: string | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) decidedAt: Date | null;
  @Field({ description: 'Proposed and approved by the only admin' }) alone: boolean;
  @Field(() => CreditApprovalEnum) approval: CreditApprovalEnum;

  static from(view: CreditNoteDecision, language: LanguageCode): CreditNoteDecisionType {
    const { proposedBy, proposedAt, decidedBy, decidedAt, alone, approval } = view;
    return Object.assign(new CreditNoteDecisionType(), {
      note: CreditNoteType.from(view, language),
      proposedBy,
      proposedAt,
      decidedBy,
      decidedAt,
      alone,
      approval,
    });
  }
}

const fieldsOf = (view: CreditNoteView, language: LanguageCode) => ({
  id: view.id,
  invoiceId: view.invoiceId,
  invoiceNumber: view.invoiceNumber,
  clientName: view.clientName,
  status: view.status as CreditNoteStatusEnum,
  means: view.means as CreditMeansEnum,
  reason: view.reason,
  gift: view.gift,
  number: view.number,
  issuedOn: view.issuedOn,
  lines: view.lines.map((line) => InvoiceLineType.from(line, language)),
  taxableMinor: view.taxableMinor,
  taxMinor: view.taxMinor,
  totalMinor: view.totalMinor,
  beforeMinor: view.beforeMinor,
  afterMinor: view.beforeMinor - view.totalMinor,
  ...(view.number === null ? { pdfUrl: null, translationUrl: null } : filesOf('credit_note', view.id)),
  hash: view.hash,
  settledAt: view.settledAt,
  setOffMinor: view.setOffMinor,
  failureReason: view.failureReason === null ? null : creditFailureText(view.failureReason, language),
});

import type { Instant, Minor } from '@madoguchi/kernel';
import { MinorScalar, type LanguageCode } from '@madoguchi/platform/graphql';
import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { postingText } from '../application/posting-words.js';
import type { EntryPage } from '../application/read-ledger.js';
import { accounts } from '../domain/ledger.js';
import { filesOf } from './document-files.js';

@ObjectType('AccountBalance')
export class AccountBalanceType {
  @Field({ description: 'Account code, with the company’s id after a colon where there is one' })
  account: string;
  @Field() label: string;
  @Field(() => MinorScalar) debitsMinor: Minor;
  @Field(() => MinorScalar) creditsMinor: Minor;
  @Field(() => MinorScalar, { description: 'debits − credits' }) balanceMinor: Minor;
}

@ObjectType('TrialBalance')
export class TrialBalanceType {
  @Field(() => MinorScalar) debitsMinor: Minor;
  @Field(() => MinorScalar) creditsMinor: Minor;
  @Field() balanced: boolean;
  @Field(() => [AccountBalanceType]) accounts: AccountBalanceType[];
}

@ObjectType('CounterEntry', { description: 'One line of a posting.' })
export class CounterEntryType {
  @Field() label: string;
  @Field(() => String, { nullable: true }) companyName: string | null;
  @Field(() => MinorScalar, { description: 'Debit positive, credit negative' }) amountMinor: Minor;
}

@ObjectType('LedgerEntry', { description: 'One line of an account, with its whole posting.' })
export class LedgerEntryType {
  @Field(() => ID) id: string;
  @Field({ description: 'Stable code of the posting, e.g. invoice_issued' }) kind: string;
  @Field({ description: 'What happened, in the reader’s words' }) label: string;
  @Field(() => GraphQLISODateTime) bookedAt: Instant;
  @Field(() => MinorScalar, { description: 'Debit positive, credit negative' }) amountMinor: Minor;
  @Field(() => String, { nullable: true }) companyName: string | null;
  @Field(() => ID, { nullable: true }) contractId: string | null;
  @Field(() => String, { nullable: true, description: 'Of the document that explains it' })
  number: string | null;
  @Field(() => String, { nullable: true }) pdfUrl: string | null;
  @Field(() => [CounterEntryType], { description: 'The whole posting; sums to zero' })
  entries: CounterEntryType[];

  static from(view: EntryPage['items'][number], language: LanguageCode): LedgerEntryType {
    const { documentKind, documentId, number } = view;
    return Object.assign(new LedgerEntryType(), {
      ...view,
      label: postingText(view.kind, language),
      pdfUrl:
        documentKind !== null && documentId !== null && number !== null
          ? filesOf(documentKind, documentId).pdfUrl
          : null,
      entries: view.entries.map(({ account, ...entry }) => ({
        ...entry,
        label: accounts[account][language],
      })),
    });
  }
}

@ObjectType('LedgerEntryPage')
export class LedgerEntryPageType {
  @Field({ description: 'The account in the reader’s words' }) label: string;
  @Field(() => [LedgerEntryType], { description: 'Newest first' }) items: LedgerEntryType[];
  @Field(() => String, {
    nullable: true,
    description: 'Give it as `after` for what follows; null at the end',
  })
  next: string | null;

  static from({ label, items, next }: EntryPage, language: LanguageCode): LedgerEntryPageType {
    return Object.assign(new LedgerEntryPageType(), {
      label,
      items: items.map((item) => LedgerEntryType.from(item, language)),
      next,
    });
  }
}

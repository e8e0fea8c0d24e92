import type { Instant } from '@madoguchi/kernel';
import type { LanguageCode } from '@madoguchi/platform/graphql';
import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { StoppedPage } from '../application/read-stopped-work.js';
import { hindranceText, kindText, stoppedText } from '../application/stopped-words.js';
import { filesOf } from './document-files.js';

export enum StoppedSideEnum {
  OUTBOX = 'outbox',
  INBOX = 'inbox',
}
registerEnumType(StoppedSideEnum, {
  name: 'StoppedSide',
  description: 'OUTBOX: what we ask of the provider. INBOX: what it told us.',
});

@ObjectType('StoppedWork', {
  description: 'A command or an event that waits for a person, or has waited for more than an hour.',
})
export class StoppedWorkType {
  @Field(() => ID) id: string;
  @Field(() => StoppedSideEnum) side: StoppedSideEnum;
  @Field({ description: 'In the reader’s words' }) label: string;
  @Field({ description: 'As the provider calls it, e.g. invoice.pay' }) kind: string;
  @Field(() => GraphQLISODateTime) since: Instant;
  @Field(() => Int) tries: number;
  @Field({ description: 'Waits for a person; false: it is still tried by itself' }) stopped: boolean;
  @Field({ description: 'Why, and what to do' }) reason: string;
  @Field(() => String, { nullable: true, description: 'The provider’s own words, in its language' })
  detail: string | null;
  @Field(() => String, { nullable: true }) companyName: string | null;
  @Field(() => ID, { nullable: true }) contractId: string | null;
  @Field(() => String, { nullable: true, description: 'Of the document it is about' }) number: string | null;
  @Field(() => String, { nullable: true }) pdfUrl: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why it cannot be tried from here, and what to do instead; null when it can',
  })
  hindrance: string | null;
  @Field({ description: 'A refund that may become a credit for the next invoice instead' })
  carriable: boolean;

  static from(view: StoppedPage['items'][number], language: LanguageCode): StoppedWorkType {
    const { documentKind, documentId, number } = view;
    return Object.assign(new StoppedWorkType(), {
      ...view,
      label: kindText(view.kind, language),
      reason: stoppedText(view, language),
      hindrance: view.hindrance && hindranceText(view.hindrance, language),
      pdfUrl:
        documentKind !== null && documentId !== null && number !== null
          ? filesOf(documentKind, documentId).pdfUrl
          : null,
    });
  }
}

@ObjectType('StoppedWorkPage')
export class StoppedWorkPageType {
  @Field(() => [StoppedWorkType], { description: 'Oldest first' }) items: StoppedWorkType[];
  @Field(() => String, {
    nullable: true,
    description: 'Give it as `after` for what follows; null at the end',
  })
  next: string | null;

  static from({ items, next }: StoppedPage, language: LanguageCode): StoppedWorkPageType {
    return Object.assign(new StoppedWorkPageType(), {
      items: items.map((item) => StoppedWorkType.from(item, language)),
      next,
    });
  }
}

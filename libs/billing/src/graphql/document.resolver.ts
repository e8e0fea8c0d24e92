import { Allow, CurrentActor, type Actor } from '@madoguchi/platform/access';
import { IdArg } from '@madoguchi/platform/graphql';
import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { IssueReceipt } from '../application/issue-receipt.js';
import { ReadReceipts } from '../application/read-receipts.js';
import { SearchDocuments } from '../application/search-documents.js';
import { DocumentPageType, DocumentSearchInput, FoundDocumentType, ReceiptType } from './document.type.js';

/** Documents that are kept: found again, and receipts of what was paid. */
@Resolver()
export class DocumentResolver {
  constructor(
    private readonly search: SearchDocuments,
    private readonly readReceipts: ReadReceipts,
    private readonly issue: IssueReceipt,
  ) {}

  @Query(() => DocumentPageType, {
    description:
      'Owners find their invoices, credit notes and receipts; payees their statements; admins all.',
  })
  @Allow('document.search')
  async documents(
    @CurrentActor() actor: Actor,
    @Args('search', { type: () => DocumentSearchInput, nullable: true }) search: DocumentSearchInput | null,
    @Args('first', { type: () => Int, defaultValue: 20 }) first: number,
    @Args('offset', { type: () => Int, defaultValue: 0 }) offset: number,
  ): Promise<DocumentPageType> {
    const { items, total } = await this.search.execute(
      actor,
      DocumentSearchInput.wish(search),
      first,
      offset,
    );
    return { items: items.map((item) => FoundDocumentType.from(item)), total };
  }

  @Query(() => [ReceiptType], { description: 'Of one invoice, oldest first' })
  @Allow('invoice.read')
  async receipts(
    @CurrentActor() actor: Actor,
    @IdArg('invoiceId') invoiceId: string,
  ): Promise<ReceiptType[]> {
    return (await this.readReceipts.execute(actor, invoiceId)).map((view) => ReceiptType.from(view));
  }

  @Mutation(() => ReceiptType, { description: 'Of a paid invoice. Repeating it gives the same receipt.' })
  @Allow('receipt.issue')
  async issueReceipt(
    @CurrentActor() actor: Actor,
    @IdArg('invoiceId') invoiceId: string,
  ): Promise<ReceiptType> {
    return ReceiptType.from(await this.issue.execute(actor, invoiceId));
  }

  @Mutation(() => ReceiptType, {
    description: 'A copy marked as issued again, with the number of the first; one a day.',
  })
  @Allow('receipt.issue')
  async reissueReceipt(
    @CurrentActor() actor: Actor,
    @IdArg('invoiceId') invoiceId: string,
  ): Promise<ReceiptType> {
    return ReceiptType.from(await this.issue.execute(actor, invoiceId, true));
  }
}

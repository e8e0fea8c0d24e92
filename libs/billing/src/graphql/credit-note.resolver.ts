import { Allow, CurrentActor, type Actor } from '@madoguchi/platform/access';
import { IdArg, Language, type LanguageCode } from '@madoguchi/platform/graphql';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { DecideCreditNote } from '../application/decide-credit-note.js';
import { ProposeCreditNote } from '../application/propose-credit-note.js';
import { ReadCreditNotes } from '../application/read-credit-notes.js';
import { CreditNoteDecisionType, CreditNoteType, ProposeCreditNoteInput } from './credit-note.type.js';

/** Taking back an invoice: one admin proposes, another approves; the owner reads the result. */
@Resolver()
export class CreditNoteResolver {
  constructor(
    private readonly read: ReadCreditNotes,
    private readonly propose: ProposeCreditNote,
    private readonly decide: DecideCreditNote,
  ) {}

  @Query(() => [CreditNoteType], { description: 'Of one invoice; owners see issued ones only' })
  @Allow('invoice.read')
  async creditNotes(
    @CurrentActor() actor: Actor,
    @IdArg('invoiceId') invoiceId: string,
    @Language() language: LanguageCode,
  ): Promise<CreditNoteType[]> {
    return (await this.read.ofInvoice(actor, invoiceId)).map((view) => CreditNoteType.from(view, language));
  }

  @Query(() => [CreditNoteDecisionType])
  @Allow('money.read')
  async creditNoteDecisions(
    @CurrentActor() actor: Actor,
    @Language() language: LanguageCode,
  ): Promise<CreditNoteDecisionType[]> {
    return (await this.read.all(actor)).map((view) => CreditNoteDecisionType.from(view, language));
  }

  @Mutation(() => CreditNoteType, {
    description: 'The first of two persons. Changes neither money nor books.',
  })
  @Allow('money.refund')
  async proposeCreditNote(
    @CurrentActor() actor: Actor,
    @Args('input') input: ProposeCreditNoteInput,
    @Language() language: LanguageCode,
  ): Promise<CreditNoteType> {
    return CreditNoteType.from(await this.propose.execute(actor, input), language);
  }

  @Mutation(() => CreditNoteType, {
    description:
      'The second of two persons. Issues the document and gives the money back; repeating it changes nothing.',
  })
  @Allow('money.refund')
  async approveCreditNote(
    @CurrentActor() actor: Actor,
    @IdArg('id') id: string,
    @Args('alone', { defaultValue: false, description: 'The only admin says so' }) alone: boolean,
    @Language() language: LanguageCode,
  ): Promise<CreditNoteType> {
    return CreditNoteType.from(await this.decide.approve(actor, id, alone), language);
  }

  @Mutation(() => CreditNoteType)
  @Allow('money.refund')
  async withdrawCreditNote(
    @CurrentActor() actor: Actor,
    @IdArg('id') id: string,
    @Language() language: LanguageCode,
  ): Promise<CreditNoteType> {
    return CreditNoteType.from(await this.decide.withdraw(actor, id), language);
  }
}

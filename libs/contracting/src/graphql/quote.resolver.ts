import { Allow, CurrentActor, type Actor } from '@madoguchi/platform/access';
import { IdArg, Language, type LanguageCode } from '@madoguchi/platform/graphql';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ReadQuotes } from '../application/read-quotes.js';
import { RequestQuote } from '../application/request-quote.js';
import { WithdrawQuote } from '../application/withdraw-quote.js';
import { RequestQuoteInput } from './contracting.input.js';
import { QuoteType } from './quote.type.js';

@Resolver(() => QuoteType)
export class QuoteResolver {
  constructor(
    private readonly read: ReadQuotes,
    private readonly request: RequestQuote,
    private readonly withdraw: WithdrawQuote,
  ) {}

  @Query(() => QuoteType)
  @Allow('quote.read')
  async quote(
    @CurrentActor() actor: Actor,
    @IdArg('id') id: string,
    @Language() language: LanguageCode,
  ): Promise<QuoteType> {
    return QuoteType.from(await this.read.one(actor, id), language);
  }

  @Query(() => [QuoteType])
  @Allow('quote.read')
  async quotes(@CurrentActor() actor: Actor, @Language() language: LanguageCode): Promise<QuoteType[]> {
    return (await this.read.mine(actor)).map((quote) => QuoteType.from(quote, language));
  }

  @Mutation(() => QuoteType)
  @Allow('quote.request')
  async requestQuote(
    @CurrentActor() actor: Actor,
    @Args('input') input: RequestQuoteInput,
    @Language() language: LanguageCode,
  ): Promise<QuoteType> {
    const { id } = await this.request.execute(actor, input);
    return QuoteType.from(await this.read.one(actor, id), language);
  }

  @Mutation(() => QuoteType, { description: 'The offer is no longer wanted.' })
  @Allow('quote.request')
  async withdrawQuote(
    @CurrentActor() actor: Actor,
    @IdArg('id') id: string,
    @Language() language: LanguageCode,
  ): Promise<QuoteType> {
    await this.withdraw.execute(actor, id);
    return QuoteType.from(await this.read.one(actor, id), language);
  }
}

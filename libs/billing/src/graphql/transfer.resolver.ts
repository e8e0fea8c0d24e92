import { Allow, CurrentActor, type Actor } from '@madoguchi/platform/access';
import { IdArg, Language, type LanguageCode } from '@madoguchi/platform/graphql';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ChooseWayToPay } from '../application/choose-way-to-pay.js';
import { OfferWaysToPay } from '../application/offer-ways-to-pay.js';
import { ReadInvoices } from '../application/read-invoices.js';
import { ReadTransfers } from '../application/read-transfers.js';
import { ReturnFunds } from '../application/return-funds.js';
import { InvoiceType, PaymentMethodStateType } from './invoice.type.js';
import { KeptFundsType, WayToPayEnum } from './transfer.type.js';

/** Paying without a card: how, and what became of transferred money. */
@Resolver()
export class TransferResolver {
  constructor(
    private readonly choose: ChooseWayToPay,
    private readonly invoices: ReadInvoices,
    private readonly transfers: ReadTransfers,
    private readonly giveBack: ReturnFunds,
    private readonly offer: OfferWaysToPay,
  ) {}

  @Mutation(() => PaymentMethodStateType, {
    description: 'Holds from the next invoice on; without a card the contract begins with it',
  })
  @Allow('contract.pay')
  async chooseWayToPay(
    @CurrentActor() actor: Actor,
    @IdArg('contractId') contractId: string,
    @Args('way', { type: () => WayToPayEnum }) way: WayToPayEnum,
  ): Promise<PaymentMethodStateType> {
    await this.choose.execute(actor, contractId, way);
    return PaymentMethodStateType.from(await this.invoices.paymentMethod(actor, contractId));
  }

  @Query(() => KeptFundsType, { description: 'Of the reader’s own company' })
  @Allow('contract.pay')
  async keptFunds(@CurrentActor() actor: Actor): Promise<KeptFundsType> {
    return KeptFundsType.from(await this.transfers.own(actor));
  }

  @Mutation(() => KeptFundsType, {
    description: 'The payment provider asks the owner for a bank account by mail',
  })
  @Allow('contract.pay')
  async askFundsBack(@CurrentActor() actor: Actor): Promise<KeptFundsType> {
    await this.giveBack.execute(actor, null);
    return KeptFundsType.from(await this.transfers.own(actor));
  }

  @Query(() => [KeptFundsType], { description: 'Transferred money that pays no invoice, by client' })
  @Allow('money.read')
  async unusedTransfers(@CurrentActor() actor: Actor): Promise<KeptFundsType[]> {
    return (await this.transfers.all(actor)).map((kept) => KeptFundsType.from(kept));
  }

  @Mutation(() => KeptFundsType)
  @Allow('money.refund')
  async returnFunds(
    @CurrentActor() actor: Actor,
    @IdArg('clientId') clientId: string,
  ): Promise<KeptFundsType> {
    return KeptFundsType.from(await this.transfers.of(actor, await this.giveBack.execute(actor, clientId)));
  }

  @Query(() => [InvoiceType], { description: 'Sent to clients and not paid yet, the most urgent first' })
  @Allow('money.read')
  async awaitedPayments(
    @CurrentActor() actor: Actor,
    @Language() language: LanguageCode,
  ): Promise<InvoiceType[]> {
    return (await this.transfers.waiting(actor)).map((invoice) => InvoiceType.from(invoice, language));
  }

  @Query(() => [WayToPayEnum], { description: 'What clients may pay by' })
  @Allow('money.read')
  offeredWaysToPay(@CurrentActor() actor: Actor): Promise<readonly WayToPayEnum[]> {
    return this.offer.read(actor) as Promise<readonly WayToPayEnum[]>;
  }

  @Mutation(() => [WayToPayEnum], { description: 'What clients may pay by from now on; a card always' })
  @Allow('money.close')
  offerWaysToPay(
    @CurrentActor() actor: Actor,
    @Args('ways', { type: () => [WayToPayEnum] }) ways: WayToPayEnum[],
  ): Promise<readonly WayToPayEnum[]> {
    return this.offer.execute(actor, ways) as Promise<readonly WayToPayEnum[]>;
  }
}

import { Refusal } from '@madoguchi/kernel';
import { Allow, CurrentActor, type Actor } from '@madoguchi/platform/access';
import { IdArg, Language, type LanguageCode } from '@madoguchi/platform/graphql';
import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { OpenPortal } from '../application/open-portal.js';
import { ReadBillChange } from '../application/read-bill-change.js';
import { ReadInvoices } from '../application/read-invoices.js';
import { ReadUsage } from '../application/read-usage.js';
import { StartCheckout } from '../application/start-checkout.js';
import { BillChangeType } from './bill-change.type.js';
import { DepositType } from './deposit.type.js';
import { CheckoutStartedType, InvoicePageType, InvoiceType, PaymentMethodStateType } from './invoice.type.js';
import { UsageSummaryType } from './usage-summary.type.js';

const PAGE_AT_MOST = 100;

/** The owner's bill: this month so far, past invoices, how it is paid. */
@Resolver()
export class BillResolver {
  constructor(
    private readonly readUsage: ReadUsage,
    private readonly readChange: ReadBillChange,
    private readonly readInvoices: ReadInvoices,
    private readonly checkout: StartCheckout,
    private readonly portal: OpenPortal,
  ) {}

  @Query(() => UsageSummaryType)
  @Allow('usage.read')
  async usage(
    @CurrentActor() actor: Actor,
    @IdArg('contractId') contractId: string,
    @Args('month', {
      type: () => String,
      nullable: true,
      description: 'YYYY-MM; the current month when left out',
    })
    month: string | null,
    @Language() language: LanguageCode,
  ): Promise<UsageSummaryType> {
    return UsageSummaryType.from(await this.readUsage.execute(actor, contractId, month ?? null), language);
  }

  @Query(() => BillChangeType, { nullable: true, description: 'Null in the first month' })
  @Allow('invoice.read')
  async billChange(
    @CurrentActor() actor: Actor,
    @IdArg('contractId') contractId: string,
    @Args('month', { type: () => String, nullable: true }) month: string | null,
  ): Promise<BillChangeType | null> {
    const change = await this.readChange.execute(actor, contractId, month ?? null);
    return change && BillChangeType.from(change);
  }

  @Query(() => InvoicePageType)
  @Allow('invoice.read')
  async invoices(
    @CurrentActor() actor: Actor,
    @IdArg('contractId', { nullable: true }) contractId: string | null,
    @Args('first', { type: () => Int, defaultValue: 20 }) first: number,
    @Args('offset', { type: () => Int, defaultValue: 0 }) offset: number,
    @Language() language: LanguageCode,
  ): Promise<InvoicePageType> {
    if (first < 1) throw Refusal.field('first', 'tooSmall', { min: 1 });
    if (first > PAGE_AT_MOST) throw Refusal.field('first', 'tooLarge', { max: PAGE_AT_MOST });
    if (offset < 0) throw Refusal.field('offset', 'tooSmall', { min: 0 });
    const { items, total } = await this.readInvoices.page(actor, contractId ?? null, first, offset);
    return { items: items.map((invoice) => InvoiceType.from(invoice, language)), total };
  }

  @Query(() => InvoiceType)
  @Allow('invoice.read')
  async invoice(
    @CurrentActor() actor: Actor,
    @IdArg('id') id: string,
    @Language() language: LanguageCode,
  ): Promise<InvoiceType> {
    return InvoiceType.from(await this.readInvoices.one(actor, id), language);
  }

  @Query(() => PaymentMethodStateType)
  @Allow('invoice.read')
  async paymentMethod(
    @CurrentActor() actor: Actor,
    @IdArg('contractId') contractId: string,
  ): Promise<PaymentMethodStateType> {
    return PaymentMethodStateType.from(await this.readInvoices.paymentMethod(actor, contractId));
  }

  @Query(() => DepositType, {
    nullable: true,
    description: 'Null until it came in, and for a contract without one',
  })
  @Allow('invoice.read')
  async deposit(
    @CurrentActor() actor: Actor,
    @IdArg('contractId') contractId: string,
  ): Promise<DepositType | null> {
    const deposit = await this.readInvoices.deposit(actor, contractId);
    return deposit && DepositType.from(deposit);
  }

  @Mutation(() => CheckoutStartedType)
  @Allow('contract.pay')
  startCheckout(
    @CurrentActor() actor: Actor,
    @IdArg('contractId') contractId: string,
  ): Promise<CheckoutStartedType> {
    return this.checkout.execute(actor, contractId);
  }

  @Mutation(() => CheckoutStartedType, {
    description: 'The payment provider’s own page of this company: change of card, and what was collected.',
  })
  @Allow('contract.pay')
  openPaymentPortal(
    @CurrentActor() actor: Actor,
    @Language() language: LanguageCode,
  ): Promise<CheckoutStartedType> {
    return this.portal.execute(actor, language);
  }
}

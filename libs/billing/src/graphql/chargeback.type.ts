import type { Minor } from '@madoguchi/kernel';
import { MinorScalar, type LanguageCode } from '@madoguchi/platform/graphql';
import { Field, GraphQLISODateTime, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { chargebackReasonText } from '../application/failure-words.js';
import type { ChargebackView } from '../application/read-chargebacks.js';
import { takesEvidence } from '../domain/chargeback.js';

export enum ChargebackStateEnum {
  INQUIRY = 'inquiry',
  OPEN = 'open',
  UNDER_REVIEW = 'under_review',
  WON = 'won',
  LOST = 'lost',
  CLOSED = 'closed',
}
registerEnumType(ChargebackStateEnum, {
  name: 'ChargebackState',
  description: 'INQUIRY: the bank asks, no money moves. CLOSED: an inquiry that came to nothing.',
});

export enum LostDepositDecisionEnum {
  ASKED = 'asked',
  WAIVED = 'waived',
}
registerEnumType(LostDepositDecisionEnum, {
  name: 'LostDepositDecision',
  description: 'ASKED: the owner is asked for the deposit again. WAIVED: the contract goes on without one.',
});

@ObjectType('Chargeback', { description: "A payment that the cardholder's bank contests." })
export class ChargebackType {
  @Field(() => ID) id: string;
  @Field(() => ID, { nullable: true, description: 'Null for the payment of a deposit' }) invoiceId:
    string | null;
  @Field({ description: 'Of the invoice, or of the deposit receipt' }) documentNumber: string;
  @Field({ description: 'The whole deposit is gone while its contract may go on: an admin decides' })
  depositGone: boolean;
  @Field(() => LostDepositDecisionEnum, { nullable: true }) depositDecision: LostDepositDecisionEnum | null;
  @Field() clientName: string;
  @Field(() => ChargebackStateEnum) state: ChargebackStateEnum;
  @Field({ description: 'Why, in the words of the reader' }) reason: string;
  @Field(() => MinorScalar) amountMinor: Minor;
  @Field(() => MinorScalar, { description: 'What the provider keeps for it, also when it is won' })
  feeMinor: Minor;
  @Field(() => GraphQLISODateTime, { nullable: true }) evidenceDueAt: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) evidenceAt: Date | null;
  @Field(() => String, { nullable: true }) evidenceText: string | null;
  @Field({ description: 'Evidence can be handed in' }) answerable: boolean;
  @Field(() => GraphQLISODateTime) openedAt: Date;
  @Field(() => GraphQLISODateTime, { nullable: true }) closedAt: Date | null;
  @Field({ description: "The payment provider's page about it" }) providerUrl: string;

  static from(view: ChargebackView, language: LanguageCode): ChargebackType {
    return Object.assign(new ChargebackType(), {
      ...view,
      depositDecision: view.afterLoss,
      reason: chargebackReasonText(view.reason, language),
      answerable: takesEvidence(view.state) && view.evidenceAt === null,
    });
  }
}

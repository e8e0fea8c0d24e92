import { Allow, CurrentActor, Public, type Actor } from '@madoguchi/platform/access';
import { IdArg, Language, type LanguageCode } from '@madoguchi/platform/graphql';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AnswerConsultation } from '../application/answer-consultation.js';
import { ConsultProducer } from '../application/consult-producer.js';
import { ReadConsultations } from '../application/read-consultations.js';
import { WithdrawConsultation } from '../application/withdraw-consultation.js';
import { AnswerConsultationInput, ConsultProducerInput } from './diagnosis.input.js';
import { ConsultationType } from './sharing.type.js';

/** Check-ups that owners send to producers. */
@Resolver()
export class ConsultationResolver {
  constructor(
    private readonly consult: ConsultProducer,
    private readonly withdraw: WithdrawConsultation,
    private readonly answer: AnswerConsultation,
    private readonly read: ReadConsultations,
  ) {}

  @Public('the secret opens exactly one check-up')
  @Query(() => [ConsultationType], { description: 'To whom the holder sent this check-up' })
  async sentConsultations(
    @CurrentActor() actor: Actor,
    @Args('token') token: string,
    @Language() language: LanguageCode,
  ): Promise<ConsultationType[]> {
    return (await this.read.sentBy(actor, token)).map((view) => ConsultationType.from(view, language));
  }

  @Public('the secret opens exactly one check-up')
  @Mutation(() => [ConsultationType])
  async consultProducer(
    @CurrentActor() actor: Actor,
    @Args('input') input: ConsultProducerInput,
    @Language() language: LanguageCode,
  ): Promise<ConsultationType[]> {
    await this.consult.execute(actor, input);
    return (await this.read.sentBy(actor, input.token)).map((view) => ConsultationType.from(view, language));
  }

  @Public('the secret opens exactly one check-up')
  @Mutation(() => [ConsultationType])
  async withdrawConsultation(
    @CurrentActor() actor: Actor,
    @Args('token') token: string,
    @IdArg('id') id: string,
    @Language() language: LanguageCode,
  ): Promise<ConsultationType[]> {
    await this.withdraw.execute(actor, token, id);
    return (await this.read.sentBy(actor, token)).map((view) => ConsultationType.from(view, language));
  }

  @Allow('consultation.read')
  @Query(() => [ConsultationType])
  async consultations(
    @CurrentActor() actor: Actor,
    @Language() language: LanguageCode,
  ): Promise<ConsultationType[]> {
    return (await this.read.mine(actor)).map((view) => ConsultationType.from(view, language));
  }

  @Allow('consultation.read')
  @Query(() => ConsultationType)
  async consultation(
    @CurrentActor() actor: Actor,
    @IdArg('id') id: string,
    @Language() language: LanguageCode,
  ): Promise<ConsultationType> {
    return ConsultationType.from(await this.read.one(actor, id), language, true);
  }

  @Allow('consultation.answer')
  @Mutation(() => ConsultationType)
  async answerConsultation(
    @CurrentActor() actor: Actor,
    @Args('input') input: AnswerConsultationInput,
    @Language() language: LanguageCode,
  ): Promise<ConsultationType> {
    return ConsultationType.from(await this.answer.execute(actor, input.id, input.reply), language);
  }
}

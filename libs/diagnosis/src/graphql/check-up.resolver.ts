import { CurrentActor, Public, type Actor } from '@madoguchi/platform/access';
import { JSONScalar, Language, type LanguageCode } from '@madoguchi/platform/graphql';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AnswerQuestion } from '../application/answer-question.js';
import { CorrectFact } from '../application/correct-fact.js';
import { HearStatement } from '../application/hear-statement.js';
import { ReadDiagnoses } from '../application/read-diagnoses.js';
import { StartDiagnosis } from '../application/start-diagnosis.js';
import { UndoAnswer } from '../application/undo-answer.js';
import { AnswerInput, StartDiagnosisInput } from './diagnosis.input.js';
import { DiagnosisType } from './diagnosis.type.js';
import { ReadingHelperType } from './reader.type.js';

/** The check-up itself: open to everybody, each one opened by its own secret. */
@Resolver()
export class CheckUpResolver {
  constructor(
    private readonly read: ReadDiagnoses,
    private readonly start: StartDiagnosis,
    private readonly answer: AnswerQuestion,
    private readonly undo: UndoAnswer,
    private readonly correct: CorrectFact,
    private readonly hear: HearStatement,
  ) {}

  @Public('an owner is told before writing who helps to read')
  @Query(() => ReadingHelperType, { nullable: true, description: 'null: only the product itself reads' })
  readingHelper(): ReadingHelperType | null {
    return ReadingHelperType.from(this.hear.who);
  }

  @Public('the secret opens exactly one check-up')
  @Query(() => DiagnosisType)
  async diagnosis(
    @CurrentActor() actor: Actor,
    @Args('token') token: string,
    @Language() language: LanguageCode,
  ): Promise<DiagnosisType> {
    return DiagnosisType.from(await this.read.byToken(actor, token), language);
  }

  @Public('an owner needs no account until the result is worth keeping')
  @Mutation(() => DiagnosisType)
  async startDiagnosis(
    @CurrentActor() actor: Actor,
    @Args('input') input: StartDiagnosisInput,
    @Language() language: LanguageCode,
  ): Promise<DiagnosisType> {
    const { view, token } = await this.start.execute(actor, input);
    return DiagnosisType.from(view, language, token);
  }

  @Public('the secret opens exactly one check-up')
  @Mutation(() => DiagnosisType)
  async answerQuestion(
    @CurrentActor() actor: Actor,
    @Args('input') { token, questionId, value }: AnswerInput,
    @Language() language: LanguageCode,
  ): Promise<DiagnosisType> {
    return DiagnosisType.from(
      await this.answer.execute(actor, { token, questionId, value: value ?? null }),
      language,
    );
  }

  @Public('the secret opens exactly one check-up')
  @Mutation(() => DiagnosisType)
  async undoAnswer(
    @CurrentActor() actor: Actor,
    @Args('token') token: string,
    @Language() language: LanguageCode,
  ): Promise<DiagnosisType> {
    return DiagnosisType.from(await this.undo.execute(actor, token), language);
  }

  @Public('the secret opens exactly one check-up')
  @Mutation(() => DiagnosisType)
  async correctFact(
    @CurrentActor() actor: Actor,
    @Args('token') token: string,
    @Args('fact') fact: string,
    @Args('value', { type: () => JSONScalar, nullable: true }) value: unknown,
    @Language() language: LanguageCode,
  ): Promise<DiagnosisType> {
    return DiagnosisType.from(await this.correct.execute(actor, token, fact, value ?? null), language);
  }
}

import { Allow, CurrentActor, type Actor } from '@madoguchi/platform/access';
import { Language, type LanguageCode } from '@madoguchi/platform/graphql';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ClaimDiagnosis } from '../application/claim-diagnosis.js';
import { ReadDiagnoses } from '../application/read-diagnoses.js';
import { DiagnosisType } from './diagnosis.type.js';
import { KeptCheckUpType } from './kept-check-up.type.js';

/** Check-ups that a company keeps. */
@Resolver()
export class MyDiagnosesResolver {
  constructor(
    private readonly read: ReadDiagnoses,
    private readonly claim: ClaimDiagnosis,
  ) {}

  @Allow('diagnosis.read')
  @Query(() => [KeptCheckUpType])
  async myDiagnoses(
    @CurrentActor() actor: Actor,
    @Language() language: LanguageCode,
  ): Promise<KeptCheckUpType[]> {
    return (await this.read.mine(actor)).map((kept) => KeptCheckUpType.from(kept, language));
  }

  @Allow('diagnosis.claim')
  @Mutation(() => DiagnosisType)
  async claimDiagnosis(
    @CurrentActor() actor: Actor,
    @Args('token') token: string,
    @Language() language: LanguageCode,
  ): Promise<DiagnosisType> {
    return DiagnosisType.from(await this.claim.execute(actor, token), language);
  }
}

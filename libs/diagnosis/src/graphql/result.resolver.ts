import { CurrentActor, Public, type Actor } from '@madoguchi/platform/access';
import { IdArg, Language, type LanguageCode } from '@madoguchi/platform/graphql';
import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AssumeFigure } from '../application/assume-figure.js';
import { DeleteDiagnosis } from '../application/delete-diagnosis.js';
import { ReadShared } from '../application/read-shared.js';
import { ReduceOption } from '../application/reduce-option.js';
import { RevokeShareLink } from '../application/revoke-share-link.js';
import { ShareDiagnosis } from '../application/share-diagnosis.js';
import { DiagnosisType } from './diagnosis.type.js';
import { ReducedOptionType, ShareLinkType } from './sharing.type.js';

/** What the holder of a check-up does with its result. */
@Resolver()
export class ResultResolver {
  constructor(
    private readonly assume: AssumeFigure,
    private readonly reduce: ReduceOption,
    private readonly share: ShareDiagnosis,
    private readonly revoke: RevokeShareLink,
    private readonly shared: ReadShared,
    private readonly remove: DeleteDiagnosis,
  ) {}

  @Public('the secret opens exactly one check-up')
  @Mutation(() => DiagnosisType, { description: 'null = back to the usual range' })
  async assumeFigure(
    @CurrentActor() actor: Actor,
    @Args('token') token: string,
    @Args('code') code: string,
    @Args('value', { type: () => Int, nullable: true }) value: number | null,
    @Language() language: LanguageCode,
  ): Promise<DiagnosisType> {
    return DiagnosisType.from(await this.assume.execute(actor, token, code, value ?? null), language);
  }

  @Public('the secret opens exactly one check-up')
  @Query(() => ReducedOptionType)
  async reducedOption(
    @CurrentActor() actor: Actor,
    @Args('token') token: string,
    @IdArg('versionId') versionId: string,
    @Args('leftOut', { type: () => [String] }) leftOut: string[],
    @Language() language: LanguageCode,
  ): Promise<ReducedOptionType> {
    return ReducedOptionType.from(await this.reduce.execute(actor, token, versionId, leftOut), language);
  }

  @Public('the secret opens exactly one check-up')
  @Query(() => [ShareLinkType])
  async shareLinks(@CurrentActor() actor: Actor, @Args('token') token: string): Promise<ShareLinkType[]> {
    return (await this.shared.linksOf(actor, token)).map((link) => ShareLinkType.from(link));
  }

  @Public('the secret of a private link opens exactly one result, to read')
  @Query(() => DiagnosisType)
  async sharedDiagnosis(
    @CurrentActor() actor: Actor,
    @Args('secret') secret: string,
    @Language() language: LanguageCode,
  ): Promise<DiagnosisType> {
    return DiagnosisType.from(await this.shared.bySecret(actor, secret), language);
  }

  @Public('the secret opens exactly one check-up')
  @Mutation(() => ShareLinkType)
  async shareDiagnosis(
    @CurrentActor() actor: Actor,
    @Args('token') token: string,
    @Args('days', { type: () => Int }) days: number,
  ): Promise<ShareLinkType> {
    const { link, secret } = await this.share.execute(actor, token, days);
    return ShareLinkType.from(link, secret);
  }

  @Public('the secret opens exactly one check-up')
  @Mutation(() => [ShareLinkType])
  async revokeShareLink(
    @CurrentActor() actor: Actor,
    @Args('token') token: string,
    @IdArg('linkId') linkId: string,
  ): Promise<ShareLinkType[]> {
    return (await this.revoke.execute(actor, token, linkId)).map((link) => ShareLinkType.from(link));
  }

  @Public('the secret opens exactly one check-up')
  @Mutation(() => Boolean)
  async deleteDiagnosis(@CurrentActor() actor: Actor, @Args('token') token: string): Promise<boolean> {
    await this.remove.execute(actor, token);
    return true;
  }
}

import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { Args, ArgsType, Field, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { IsArray, IsIn, IsInt, IsOptional, IsString, MaxLength } from 'class-validator';
import { ReadCampaignRecords } from '../application/read-campaign-records.js';
import { type OutboundOutcome, outboundOutcomes } from '../domain/outbound-call.js';
import { CampaignRecordPageType } from './campaign-record.type.js';
import { OutboundOutcomeEnum } from './outbound-enums.js';

@ArgsType()
export class CampaignRecordsArgs {
  @Field(() => ID) @IsString() @MaxLength(100) campaignId: string;
  @Field(() => [OutboundOutcomeEnum], { nullable: true, description: 'Whatever came of it when left out' })
  @IsOptional()
  @IsArray()
  @IsIn(outboundOutcomes, { each: true })
  outcomes?: OutboundOutcome[] | null;
  @Field(() => String, { nullable: true, description: 'In company, person, number and note' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  search?: string | null;
  @Field(() => Int, { defaultValue: 20, nullable: true }) @IsOptional() @IsInt() first: number | null;
  @Field(() => String, { nullable: true, description: '`next` of the page before' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  after?: string | null;
}

@Resolver()
export class CampaignRecordResolver {
  constructor(private readonly read: ReadCampaignRecords) {}

  @Allow('campaign.read')
  @Query(() => CampaignRecordPageType, { description: 'Newest first.' })
  async campaignRecords(
    @CurrentActor() actor: Actor,
    @Args() { campaignId, outcomes, search, first, after }: CampaignRecordsArgs,
  ): Promise<CampaignRecordPageType> {
    return CampaignRecordPageType.from(
      await this.read.page(actor, campaignId, {
        outcomes: outcomes ?? [],
        search,
        first: first ?? 20,
        after: after ?? null,
      }),
    );
  }
}

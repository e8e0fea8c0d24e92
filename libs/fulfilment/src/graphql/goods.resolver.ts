import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { Args, ArgsType, Field, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { IsBoolean, IsInt, IsOptional, IsString, MaxLength } from 'class-validator';
import { AddGoods } from '../application/add-goods.js';
import { ChangeGoods } from '../application/change-goods.js';
import { PreviewGoodsFile } from '../application/preview-goods-file.js';
import { ReadGoods } from '../application/read-goods.js';
import { SetOrderRules } from '../application/set-order-rules.js';
import { GoodsInput, OrderRulesInput } from './goods.input.js';
import { GoodsFilePreviewType, GoodsPageType, GoodsType, OrderRulesType } from './goods.type.js';

@ArgsType()
export class GoodsArgs {
  @Field(() => ID) @IsString() @MaxLength(100) deskId: string;
  @Field(() => String, { nullable: true, description: 'Name, reading or code' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  search?: string | null;
  @Field(() => Boolean, { defaultValue: false, nullable: true }) @IsOptional() @IsBoolean() onlyActive:
    boolean | null;
  @Field(() => Int, { defaultValue: 20, nullable: true }) @IsOptional() @IsInt() first: number | null;
  @Field(() => Int, { defaultValue: 0, nullable: true }) @IsOptional() @IsInt() offset: number | null;
}

/** What a client sells at a desk. The file itself arrives over HTTP. */
@Resolver()
export class GoodsResolver {
  constructor(
    private readonly read: ReadGoods,
    private readonly add: AddGoods,
    private readonly change: ChangeGoods,
    private readonly rules: SetOrderRules,
    private readonly preview: PreviewGoodsFile,
  ) {}

  @Allow('goods.read')
  @Query(() => GoodsPageType, { description: 'What is sold stands first, by reading.' })
  async goods(@CurrentActor() actor: Actor, @Args() args: GoodsArgs): Promise<GoodsPageType> {
    const { deskId, search, onlyActive, first, offset } = args;
    const request = { search, onlyActive: onlyActive ?? false, first: first ?? 20, offset: offset ?? 0 };
    return GoodsPageType.from(await this.read.page(actor, deskId, request));
  }

  @Allow('goods.read')
  @Query(() => OrderRulesType)
  async orderRules(
    @CurrentActor() actor: Actor,
    @Args('deskId', { type: () => ID }) deskId: string,
  ): Promise<OrderRulesType> {
    return OrderRulesType.from(await this.read.rules(actor, deskId));
  }

  @Allow('goods.write')
  @Query(() => GoodsFilePreviewType, {
    description: 'Guesses what the columns hold. `beginning`: the first bytes of the file in base64.',
  })
  previewGoodsFile(@Args('beginning') beginning: string): GoodsFilePreviewType {
    return GoodsFilePreviewType.from(this.preview.execute(beginning));
  }

  @Allow('goods.write')
  @Mutation(() => GoodsType)
  async addGoods(
    @CurrentActor() actor: Actor,
    @Args('deskId', { type: () => ID }) deskId: string,
    @Args('input') input: GoodsInput,
  ): Promise<GoodsType> {
    return GoodsType.from(
      await this.add.execute(actor, deskId, {
        ...input,
        kana: input.kana ?? null,
        stock: input.stock ?? null,
        leadDays: input.leadDays ?? null,
      }),
    );
  }

  @Allow('goods.write')
  @Mutation(() => GoodsType)
  async changeGoods(
    @CurrentActor() actor: Actor,
    @Args('goodsId', { type: () => ID }) goodsId: string,
    @Args('input') input: GoodsInput,
    @Args('stockRead', {
      type: () => Int,
      nullable: true,
      description: 'The stock that was read; CONFLICT stockMovedMeanwhile when orders have moved it since',
    })
    stockRead: number | null = null,
  ): Promise<GoodsType> {
    const content = {
      ...input,
      kana: input.kana ?? null,
      stock: input.stock ?? null,
      leadDays: input.leadDays ?? null,
    };
    return GoodsType.from(await this.change.execute(actor, goodsId, content, stockRead));
  }

  @Allow('goods.write')
  @Mutation(() => OrderRulesType)
  async setOrderRules(
    @CurrentActor() actor: Actor,
    @Args('deskId', { type: () => ID }) deskId: string,
    @Args('input') input: OrderRulesInput,
  ): Promise<OrderRulesType> {
    const { freeShippingFromMinor = null, paymentUrl = null, mailSignature = null } = input;
    return OrderRulesType.from(
      await this.rules.execute(actor, deskId, {
        ...input,
        freeShippingFromMinor,
        paymentUrl,
        mailSignature,
      }),
    );
  }
}

import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { Args, Field, ID, InputType, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { ReadShopCarriers } from '../application/read-shop-carriers.js';
import { SetShopCarrier } from '../application/set-shop-carrier.js';
import { type AddressField, addressFields } from '../domain/address-columns.js';
import type { Carrier } from '../domain/parcel.js';
import { CarrierEnum } from './order-enums.js';
import { ShopCarrierType } from './shipping.type.js';

/** Lengths are exact in the domain; here only what is absurd is stopped early. */
@InputType('AddressColumnInput')
export class AddressColumnInput {
  @Field() @IsString() @MaxLength(1000) heading: string;
  @Field(() => String) @IsIn(addressFields) field: AddressField;
  @Field() @IsString() @MaxLength(1000) text: string;
}

@InputType('ShopCarrierInput')
export class ShopCarrierInput {
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  trackingUrl?: string | null;
  @Field(() => [AddressColumnInput])
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => AddressColumnInput)
  addressColumns: AddressColumnInput[];
}

/** The carriers a shop sends with. */
@Resolver()
export class ShopCarrierResolver {
  constructor(
    private readonly read: ReadShopCarriers,
    private readonly set: SetShopCarrier,
  ) {}

  @Allow('order.write')
  @Query(() => [ShopCarrierType], { description: 'All of them, the one of the last time first.' })
  async shopCarriers(
    @CurrentActor() actor: Actor,
    @Args('deskId', { type: () => ID }) deskId: string,
  ): Promise<ShopCarrierType[]> {
    return (await this.read.execute(actor, deskId)).map((view) => ShopCarrierType.from(view));
  }

  @Allow('order.write')
  @Mutation(() => ShopCarrierType)
  async setShopCarrier(
    @CurrentActor() actor: Actor,
    @Args('deskId', { type: () => ID }) deskId: string,
    @Args('carrier', { type: () => CarrierEnum }) carrier: Carrier,
    @Args('input') { trackingUrl, addressColumns }: ShopCarrierInput,
  ): Promise<ShopCarrierType> {
    const content = { trackingUrl: trackingUrl ?? null, addressColumns };
    return ShopCarrierType.from(await this.set.execute(actor, deskId, carrier, content));
  }
}

import type { Minor } from '@madoguchi/kernel';
import { Allow, CurrentActor, type Actor } from '@madoguchi/platform/access';
import { IdArg, Language, MinorScalar, type LanguageCode } from '@madoguchi/platform/graphql';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AllowLoneWriteOffs } from '../application/allow-lone-write-offs.js';
import { DecideWriteOff } from '../application/decide-write-off.js';
import { ProposeWriteOff } from '../application/propose-write-off.js';
import { ReadReceivables } from '../application/read-receivables.js';
import { ReceivablesType } from './write-off.type.js';

/** What is owed for how long, and what is given up. */
@Resolver()
export class WriteOffResolver {
  constructor(
    private readonly read: ReadReceivables,
    private readonly propose: ProposeWriteOff,
    private readonly decide: DecideWriteOff,
    private readonly policy: AllowLoneWriteOffs,
  ) {}

  @Query(() => ReceivablesType)
  @Allow('money.read')
  async receivables(
    @CurrentActor() actor: Actor,
    @Language() language: LanguageCode,
  ): Promise<ReceivablesType> {
    return ReceivablesType.from(await this.read.execute(actor), language);
  }

  @Mutation(() => ReceivablesType, {
    description:
      'Writes a bill off as a bad debt: at once up to the sum of the policy, above it when a second admin agrees.',
  })
  @Allow('money.writeOff')
  async proposeWriteOff(
    @CurrentActor() actor: Actor,
    @IdArg('invoiceId') invoiceId: string,
    @Args('reason') reason: string,
    @Language() language: LanguageCode,
  ): Promise<ReceivablesType> {
    await this.propose.execute(actor, invoiceId, reason);
    return this.receivables(actor, language);
  }

  @Mutation(() => ReceivablesType, {
    description: 'The second of two persons. Repeating it changes nothing.',
  })
  @Allow('money.writeOff')
  async approveWriteOff(
    @CurrentActor() actor: Actor,
    @IdArg('id') id: string,
    @Args('alone', { type: () => Boolean, nullable: true, description: 'The only admin says so' })
    alone: boolean | null,
    @Language() language: LanguageCode,
  ): Promise<ReceivablesType> {
    await this.decide.approve(actor, id, alone === true);
    return this.receivables(actor, language);
  }

  @Mutation(() => ReceivablesType)
  @Allow('money.writeOff')
  async refuseWriteOff(
    @CurrentActor() actor: Actor,
    @IdArg('id') id: string,
    @Args('reason') reason: string,
    @Language() language: LanguageCode,
  ): Promise<ReceivablesType> {
    await this.decide.refuse(actor, id, reason);
    return this.receivables(actor, language);
  }

  @Mutation(() => ReceivablesType, {
    description: 'The policy: up to which sum, tax included, one admin is enough to write a bill off.',
  })
  @Allow('money.writeOff')
  async allowLoneWriteOffs(
    @CurrentActor() actor: Actor,
    @Args('upToMinor', { type: () => MinorScalar }) upToMinor: Minor,
    @Language() language: LanguageCode,
  ): Promise<ReceivablesType> {
    await this.policy.execute(actor, upToMinor);
    return this.receivables(actor, language);
  }
}

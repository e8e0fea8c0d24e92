import { Refusal } from '@madoguchi/kernel';
import { type Actor, Allow, CurrentActor, may } from '@madoguchi/platform/access';
import { IdArg, languageOf } from '@madoguchi/platform/graphql';
import { type Changes, LiveChanges } from '@madoguchi/platform/live';
import { Args, Resolver, Subscription } from '@nestjs/graphql';
import { ReadUsage } from '../application/read-usage.js';
import { UsageSummaryType } from './usage-summary.type.js';

interface Telling {
  readonly req: { readonly actor: Actor; readonly headers: { readonly 'accept-language'?: string } };
}

interface Wish {
  readonly contractId: string;
  readonly month?: string | null;
}

/** A busy desk ends several calls a second; an owner reads one sum. */
const USAGE_EVERY_MS = 1_000;
/** The day goes on, and with it the forecast. */
const USAGE_AT_LEAST_EVERY_MS = 300_000;

/** The month without asking: as it stands at once, and again whenever a unit of the contract was made, contested or became free. */
@Resolver()
export class UsageSubscriptions {
  constructor(
    private readonly readUsage: ReadUsage,
    private readonly live: LiveChanges,
  ) {}

  @Allow('usage.read')
  @Subscription(() => UsageSummaryType, {
    name: 'usage',
    async resolve(
      this: UsageSubscriptions,
      _payload: unknown,
      { contractId, month }: Wish,
      { req }: Telling,
    ) {
      if (!may(req.actor, 'usage.read')) throw new Refusal('FORBIDDEN');
      const summary = await this.readUsage.execute(req.actor, contractId, month ?? null);
      return UsageSummaryType.from(summary, languageOf(req.headers['accept-language']));
    },
  })
  async usage(
    @CurrentActor() actor: Actor,
    @IdArg('contractId') contractId: string,
    @Args('month', { type: () => String, nullable: true }) _month: string | null,
  ): Promise<Changes> {
    // Whose contract it is not must not even learn when something happens in it.
    await this.readUsage.contract(actor, contractId);
    return this.live.watch([{ topic: `usage ${contractId}`, everyMs: USAGE_EVERY_MS }], {
      atLeastEveryMs: USAGE_AT_LEAST_EVERY_MS,
    });
  }
}

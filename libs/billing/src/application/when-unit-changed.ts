import {
  AppointmentAccepted,
  CallCorrected,
  DisputeAnswered,
  InteractionEnded,
  MeetingWithdrawn,
} from '@madoguchi/fulfilment/contract';
import { dateAt } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Reaction, type ReactionHandler } from '@madoguchi/platform/jobs';
import { UsageSink } from './usage-sink.js';
import { WatchSpending } from './watch-spending.js';

interface UnitFact {
  readonly contractId: string;
}

@Reaction(InteractionEnded)
export class WatchWhenInteractionEnded implements ReactionHandler<InteractionEnded> {
  constructor(
    private readonly watch: WatchSpending,
    private readonly usage: UsageSink,
  ) {}

  async react({ contractId, occurredAt }: InteractionEnded, tx: Tx): Promise<void> {
    const day = dateAt(new Date(occurredAt));
    await this.usage.follow(tx, [contractId], { startsOn: day, endsOn: day });
    await this.watch.execute(tx, contractId);
  }
}

@Reaction(AppointmentAccepted)
export class WatchWhenAppointmentAccepted implements ReactionHandler<UnitFact> {
  constructor(private readonly watch: WatchSpending) {}

  react({ contractId }: UnitFact, tx: Tx): Promise<void> {
    return this.watch.execute(tx, contractId);
  }
}

/** A unit that became free may lift the limit again. */
@Reaction(DisputeAnswered)
export class WatchWhenDisputeAnswered implements ReactionHandler<DisputeAnswered> {
  constructor(
    private readonly watch: WatchSpending,
    private readonly usage: UsageSink,
  ) {}

  async react({ contractId, usageId, accepted }: DisputeAnswered, tx: Tx): Promise<void> {
    if (accepted) await this.usage.freed(tx, usageId);
    await this.watch.execute(tx, contractId);
  }
}

@Reaction(CallCorrected)
export class WatchWhenCallCorrected implements ReactionHandler<CallCorrected> {
  constructor(
    private readonly watch: WatchSpending,
    private readonly usage: UsageSink,
  ) {}

  async react({ contractId, freedUsageId }: CallCorrected, tx: Tx): Promise<void> {
    if (freedUsageId === null) return;
    await this.usage.freed(tx, freedUsageId);
    await this.watch.execute(tx, contractId);
  }
}

/** The fee of a meeting that was taken back. */
@Reaction(MeetingWithdrawn)
export class WatchWhenMeetingWithdrawn implements ReactionHandler<MeetingWithdrawn> {
  constructor(
    private readonly watch: WatchSpending,
    private readonly usage: UsageSink,
  ) {}

  async react({ contractId, freedUsageId }: MeetingWithdrawn, tx: Tx): Promise<void> {
    if (freedUsageId === null) return;
    await this.usage.freed(tx, freedUsageId);
    await this.watch.execute(tx, contractId);
  }
}

import {
  AppointmentAccepted,
  CallCorrected,
  DisputeAnswered,
  InteractionEnded,
} from '@madoguchi/fulfilment/contract';
import type { Tx } from '@madoguchi/platform/database';
import { Reaction, type ReactionHandler } from '@madoguchi/platform/jobs';
import { WatchSpending } from './watch-spending.js';

interface UnitFact {
  readonly contractId: string;
}

@Reaction(InteractionEnded)
export class WatchWhenInteractionEnded implements ReactionHandler<UnitFact> {
  constructor(private readonly watch: WatchSpending) {}

  react({ contractId }: UnitFact, tx: Tx): Promise<void> {
    return this.watch.execute(tx, contractId);
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
export class WatchWhenDisputeAnswered implements ReactionHandler<UnitFact> {
  constructor(private readonly watch: WatchSpending) {}

  react({ contractId }: UnitFact, tx: Tx): Promise<void> {
    return this.watch.execute(tx, contractId);
  }
}

@Reaction(CallCorrected)
export class WatchWhenCallCorrected implements ReactionHandler<CallCorrected> {
  constructor(private readonly watch: WatchSpending) {}

  async react({ contractId, freed }: CallCorrected, tx: Tx): Promise<void> {
    if (freed) await this.watch.execute(tx, contractId);
  }
}

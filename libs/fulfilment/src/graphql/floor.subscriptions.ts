import { Refusal } from '@madoguchi/kernel';
import {
  type Actor,
  actingCompany,
  Allow,
  CurrentActor,
  may,
  signedInPerson,
} from '@madoguchi/platform/access';
import { type Changes, LiveChanges } from '@madoguchi/platform/live';
import { Resolver, Subscription } from '@nestjs/graphql';
import { AgentLines } from '../application/agent-lines.js';
import { ReadDeskFloor } from '../application/read-desk-floor.js';
import { ReadLiveFloor } from '../application/read-live-floor.js';
import { DeskFloorType, LiveFloorType } from './floor.type.js';

interface Telling {
  readonly req: { readonly actor: Actor };
}

/** What waits elsewhere is for orientation; what rings here comes at once. */
const QUEUE_EVERY_MS = 2_000;
const QUEUE_SPREAD_MS = 2_000;
const FLOOR_EVERY_MS = 1_000;
/** The figures of a quiet floor grow old as well. */
const FLOOR_AT_LEAST_EVERY_MS = 5_000;

/** The floor without asking: the state at once, and again whenever it changed. A reader who was away has missed nothing. */
@Resolver()
export class FloorSubscriptions {
  constructor(
    private readonly live: LiveChanges,
    private readonly lines: AgentLines,
    private readonly readDeskFloor: ReadDeskFloor,
    private readonly readLiveFloor: ReadLiveFloor,
  ) {}

  @Allow('call.take')
  @Subscription(() => DeskFloorType, {
    description: 'The agent’s own floor. As long as it is listened to, the agent counts as present.',
    async resolve(this: FloorSubscriptions, _payload: unknown, _args: unknown, { req }: Telling) {
      if (!may(req.actor, 'call.take')) throw new Refusal('FORBIDDEN');
      return DeskFloorType.from(await this.readDeskFloor.execute(req.actor));
    },
  })
  async deskFloor(@CurrentActor() actor: Actor): Promise<Changes> {
    const [operatorId, personId] = [actingCompany(actor), signedInPerson(actor)];
    const close = await this.lines.opened(actor);
    return this.live.watch(
      [
        { topic: `agent ${operatorId} ${personId}`, everyMs: 0 },
        { topic: `floor ${operatorId}`, everyMs: QUEUE_EVERY_MS, spreadMs: QUEUE_SPREAD_MS },
      ],
      { whenLeft: close },
    );
  }

  @Allow('floor.read')
  @Subscription(() => LiveFloorType, {
    name: 'liveFloor',
    async resolve(this: FloorSubscriptions, _payload: unknown, _args: unknown, { req }: Telling) {
      if (!may(req.actor, 'floor.read')) throw new Refusal('FORBIDDEN');
      return LiveFloorType.from(await this.readLiveFloor.execute(req.actor));
    },
  })
  floor(@CurrentActor() actor: Actor): Changes {
    return this.live.watch([{ topic: `floor ${actingCompany(actor)}`, everyMs: FLOOR_EVERY_MS }], {
      atLeastEveryMs: FLOOR_AT_LEAST_EVERY_MS,
    });
  }
}

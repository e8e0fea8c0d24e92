import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { ReadFloorReport } from '../application/read-floor-report.js';
import { FloorReportType } from './floor-report.type.js';
import { VolumeArgs } from './owner-side.resolver.js';

/** What the floor came to, for those who supervise it. */
@Resolver()
export class FloorReportResolver {
  constructor(private readonly read: ReadFloorReport) {}

  @Allow('floor.read')
  @Query(() => FloorReportType, {
    description:
      'Inbound calls of a period with the definitions of the live floor: a day by half-hours, more by days.',
  })
  async floorReport(
    @CurrentActor() actor: Actor,
    @Args() { deskId, from, until }: VolumeArgs,
  ): Promise<FloorReportType> {
    const asked = { deskId: deskId ?? null, from: from ?? null, until: until ?? null };
    return FloorReportType.from(await this.read.execute(actor, asked));
  }
}

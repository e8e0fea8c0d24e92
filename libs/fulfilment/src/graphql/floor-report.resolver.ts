import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ReadFloorReport } from '../application/read-floor-report.js';
import { FloorReportType } from './floor-report.type.js';
import { VolumeArgs } from './owner-side.resolver.js';
import { DeskTopicType } from './topic.type.js';

/** What the floor came to, for those who supervise it. */
@Resolver(() => FloorReportType)
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
    return FloorReportType.from(await this.read.execute(actor, asked), asked.deskId);
  }

  @ResolveField(() => [DeskTopicType], {
    description: 'What recorded calls were about, by desk, most first; counted only when it is asked for',
  })
  async topics(
    @CurrentActor() actor: Actor,
    @Parent() { deskId, from, until }: FloorReportType,
  ): Promise<DeskTopicType[]> {
    const topics = await this.read.topicsOf(actor, { deskId, from, until });
    return topics.map((topic) => Object.assign(new DeskTopicType(), topic));
  }
}

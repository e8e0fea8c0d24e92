import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { IdArg, Language, type LanguageCode } from '@madoguchi/platform/graphql';
import {
  Args,
  Field,
  GraphQLISODateTime,
  Int,
  Mutation,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
} from '@nestjs/graphql';
import type { DeskChangeView } from '../application/desk-change-views.js';
import { ReadDeskChanges } from '../application/read-desk-changes.js';
import { RestoreDesk } from '../application/restore-desk.js';
import type { DeskPart, PartChange } from '../domain/desk-change.js';
import { DeskType } from './desk.type.js';

export const DeskPartEnum = {
  NAME: 'name',
  GREETING: 'greeting',
  HOURS: 'hours',
  CLOSED_DAYS: 'closedDays',
  RECORDING_NOTICE: 'recordingNotice',
  SCRIPT: 'script',
  KNOWLEDGE: 'knowledge',
  REPORT_EMAILS: 'reportEmails',
  RULES: 'rules',
  URGENCY_RULES: 'urgencyRules',
  TOPICS: 'topics',
} as const satisfies Record<string, DeskPart>;
registerEnumType(DeskPartEnum, { name: 'DeskPart' });

export const DeskSideEnum = { CLIENT: 'client', OPERATOR: 'operator' } as const;
registerEnumType(DeskSideEnum, { name: 'DeskSide' });

@ObjectType('DeskPartChange', {
  description: 'What a part said before and after, without the lines both have.',
})
export class DeskPartChangeType {
  @Field(() => DeskPartEnum) part: DeskPart;
  @Field(() => [String]) before: string[];
  @Field(() => [String]) after: string[];

  static from({ part, before, after }: PartChange): DeskPartChangeType {
    return Object.assign(new DeskPartChangeType(), { part, before: [...before], after: [...after] });
  }
}

@ObjectType('DeskChange')
export class DeskChangeType {
  @Field(() => Int, { description: 'The version that it ended' }) version: number;
  @Field(() => GraphQLISODateTime) at: Date;
  @Field(() => DeskSideEnum, { nullable: true }) side: DeskChangeView['side'];
  @Field(() => String, { nullable: true, description: 'Only people of one’s own company' })
  byName: string | null;
  @Field(() => [DeskPartChangeType]) parts: DeskPartChangeType[];

  static from({ version, at, side, byName, parts }: DeskChangeView): DeskChangeType {
    return Object.assign(new DeskChangeType(), {
      version,
      at,
      side,
      byName,
      parts: parts.map((part) => DeskPartChangeType.from(part)),
    });
  }
}

/** What a desk said before, and the way back. */
@Resolver()
export class DeskChangeResolver {
  constructor(
    private readonly read: ReadDeskChanges,
    private readonly restore: RestoreDesk,
  ) {}

  @Allow('desk.write')
  @Query(() => [DeskChangeType], { description: 'Newest first, 50 at the most.' })
  async deskChanges(
    @CurrentActor() actor: Actor,
    @IdArg('deskId') deskId: string,
    @Language() language: LanguageCode,
  ): Promise<DeskChangeType[]> {
    return (await this.read.execute(actor, deskId, language)).map((view) => DeskChangeType.from(view));
  }

  @Allow('desk.write')
  @Mutation(() => DeskType, {
    description: 'Brings back what a change replaced, as a new version; other parts stay as they are.',
  })
  async restoreDesk(
    @CurrentActor() actor: Actor,
    @IdArg('deskId') deskId: string,
    @Args('version', { type: () => Int, description: 'DeskChange.version' }) version: number,
  ): Promise<DeskType> {
    return DeskType.from(await this.restore.execute(actor, deskId, version));
  }
}

import { Allow, CurrentActor, type Actor } from '@madoguchi/platform/access';
import { JSONScalar } from '@madoguchi/platform/graphql';
import {
  Args,
  ArgsType,
  Field,
  GraphQLISODateTime,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
} from '@nestjs/graphql';
import { Max, Min } from 'class-validator';
import { ReadAuditLog } from '../application/read-audit-log.js';

@ObjectType('AuditEntry')
export class AuditEntryType {
  @Field(() => ID) id: string;
  @Field(() => GraphQLISODateTime) at: Date;
  @Field(() => String, { nullable: true, description: 'Null for background work that nobody asked for.' })
  personName: string | null;
  @Field() action: string;
  @Field() subject: string;
  @Field(() => String, {
    nullable: true,
    description: 'What a reader calls the subject, where it has a name.',
  })
  subjectName: string | null;
  @Field(() => String, { nullable: true, description: 'For which company the person acted.' })
  companyName: string | null;
  @Field(() => JSONScalar, { nullable: true }) details: unknown;
}

@ObjectType('AuditPage')
export class AuditPageType {
  @Field(() => [AuditEntryType]) items: AuditEntryType[];
  @Field(() => Int) total: number;
}

@ArgsType()
class AuditArgs {
  @Field(() => Int, { defaultValue: 50 }) @Min(1) @Max(200) first: number;
  @Field(() => Int, { defaultValue: 0 }) @Min(0) after: number;
}

@Resolver()
export class AuditResolver {
  constructor(private readonly log: ReadAuditLog) {}

  @Query(() => AuditPageType)
  @Allow('audit.read')
  async auditLog(@CurrentActor() actor: Actor, @Args() { first, after }: AuditArgs): Promise<AuditPageType> {
    const { items, total } = await this.log.page(actor, first, after);
    return Object.assign(new AuditPageType(), {
      total,
      items: items.map((item) => Object.assign(new AuditEntryType(), item)),
    });
  }
}

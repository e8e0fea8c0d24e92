import { CalendarDateScalar } from '@madoguchi/platform/graphql';
import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, IsDate, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import type { LeakBoard, LeakView } from '../application/leak-views.js';
import type { LeakGround, LeakReport, LeakReportState } from '../domain/leak.js';

export const LeakGroundEnum = {
  SENSITIVE: 'sensitive',
  PROPERTY: 'property',
  WRONGFUL: 'wrongful',
  MANY: 'many',
} as const satisfies Record<string, LeakGround>;
registerEnumType(LeakGroundEnum, { name: 'LeakGround', description: 'Why an incident has to be reported' });
export const LeakReportEnum = { QUICK: 'quick', FINAL: 'final' } as const satisfies Record<
  string,
  LeakReport
>;
registerEnumType(LeakReportEnum, { name: 'LeakReport' });
export const LeakReportStateEnum = {
  NOT_NEEDED: 'not_needed',
  OPEN: 'open',
  SOON: 'soon',
  LATE: 'late',
  DONE: 'done',
} as const satisfies Record<string, LeakReportState>;
registerEnumType(LeakReportStateEnum, { name: 'LeakReportState' });

@ObjectType('LeakClient')
export class LeakClientType {
  @Field(() => ID) clientId: string;
  @Field() name: string;
  @Field(() => GraphQLISODateTime, { nullable: true }) toldAt: Date | null;
  @Field(() => String, { nullable: true }) toldWords: string | null;
}

@ObjectType('Leak', { description: 'An incident of personal data, with the clock of its two reports.' })
export class LeakType {
  @Field(() => ID) id: string;
  @Field() what: string;
  @Field(() => GraphQLISODateTime) noticedAt: Date;
  @Field(() => [LeakGroundEnum]) grounds: LeakGround[];
  @Field(() => Int, { nullable: true }) people: number | null;
  @Field(() => LeakReportStateEnum) quick: LeakReportState;
  @Field(() => CalendarDateScalar, { nullable: true, description: 'Until when to aim' }) quickAimOn:
    string | null;
  @Field(() => CalendarDateScalar, { nullable: true, description: 'Its last day' }) quickLimitOn:
    string | null;
  @Field(() => CalendarDateScalar, { nullable: true }) quickDoneOn: string | null;
  @Field(() => String, { nullable: true }) quickNote: string | null;
  @Field(() => LeakReportStateEnum) final: LeakReportState;
  @Field(() => CalendarDateScalar, { nullable: true, description: 'Its last day' }) finalOn: string | null;
  @Field(() => CalendarDateScalar, { nullable: true }) finalDoneOn: string | null;
  @Field(() => String, { nullable: true }) finalNote: string | null;
  @Field(() => [LeakClientType]) clients: LeakClientType[];

  static from({ deadlines, clients, grounds, ...view }: LeakView): LeakType {
    return Object.assign(new LeakType(), {
      ...view,
      grounds: [...grounds],
      quickAimOn: deadlines?.quickAimOn ?? null,
      quickLimitOn: deadlines?.quickLimitOn ?? null,
      finalOn: deadlines?.finalOn ?? null,
      clients: clients.map((each) => Object.assign(new LeakClientType(), each)),
    });
  }
}

@ObjectType('LeakCompany')
export class LeakCompanyType {
  @Field(() => ID) id: string;
  @Field() name: string;
}

@ObjectType('LeakBoard')
export class LeakBoardType {
  @Field(() => [LeakType]) leaks: LeakType[];
  @Field(() => [LeakCompanyType], { description: 'Whose data it may have been' })
  companies: LeakCompanyType[];

  static from({ leaks, companies }: LeakBoard): LeakBoardType {
    return Object.assign(new LeakBoardType(), {
      leaks: leaks.map((leak) => LeakType.from(leak)),
      companies: companies.map((each) => Object.assign(new LeakCompanyType(), each)),
    });
  }
}

@InputType('LeakAssessmentInput')
export class LeakAssessmentInput {
  @Field(() => [LeakGroundEnum]) @IsString({ each: true }) @ArrayMaxSize(10) grounds: LeakGround[];
  @Field(() => Int, { nullable: true, description: 'Null while nobody knows' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(2_000_000_000)
  people: number | null = null;
  @Field(() => [ID])
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  @ArrayMaxSize(200)
  clientIds: string[];
}

@InputType('LeakInput')
export class LeakInput extends LeakAssessmentInput {
  @Field() @IsString() @MaxLength(5000) what: string;
  @Field(() => GraphQLISODateTime) @IsDate() noticedAt: Date;
}

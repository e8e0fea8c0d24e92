import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import type { MemberView } from '../contract/index.js';
import type { MembershipView } from '../contract/index.js';
import { CompanyType } from './company.type.js';
import { RoleEnum } from './enums.type.js';

@ObjectType('Person')
export class PersonType {
  @Field(() => ID) id: string;
  @Field() email: string;
  @Field() name: string;
  @Field() emailVerified: boolean;
  @Field() language: string;
}

@ObjectType('Membership')
export class MembershipType {
  @Field(() => ID) id: string;
  @Field(() => CompanyType) company: CompanyType;
  @Field(() => RoleEnum) role: RoleEnum;

  static from(view: MembershipView): MembershipType {
    return Object.assign(new MembershipType(), {
      id: view.id,
      company: CompanyType.from(view.company),
      role: view.role as RoleEnum,
    });
  }
}

@ObjectType('Viewer')
export class ViewerType {
  @Field(() => PersonType) person: PersonType;
  @Field(() => [MembershipType]) memberships: MembershipType[];
  @Field(() => MembershipType, { nullable: true, description: 'The company this request acts for.' })
  acting: MembershipType | null;
}

@ObjectType('Colleague')
export class ColleagueType {
  @Field(() => ID) personId: string;
  @Field() name: string;
  @Field() email: string;
  @Field(() => RoleEnum) role: RoleEnum;
  @Field(() => GraphQLISODateTime) joinedAt: Date;

  static from({ personId, name, email, role, joinedAt }: MemberView): ColleagueType {
    return Object.assign(new ColleagueType(), { personId, name, email, role: role as RoleEnum, joinedAt });
  }
}

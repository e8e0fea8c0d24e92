import { Field, GraphQLISODateTime, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsEmail, IsEnum, MaxLength } from 'class-validator';
import type { InvitationView } from '../application/invitations.js';
import { RoleEnum } from './enums.type.js';

@ObjectType('Invitation')
export class InvitationType {
  @Field(() => ID) id: string;
  @Field() email: string;
  @Field(() => RoleEnum) role: RoleEnum;
  @Field(() => GraphQLISODateTime) expiresAt: Date;
  @Field(() => GraphQLISODateTime, { nullable: true }) acceptedAt: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) revokedAt: Date | null;

  static from({ id, email, role, expiresAt, acceptedAt, revokedAt }: InvitationView): InvitationType {
    return Object.assign(new InvitationType(), {
      id,
      email,
      role: role as RoleEnum,
      expiresAt,
      acceptedAt,
      revokedAt,
    });
  }
}

@ObjectType('InvitationPreview')
export class InvitationPreviewType {
  @Field() companyName: string;
  @Field(() => RoleEnum) role: RoleEnum;
  @Field() email: string;
  @Field() expired: boolean;
}

@InputType('InviteInput')
export class InviteInput {
  @Field() @IsEmail() @MaxLength(254) email: string;
  @Field(() => RoleEnum) @IsEnum(RoleEnum) role: RoleEnum;
}

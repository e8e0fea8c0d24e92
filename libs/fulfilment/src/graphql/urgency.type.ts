import { Field, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsString, MaxLength, ValidateNested } from 'class-validator';
import type { Urgency } from '../domain/call.js';
import {
  type Reach,
  type ReachChannel,
  reachChannels,
  type RuleTime,
  ruleTimes,
  type UrgencyHint,
  type UrgencyRule,
} from '../domain/urgency-rules.js';
import { UrgencyEnum } from './enums.js';

export const RuleTimeEnum = { ALWAYS: 'always', OPEN: 'open', CLOSED: 'closed' } as const;
registerEnumType(RuleTimeEnum, { name: 'RuleTime', description: 'Within or outside of the desk’s hours' });
export const ReachChannelEnum = { PHONE: 'phone' } as const;
registerEnumType(ReachChannelEnum, { name: 'ReachChannel' });

@ObjectType('Reach', { description: 'Somebody of the client, and how they want to hear of it.' })
export class ReachType implements Reach {
  @Field() who: string;
  @Field(() => ReachChannelEnum) channel: ReachChannel;
}

@ObjectType('UrgencyRule', { description: 'What is urgent, how much, and whom to reach in what order.' })
export class UrgencyRuleType {
  @Field() name: string;
  @Field(() => [String], { description: 'Any of them, as noted by the agent' }) words: string[];
  @Field(() => [String], { description: 'Any of these numbers' }) callers: string[];
  @Field(() => RuleTimeEnum) during: RuleTime;
  @Field(() => UrgencyEnum) urgency: Urgency;
  @Field(() => [ReachType]) reach: ReachType[];

  static from({ name, words, callers, during, urgency, reach }: UrgencyRule): UrgencyRuleType {
    return Object.assign(new UrgencyRuleType(), {
      name,
      words: [...words],
      callers: [...callers],
      during,
      urgency,
      reach: reach.map((one) => Object.assign(new ReachType(), one)),
    });
  }
}

@ObjectType('UrgencyHint', {
  description: 'What the rules of the desk say of a call so far. The agent decides.',
})
export class UrgencyHintType {
  @Field(() => UrgencyRuleType) rule: UrgencyRuleType;
  @Field(() => String, { nullable: true, description: 'The word that was noted' }) word: string | null;
  @Field({ description: 'Whether the caller’s number decided' }) byCaller: boolean;

  static from({ rule, word, byCaller }: UrgencyHint): UrgencyHintType {
    return Object.assign(new UrgencyHintType(), { rule: UrgencyRuleType.from(rule), word, byCaller });
  }
}

@InputType('ReachInput')
export class ReachInput implements Reach {
  @Field() @IsString() @MaxLength(200) who: string;
  @Field(() => ReachChannelEnum) @IsIn(reachChannels) channel: ReachChannel;
}

/** Lengths are exact in the domain; here only what is absurd is stopped early. */
@InputType('UrgencyRuleInput')
export class UrgencyRuleInput implements UrgencyRule {
  @Field() @IsString() @MaxLength(1000) name: string;
  @Field(() => [String])
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  @ArrayMaxSize(50)
  words: string[];
  @Field(() => [String])
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  @ArrayMaxSize(50)
  callers: string[];
  @Field(() => RuleTimeEnum) @IsIn(ruleTimes) during: RuleTime;
  @Field(() => UrgencyEnum, { description: 'TODAY or NOW' }) @IsIn(['today', 'now']) urgency: 'today' | 'now';
  @Field(() => [ReachInput])
  @ValidateNested({ each: true })
  @Type(() => ReachInput)
  @ArrayMaxSize(20)
  reach: ReachInput[];
}

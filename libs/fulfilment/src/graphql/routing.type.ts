import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsInt, IsOptional, IsString, MaxLength } from 'class-validator';
import type { RoutingView } from '../application/read-routing.js';
import type { QueueRules, Skills } from '../domain/routing.js';
import type { AgentSkills, DeskQueue } from '../application/views.js';

@ObjectType('AgentSkills')
export class AgentSkillsType {
  @Field(() => ID) personId: string;
  @Field(() => String, { nullable: true, description: 'Given in lists' }) name: string | null;
  @Field(() => [String], { description: 'ISO 639-1' }) languages: string[];
  @Field(() => [String]) certifications: string[];
  @Field(() => [ID], { nullable: true, description: 'Null: every desk of the operator' })
  deskIds: string[] | null;

  static from({
    personId,
    name,
    languages,
    certifications,
    deskIds,
  }: AgentSkills & { name?: string }): AgentSkillsType {
    return Object.assign(new AgentSkillsType(), {
      personId,
      name: name ?? null,
      languages: [...languages],
      certifications: [...certifications],
      deskIds: deskIds && [...deskIds],
    });
  }
}

@ObjectType('DeskQueue', { description: 'What a desk asks of its agents and promises its callers.' })
export class DeskQueueType {
  @Field(() => ID) deskId: string;
  @Field({ description: 'ISO 639-1' }) language: string;
  @Field(() => [String], { description: 'An agent needs all of them' }) certifications: string[];
  @Field(() => Int, { description: 'How long an offer rings at one agent' }) ringSeconds: number;
  @Field(() => Int) wrapUpSeconds: number;
  @Field(() => Int, { description: 'So many percent of the calls …' }) levelPercent: number;
  @Field(() => Int, { description: '… are answered within so many seconds' }) levelSeconds: number;

  static from(queue: DeskQueue): DeskQueueType {
    return Object.assign(new DeskQueueType(), { ...queue, certifications: [...queue.certifications] });
  }
}

@ObjectType('Routing')
export class RoutingType {
  @Field(() => [AgentSkillsType]) agents: AgentSkillsType[];
  @Field(() => [DeskQueueType]) desks: DeskQueueType[];

  static from({ agents, desks }: RoutingView): RoutingType {
    return Object.assign(new RoutingType(), {
      agents: agents.map((agent) => AgentSkillsType.from(agent)),
      desks: desks.map((desk) => DeskQueueType.from(desk)),
    });
  }
}

/** Lengths and numbers are exact in the domain; here only what is absurd is stopped early. */
@InputType('AgentSkillsInput')
export class AgentSkillsInput implements Skills {
  @Field(() => [String])
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  @ArrayMaxSize(200)
  languages: string[];
  @Field(() => [String])
  @IsString({ each: true })
  @MaxLength(1000, { each: true })
  @ArrayMaxSize(200)
  certifications: string[];
  @Field(() => [ID], { nullable: true })
  @IsOptional()
  @IsArray()
  @IsString({ each: true })
  @ArrayMaxSize(1000)
  deskIds: string[] | null = null;
}

@InputType('DeskQueueInput')
export class DeskQueueInput implements QueueRules {
  @Field() @IsString() @MaxLength(100) language: string;
  @Field(() => [String])
  @IsString({ each: true })
  @MaxLength(1000, { each: true })
  @ArrayMaxSize(200)
  certifications: string[];
  @Field(() => Int) @IsInt() ringSeconds: number;
  @Field(() => Int) @IsInt() wrapUpSeconds: number;
  @Field(() => Int) @IsInt() levelPercent: number;
  @Field(() => Int) @IsInt() levelSeconds: number;
}

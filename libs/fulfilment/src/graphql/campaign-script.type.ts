import type { LanguageCode } from '@madoguchi/platform/graphql';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import type { CampaignScriptView } from '../application/campaign-script-views.js';
import type { QuestionResultView } from '../application/outbound-views.js';
import type { CampaignKind } from '../domain/campaign.js';
import type { CampaignTemplate } from '../domain/campaign-templates.js';
import type { AnswerKind } from '../domain/script.js';
import { CampaignKindEnum } from './outbound-enums.js';
import {
  AnswerKindEnum,
  draftOf,
  ScriptDraftType,
  ScriptStepType,
  ScriptVersionType,
} from './script.type.js';

@ObjectType('CampaignScript', { description: 'What is asked in the calls of a campaign, and its draft.' })
export class CampaignScriptType {
  @Field(() => ID) campaignId: string;
  @Field() campaignName: string;
  @Field(() => Int, { description: '0 while nothing is asked' }) version: number;
  @Field(() => [ScriptStepType]) steps: ScriptStepType[];
  @Field(() => ScriptDraftType, { nullable: true }) draft: ScriptDraftType | null;
  @Field(() => [ScriptVersionType], { description: 'Newest first, ten at the most' })
  former: ScriptVersionType[];

  static from(view: CampaignScriptView, language: LanguageCode): CampaignScriptType {
    const { campaignId, campaignName, version } = view;
    return Object.assign(new CampaignScriptType(), {
      campaignId,
      campaignName,
      version,
      steps: view.steps.map((step) => ScriptStepType.from(step)),
      draft: draftOf(view, language),
      former: view.former.map((former) => ScriptVersionType.from(former)),
    });
  }
}

@ObjectType('CampaignTemplate')
export class CampaignTemplateType {
  @Field(() => CampaignKindEnum) kind: CampaignKind;
  @Field(() => [ScriptStepType]) steps: ScriptStepType[];

  static from({ kind, steps }: CampaignTemplate): CampaignTemplateType {
    return Object.assign(new CampaignTemplateType(), {
      kind,
      steps: steps.map((step) => ScriptStepType.from(step)),
    });
  }
}

@ObjectType('AnswerCount')
export class AnswerCountType {
  @Field({ description: 'A choice, or `yes` or `no`' }) answer: string;
  @Field(() => Int) count: number;
}

@ObjectType('SaidAnswer')
export class SaidAnswerType {
  @Field(() => ID) id: string;
  @Field(() => GraphQLISODateTime) at: Date;
  @Field() answer: string;
}

@ObjectType('QuestionResult', { description: 'People, not calls: what somebody said last counts.' })
export class QuestionResultType {
  @Field(() => ID) stepId: string;
  @Field() title: string;
  @Field() say: string;
  @Field(() => AnswerKindEnum) kind: AnswerKind;
  @Field(() => Int) asked: number;
  @Field(() => Int, { description: 'Of those asked, who did not want to answer' }) declined: number;
  @Field(() => [AnswerCountType], { description: 'Of choice and yes/no, in the order of the script' })
  counts: AnswerCountType[];
  @Field(() => [SaidAnswerType], { description: 'Of every other kind, newest first, fifty at the most' })
  said: SaidAnswerType[];

  static from({ counts, said, ...view }: QuestionResultView): QuestionResultType {
    return Object.assign(new QuestionResultType(), view, {
      counts: counts.map((one) => Object.assign(new AnswerCountType(), one)),
      said: said.map((one) => Object.assign(new SaidAnswerType(), one)),
    });
  }
}

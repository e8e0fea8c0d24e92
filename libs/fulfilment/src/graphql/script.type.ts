import type { FieldProblem } from '@madoguchi/kernel';
import { type LanguageCode, translate } from '@madoguchi/platform/graphql';
import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { DeskScriptView, ScriptVersionView } from '../application/script-views.js';
import type { AnswerKind, ScriptStep } from '../domain/script.js';
import type { ScriptTemplate, TemplateCode } from '../domain/script-templates.js';

export const AnswerKindEnum = {
  TEXT: 'text',
  CHOICE: 'choice',
  YES_NO: 'yes_no',
  NUMBER: 'number',
  DATE: 'date',
  PHONE: 'phone',
} as const satisfies Record<string, AnswerKind>;
registerEnumType(AnswerKindEnum, { name: 'AnswerKind' });

export const ScriptTemplateCodeEnum = {
  SECRETARY_ANSWERING: 'secretary_answering',
  APPOINTMENT_SETTING: 'appointment_setting',
  ORDER_INTAKE: 'order_intake',
  CONSUMER_DESK: 'consumer_desk',
} as const satisfies Record<string, TemplateCode>;
registerEnumType(ScriptTemplateCodeEnum, { name: 'ScriptTemplateCode' });

@ObjectType('ScriptBranch')
export class ScriptBranchType {
  @Field({ description: 'A choice, `yes` or `no`, or `normal`, `today`, `now` of an urgency' })
  answer: string;
  @Field({ description: 'The id of a step, `_end` or `_escalate`' }) goTo: string;
}

@ObjectType('ScriptStep')
export class ScriptStepType {
  @Field() id: string;
  @Field() title: string;
  @Field() say: string;
  @Field(() => String, { nullable: true, description: 'The field of the record that this step fills' })
  field: string | null;
  @Field() required: boolean;
  @Field(() => AnswerKindEnum, { description: 'How an answer that goes into the message is given' })
  kind: AnswerKind;
  @Field(() => [String]) choices: string[];
  @Field(() => [ScriptBranchType]) branches: ScriptBranchType[];
  @Field(() => String, { nullable: true, description: 'As `goTo`; null is the step that follows' })
  next: string | null;

  static from(step: ScriptStep): ScriptStepType {
    return Object.assign(new ScriptStepType(), {
      ...step,
      choices: [...step.choices],
      branches: [...step.branches],
    });
  }
}

const stepsOf = (steps: readonly ScriptStep[]) => steps.map((step) => ScriptStepType.from(step));

@ObjectType('ScriptVersion')
export class ScriptVersionType {
  @Field(() => Int) version: number;
  @Field(() => GraphQLISODateTime) replacedAt: Date;
  @Field(() => [ScriptStepType]) steps: ScriptStepType[];

  static from({ version, replacedAt, steps }: ScriptVersionView): ScriptVersionType {
    return Object.assign(new ScriptVersionType(), { version, replacedAt, steps: stepsOf(steps) });
  }
}

@ObjectType('ScriptProblem', { description: 'What keeps a draft from being published.' })
export class ScriptProblemType {
  @Field({ description: 'Where, for example `steps.2.branches.0.goTo`' }) path: string;
  @Field() message: string;

  static from({ path, reason, params }: FieldProblem, language: LanguageCode): ScriptProblemType {
    return Object.assign(new ScriptProblemType(), { path, message: translate(reason, language, params) });
  }
}

@ObjectType('ScriptDraft')
export class ScriptDraftType {
  @Field(() => [ScriptStepType]) steps: ScriptStepType[];
  @Field(() => Int, { description: 'Rises with every saving' }) revision: number;
  @Field(() => GraphQLISODateTime) savedAt: Date;
  @Field(() => [ScriptProblemType]) problems: ScriptProblemType[];
}

export const draftOf = (
  { draft, problems }: Pick<DeskScriptView, 'draft' | 'problems'>,
  language: LanguageCode,
): ScriptDraftType | null =>
  draft && {
    revision: draft.revision,
    savedAt: draft.savedAt,
    steps: stepsOf(draft.steps),
    problems: problems.map((problem) => ScriptProblemType.from(problem, language)),
  };

@ObjectType('ScriptTemplate')
export class ScriptTemplateType {
  @Field(() => ScriptTemplateCodeEnum) code: TemplateCode;
  @Field(() => [ScriptStepType]) steps: ScriptStepType[];

  static from({ code, steps }: ScriptTemplate): ScriptTemplateType {
    return Object.assign(new ScriptTemplateType(), { code, steps: stepsOf(steps) });
  }
}

@ObjectType('DeskScript', { description: 'What agents say at a desk, and the draft that will replace it.' })
export class DeskScriptType {
  @Field(() => ID) deskId: string;
  @Field() deskName: string;
  @Field() greeting: string;
  @Field(() => Int, { description: 'Of the desk; rises when the draft is published' }) version: number;
  @Field(() => [ScriptStepType], { description: 'What callers hear' }) steps: ScriptStepType[];
  @Field(() => ScriptDraftType, { nullable: true }) draft: ScriptDraftType | null;
  @Field(() => [ScriptVersionType], { description: 'Newest first, ten at the most' })
  former: ScriptVersionType[];

  static from(view: DeskScriptView, language: LanguageCode): DeskScriptType {
    const { deskId, deskName, greeting, version } = view;
    return Object.assign(new DeskScriptType(), {
      deskId,
      deskName,
      greeting,
      version,
      steps: stepsOf(view.steps),
      draft: draftOf(view, language),
      former: view.former.map((version) => ScriptVersionType.from(version)),
    });
  }
}

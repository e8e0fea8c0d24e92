import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { answersOf, END, ESCALATE } from '../../desk/script-way';
import {
  ask,
  type Asking,
  askingOf,
  askings,
  asksTopic,
  campaignAskings,
  choose,
  lead,
  markTopic,
  type Step,
  type Steps,
} from './edit-steps';
import { useAnswerText } from './step-text';

interface StepFormProps {
  steps: Steps;
  step: Step;
  /** Nobody is handed over to, and nothing of a caller is noted. */
  inCampaign: boolean;
  onChange: (step: Step, key?: string) => void;
}

/** Everything about one step: what to say, what to note, and where each answer leads. */
export const StepForm = ({ steps, step, inCampaign, onChange }: StepFormProps) => {
  const { t } = useTranslation('desk');
  const answerText = useAnswerText();
  const number = steps.indexOf(step) + 1;
  const type = (part: Partial<Step>, key: string) => onChange({ ...step, ...part }, `${key}-${step.id}`);
  const asking = askingOf(step);
  const topicElsewhere = !asksTopic(step) && steps.some(asksTopic);
  const target = (value: string) => value || null;
  const places = [
    ...steps.flatMap(({ id, title }, i) =>
      id === step.id ? [] : [{ value: id, label: t('builder.place', { number: i + 1, title }) }],
    ),
    { value: END, label: t('builder.end') },
    ...(inCampaign ? [] : [{ value: ESCALATE, label: t('builder.escalate') }]),
  ];
  const after = [{ value: '', label: t('builder.following') }, ...places];
  return (
    <>
      <TextInput
        id={`title-${step.id}`}
        label={t('stepTitle')}
        value={step.title}
        maxLength={60}
        onChange={({ currentTarget: { value } }) => type({ title: value }, 'title')}
      />
      <Textarea
        label={t('stepSay')}
        value={step.say}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={1000}
        onChange={({ currentTarget: { value } }) => type({ say: value }, 'say')}
      />
      <NativeSelect
        label={t('builder.asking')}
        value={asking}
        data={(inCampaign ? campaignAskings : askings).map((one) => ({
          value: one,
          label: t(`builder.askings.${one}`),
        }))}
        onChange={({ currentTarget: { value } }) => onChange(ask(step, value as Asking))}
      />
      {asking === 'choice' && (
        <Textarea
          label={t('builder.choices')}
          description={t('builder.choicesHint')}
          value={step.choices.join('\n')}
          autosize
          minRows={3}
          onChange={({ currentTarget: { value } }) =>
            onChange(choose(step, value === '' ? [] : value.split('\n').slice(0, 10)), `choices-${step.id}`)
          }
          onBlur={() => {
            const typed = step.choices.map((choice) => choice.trim()).filter(Boolean);
            if (typed.join('\n') !== step.choices.join('\n'))
              onChange(choose(step, typed), `choices-${step.id}`);
          }}
        />
      )}
      {asking === 'choice' && !inCampaign && (
        <Checkbox
          label={t('builder.topic')}
          description={t(topicElsewhere ? 'builder.topicElsewhere' : 'builder.topicHint')}
          checked={asksTopic(step)}
          disabled={topicElsewhere}
          onChange={({ currentTarget: { checked } }) => onChange(markTopic(step, checked))}
        />
      )}
      {asking !== 'nothing' && (
        <Checkbox
          label={t('stepRequired')}
          checked={step.required}
          onChange={({ currentTarget: { checked } }) => onChange({ ...step, required: checked })}
        />
      )}
      {answersOf(step)
        .filter(Boolean)
        .map((answer) => (
          <NativeSelect
            key={answer}
            label={t('builder.when', { answer: answerText(step, answer) })}
            value={step.branches.find((branch) => branch.answer === answer)?.goTo ?? ''}
            data={[{ value: '', label: t('builder.likeOthers') }, ...places]}
            onChange={({ currentTarget: { value } }) => onChange(lead(step, answer, target(value)))}
          />
        ))}
      <NativeSelect
        label={t(answersOf(step).length > 0 ? 'builder.otherwise' : 'builder.next')}
        value={step.next ?? ''}
        data={number === steps.length ? [{ value: '', label: t('builder.end') }, ...places] : after}
        onChange={({ currentTarget: { value } }) => onChange({ ...step, next: target(value) })}
      />
    </>
  );
};

import type { ScriptStepFieldsFragment } from '../../../graphql/generated/graphql';
import { answersOf } from '../../desk/script-way';

export type Step = ScriptStepFieldsFragment;
export type Steps = readonly Step[];

/** What a step notes down: one choice on the screen, a field of the record and a kind in the script. */
export const askings = [
  'nothing',
  'text',
  'choice',
  'yesNo',
  'number',
  'date',
  'phone',
  'callerName',
  'callerKana',
  'callbackNumber',
  'urgency',
  'appointment',
] as const;
export type Asking = (typeof askings)[number];
/** What can be asked of somebody who is called. */
export const campaignAskings: readonly Asking[] = [
  'nothing',
  'text',
  'choice',
  'yesNo',
  'number',
  'date',
  'phone',
];

const kinds = {
  text: 'TEXT',
  choice: 'CHOICE',
  yesNo: 'YES_NO',
  number: 'NUMBER',
  date: 'DATE',
  phone: 'PHONE',
} as const satisfies Partial<Record<Asking, Step['kind']>>;
const isKind = (asking: Asking): asking is keyof typeof kinds => asking in kinds;

export const askingOf = ({ field, kind }: Step): Asking => {
  if (field === null) return 'nothing';
  const known = askings.find((asking) => asking === field);
  if (known) return known;
  return askings.find((asking) => isKind(asking) && kinds[asking] === kind) ?? 'text';
};

/** Whether the answer of the step is what the call was about; one step of a script asks it. */
export const asksTopic = ({ field }: Step): boolean => field === 'topic';

/** The mark goes to this step, or away from it. */
export const markTopic = (step: Step, marked: boolean): Step => ({
  ...step,
  field: marked ? 'topic' : 'message',
});

/** Another way of asking has other answers; branches of answers that are gone go with them. */
export const ask = (step: Step, asking: Asking): Step => {
  const noted = isKind(asking);
  const asked: Step = {
    ...step,
    field: asking === 'nothing' ? null : noted ? 'message' : asking,
    kind: noted ? kinds[asking] : 'TEXT',
    choices: asking === 'choice' ? step.choices : [],
    required: asking === 'nothing' ? false : step.required,
  };
  const answers = answersOf(asked);
  return { ...asked, branches: step.branches.filter(({ answer }) => answers.includes(answer)) };
};

/** A choice that is worded anew keeps its branch; one that is taken out takes its branch along. */
export const choose = (step: Step, choices: string[]): Step => {
  const renamed =
    choices.length === step.choices.length
      ? new Map(step.choices.map((choice, i) => [choice, choices[i]!]))
      : new Map<string, string>();
  return {
    ...step,
    choices,
    branches: step.branches
      .map((branch) => ({ ...branch, answer: renamed.get(branch.answer) ?? branch.answer }))
      .filter(({ answer }) => choices.includes(answer)),
  };
};

/** Where an answer leads; null takes the branch away. */
export const lead = (step: Step, answer: string, goTo: string | null): Step => {
  const others = step.branches.filter((branch) => branch.answer !== answer);
  return { ...step, branches: goTo === null ? others : [...others, { answer, goTo }] };
};

export const newStep = (): Step => ({
  id: crypto.randomUUID(),
  title: '',
  say: '',
  field: null,
  required: false,
  kind: 'TEXT',
  choices: [],
  branches: [],
  next: null,
});

export const replace = (steps: Steps, changed: Step): Steps =>
  steps.map((step) => (step.id === changed.id ? changed : step));

/** Takes a step out, and with it every way that led to it. */
export const remove = (steps: Steps, id: string): Steps =>
  steps
    .filter((step) => step.id !== id)
    .map((step) => ({
      ...step,
      branches: step.branches.filter(({ goTo }) => goTo !== id),
      next: step.next === id ? null : step.next,
    }));

export const move = (steps: Steps, id: string, to: number): Steps => {
  const step = steps.find((one) => one.id === id);
  if (!step || to < 0 || to >= steps.length) return steps;
  const others = steps.filter((one) => one.id !== id);
  return [...others.slice(0, to), step, ...others.slice(to)];
};

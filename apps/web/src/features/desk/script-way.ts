import type { ScriptStepFieldsFragment } from '../../graphql/generated/graphql';

export type Step = ScriptStepFieldsFragment;

/** As the server names them. */
export const END = '_end';
export const ESCALATE = '_escalate';

/** What decides the way: answers, steps that were declined, and where the agent jumped of their own accord. */
export interface Answers {
  notes: Readonly<Record<string, string>>;
  urgency: string;
  declined: readonly string[];
  jumps: Readonly<Record<string, string>>;
}

export type Ending =
  | { kind: 'end' | 'escalate' }
  /** The step has to be answered before the way goes on. */
  | { kind: 'open'; step: Step }
  /** The way leads back to a step that was passed. */
  | { kind: 'back'; step: Step };

export interface Way {
  steps: readonly Step[];
  ending: Ending;
}

export const answersOf = (step: Step): readonly string[] => {
  if (step.field === 'urgency') return ['normal', 'today', 'now'];
  if (step.field === 'topic') return step.choices;
  if (step.field !== 'message') return [];
  if (step.kind === 'YES_NO') return ['yes', 'no'];
  return step.kind === 'CHOICE' ? step.choices : [];
};

/** The urgency always has an answer; a declined question goes on like any other answer. */
const answerOf = (step: Step, answers: Answers): string | null => {
  if (step.field === 'urgency') return answers.urgency.toLowerCase();
  return answers.notes[step.id]?.trim() || (answers.declined.includes(step.id) ? '' : null);
};

/** Where the step leads, or null while its answer has to decide. */
const leadsTo = (steps: readonly Step[], at: number, answers: Answers): string | null => {
  const step = steps[at]!;
  const jump = answers.jumps[step.id];
  if (jump && steps.some(({ id }) => id === jump)) return jump;
  const answer = answerOf(step, answers);
  if (step.branches.length > 0 && answer === null) return null;
  const branch = step.branches.find((one) => one.answer === answer);
  return branch?.goTo ?? step.next ?? steps[at + 1]?.id ?? END;
};

/** The steps that are asked, in order, and how it goes on after the last of them. */
export const wayOf = (steps: readonly Step[], answers: Answers): Way => {
  const asked: Step[] = [];
  for (let at = 0; at < steps.length;) {
    const step = steps[at]!;
    if (asked.includes(step)) return { steps: asked, ending: { kind: 'back', step } };
    asked.push(step);
    const target = leadsTo(steps, at, answers);
    if (target === null) return { steps: asked, ending: { kind: 'open', step } };
    if (target === ESCALATE) return { steps: asked, ending: { kind: 'escalate' } };
    at = steps.findIndex(({ id }) => id === target);
    if (at === -1) break;
  }
  return { steps: asked, ending: { kind: 'end' } };
};

export const branches = (steps: readonly Step[]) =>
  steps.some((step) => step.branches.length > 0 || step.next !== null);

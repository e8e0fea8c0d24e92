import type { FieldProblem } from '@madoguchi/kernel';
import type { Problems } from './words.js';

/** How an answer that goes into the message is given. */
export const answerKinds = ['text', 'choice', 'yes_no', 'number', 'date', 'phone'] as const;
export type AnswerKind = (typeof answerKinds)[number];

/** Where a step may lead besides to another step: the script is over, or the call goes to who is on call. */
export const END = '_end';
export const ESCALATE = '_escalate';

export interface ScriptBranch {
  readonly answer: string;
  /** The id of a step, `_end` or `_escalate`. */
  readonly goTo: string;
}

/** One thing to say, and the field of the record it fills (null: nothing to note). */
export interface ScriptStep {
  readonly id: string;
  readonly title: string;
  readonly say: string;
  readonly field: string | null;
  readonly required: boolean;
  /** Counts only where the field is the message; whoever asks for the topic offers choices. */
  readonly kind: AnswerKind;
  /** What there is to choose from; empty for every other kind. */
  readonly choices: readonly string[];
  /** Where an answer leads; every other answer goes on with `next`. */
  readonly branches: readonly ScriptBranch[];
  /** As `goTo`; null is the step that follows in the list, after the last one the end. */
  readonly next: string | null;
}

export const scriptLimits = { steps: 30, choices: 10, branches: 10 } as const;

/** The step whose answer is what the call was about. */
export const asksTopic = ({ field }: ScriptStep): boolean => field === 'topic';

/** The answers that may branch; of every other kind there are too many to name. */
export function answersOf({ field, kind, choices }: ScriptStep): readonly string[] {
  if (field === 'urgency') return ['normal', 'today', 'now'];
  if (field === 'topic') return choices;
  if (field !== 'message') return [];
  if (kind === 'yes_no') return ['yes', 'no'];
  return kind === 'choice' ? choices : [];
}

const isEnding = (target: string): boolean => target === END || target === ESCALATE;

/** Where the step at `at` may lead, each once; the end of the list is the end. */
export function targetsOf(steps: readonly ScriptStep[], at: number): string[] {
  const { branches, next } = steps[at]!;
  return [...new Set([...branches.map(({ goTo }) => goTo), next ?? steps[at + 1]?.id ?? END])];
}

/** What was typed, unfinished as it may be; notes what could not even be kept. */
export function cleanScript(typed: readonly ScriptStep[], path: string, problems: Problems): ScriptStep[] {
  const tooMany = (at: string, found: number, max: number) => {
    if (found > max) problems.add({ path: at, reason: 'tooMany', params: { max } });
  };
  tooMany(path, typed.length, scriptLimits.steps);
  const known = new Set<string>();
  return typed.map((step, i) => {
    const at = `${path}.${i}`;
    const id = problems.text(`${at}.id`, step.id, { max: 40 });
    // A step named like an ending could not be told from it.
    if (known.has(id) || id.startsWith('_')) problems.add({ path: `${at}.id`, reason: 'duplicate' });
    known.add(id);
    tooMany(`${at}.choices`, step.choices.length, scriptLimits.choices);
    tooMany(`${at}.branches`, step.branches.length, scriptLimits.branches);
    return {
      id,
      title: problems.text(`${at}.title`, step.title, { max: 60, min: 0 }),
      say: problems.text(`${at}.say`, step.say, { max: 1000, min: 0 }),
      field: problems.optional(`${at}.field`, step.field, 40),
      required: step.required,
      kind: step.kind,
      choices: step.choices.map((choice, j) =>
        problems.text(`${at}.choices.${j}`, choice, { max: 60, min: 0 }),
      ),
      branches: step.branches.map(({ answer, goTo }, j) => ({
        answer: problems.text(`${at}.branches.${j}.answer`, answer, { max: 60, min: 0 }),
        goTo: problems.text(`${at}.branches.${j}.goTo`, goTo, { max: 40, min: 0 }),
      })),
      next: problems.optional(`${at}.next`, step.next, 40),
    };
  });
}

/** What keeps a script from being read to callers, step by step; empty when nothing does. */
export function problemsOfScript(steps: readonly ScriptStep[], path: string): FieldProblem[] {
  return [
    ...steps.flatMap((step, i) => problemsOfStep(steps, step, i, path)),
    ...problemsOfFlow(steps, path),
  ];
}

function problemsOfStep(
  steps: readonly ScriptStep[],
  step: ScriptStep,
  index: number,
  path: string,
): FieldProblem[] {
  const at = `${path}.${index}`;
  const params = { number: index + 1, title: step.title };
  const found: FieldProblem[] = [];
  const add = (where: string, reason: string) => found.push({ path: `${at}.${where}`, reason, params });
  if (step.title === '') add('title', 'stepTitleMissing');
  if (step.say === '') add('say', 'stepSayMissing');
  const answers = answersOf(step);
  if (asksTopic(step) || (step.field === 'message' && step.kind === 'choice')) {
    if (step.choices.length < 2 || step.choices.includes('')) add('choices', 'choicesMissing');
    if (new Set(step.choices).size < step.choices.length) add('choices', 'choiceTwice');
  }
  // One notion of what a call was about: two answers could not be one.
  if (asksTopic(step) && steps.findIndex(asksTopic) < index) add('field', 'topicTwice');
  const isTarget = (target: string) => isEnding(target) || steps.some(({ id }) => id === target);
  step.branches.forEach(({ answer, goTo }, j) => {
    if (!answers.includes(answer)) add(`branches.${j}.answer`, 'branchAnswerGone');
    else if (step.branches.findIndex((other) => other.answer === answer) < j)
      add(`branches.${j}.answer`, 'branchTwice');
    if (!isTarget(goTo)) add(`branches.${j}.goTo`, 'branchTargetGone');
  });
  if (step.next !== null && !isTarget(step.next)) add('next', 'branchTargetGone');
  return found;
}

/** Steps that no way leads to, and steps from which no way leads out. */
function problemsOfFlow(steps: readonly ScriptStep[], path: string): FieldProblem[] {
  if (steps.length === 0) return [];
  const known = new Set(steps.map(({ id }) => id));
  // A target that is gone is told at its step; what follows there is not lost because of it.
  const targets = new Map(
    steps.map(({ id }, i) => [
      id,
      targetsOf(steps, i).map((target) =>
        isEnding(target) || known.has(target) ? target : (steps[i + 1]?.id ?? END),
      ),
    ]),
  );
  const reached = new Set<string>();
  const walk = [steps[0]!.id];
  for (let id = walk.pop(); id !== undefined; id = walk.pop()) {
    if (reached.has(id) || !targets.has(id)) continue;
    reached.add(id);
    walk.push(...targets.get(id)!);
  }
  const leavers = new Set<string>();
  for (let before = -1; before < leavers.size;) {
    before = leavers.size;
    for (const [id, leads] of targets)
      if (leads.some((target) => isEnding(target) || leavers.has(target))) leavers.add(id);
  }
  return steps.flatMap(({ id, title }, i) => {
    const reason = !reached.has(id) ? 'stepNeverReached' : !leavers.has(id) ? 'stepWithoutWayOut' : undefined;
    return reason ? [{ path: `${path}.${i}`, reason, params: { number: i + 1, title } }] : [];
  });
}

import { type FieldProblem, parseCalendarDate } from '@madoguchi/kernel';
import { answersOf, END, ESCALATE, type ScriptStep, targetsOf } from './script.js';
import { isPhone, phoneDigits, type Problems } from './words.js';

/** What somebody said to one question of a campaign; null when they did not want to answer it. */
export interface GivenAnswer {
  readonly stepId: string;
  readonly answer: string | null;
}

export const asks = ({ field }: ScriptStep): boolean => field === 'message';

/** The steps that the answers lead to, in order; it ends where an answer that decides the way is still missing. */
export function stepsAsked(
  steps: readonly ScriptStep[],
  given: ReadonlyMap<string, string | null>,
): ScriptStep[] {
  const asked: ScriptStep[] = [];
  for (let at = 0; at !== -1 && at < steps.length;) {
    const step = steps[at]!;
    if (asked.includes(step)) break;
    asked.push(step);
    if (step.branches.length > 0 && !given.has(step.id)) break;
    const branch = step.branches.find(({ answer }) => answer === given.get(step.id));
    const target = branch?.goTo ?? step.next ?? steps[at + 1]?.id ?? END;
    at = target === END || target === ESCALATE ? -1 : steps.findIndex(({ id }) => id === target);
  }
  return asked;
}

/**
 * Checks and cleans the answers of one call against the questions it began with.
 * @param wholly whether every question that must be answered, and every one that decides the way, was put
 */
export function checkAnswers(
  typed: readonly GivenAnswer[],
  steps: readonly ScriptStep[],
  wholly: boolean,
  problems: Problems,
): GivenAnswer[] {
  const given = new Map(typed.map(({ stepId, answer }) => [stepId, answer?.trim() || null]));
  const asked = stepsAsked(steps, given).filter(asks);
  if (given.size < typed.length) problems.add({ path: 'answers', reason: 'duplicate' });
  typed.forEach(({ stepId }, i) => {
    if (!asked.some(({ id }) => id === stepId))
      problems.add({ path: `answers.${i}`, reason: 'questionNotAsked' });
  });
  return asked.flatMap((step): GivenAnswer[] => {
    const answer = given.get(step.id);
    if (answer) return [{ stepId: step.id, answer: clean(step, answer, problems) }];
    if (answer === null) return [{ stepId: step.id, answer: null }];
    if (wholly && (step.required || step.branches.length > 0)) problem(step, 'questionOpen', problems);
    return [];
  });
}

const problem = ({ id, title }: ScriptStep, reason: string, problems: Problems): void =>
  problems.add({ path: `answers.${id}`, reason, params: { title } });

function clean(step: ScriptStep, typed: string, problems: Problems): string {
  const answer = problems.text(`answers.${step.id}`, typed, { max: 1000 });
  switch (step.kind) {
    case 'choice':
    case 'yes_no':
      if (!answersOf(step).includes(answer)) problem(step, 'answerNotOffered', problems);
      return answer;
    case 'number': {
      const digits = answer.normalize('NFKC').replace(/[,\s]/g, '');
      if (!/^-?\d{1,12}(\.\d{1,6})?$/.test(digits)) problem(step, 'answerNotANumber', problems);
      return digits;
    }
    case 'date':
      if (!parseCalendarDate(answer)) problem(step, 'answerNotADay', problems);
      return answer;
    case 'phone': {
      const digits = phoneDigits(answer);
      if (!isPhone(digits)) problem(step, 'answerNotAPhone', problems);
      return digits;
    }
    case 'text':
      return answer;
  }
}

/** What keeps the steps from being asked in a campaign: they note answers, and nobody stands by to be handed over to. */
export const notOfACampaign = (steps: readonly ScriptStep[], path: string): FieldProblem[] =>
  steps.flatMap((step, i) => {
    const params = { number: i + 1, title: step.title };
    const found: FieldProblem[] = [];
    if (step.field !== null && !asks(step))
      found.push({ path: `${path}.${i}.field`, reason: 'askingNotHere', params });
    if (targetsOf(steps, i).includes(ESCALATE))
      found.push({ path: `${path}.${i}.next`, reason: 'noHandOverHere', params });
    return found;
  });

/** Whether two records say the same; the order in which answers are told means nothing. */
export const sameAnswers = (a: readonly GivenAnswer[], b: readonly GivenAnswer[]): boolean =>
  a.length === b.length &&
  a.every(({ stepId, answer }) => b.some((other) => other.stepId === stepId && other.answer === answer));

import {
  isPrefecture,
  MOST_SPANS,
  problemsOfHours,
  tidySpans,
  type FieldProblem,
  type Minor,
  type OverageTiers,
  type ServiceHours,
  tidyWays,
  type WayToPay,
} from '@madoguchi/kernel';
import { isFunctionCode } from './functions.js';
import { checkTiers, dearestMinor, tidyTiers } from './overage-tiers.js';

export interface PlanContent {
  readonly name: string;
  readonly baseMinor: Minor;
  readonly includedUnits: number;
  readonly overageMinor: Minor;
  /** Null when it is one price in whole yen; otherwise `overageMinor` follows from it. */
  readonly overageTiers: OverageTiers | null;
  readonly successFeeMinor: Minor;
  readonly initialFeeMinor: Minor;
  /** What a month comes to at least; 0 without one. */
  readonly minimumMinor: Minor;
  /** The base fee is billed before its month. */
  readonly baseInAdvance: boolean;
  /** A refundable deposit of one month without use is asked for before service begins. */
  readonly asksDeposit: boolean;
  /** How the client may pay; the card is always among them. */
  readonly waysToPay: readonly WayToPay[];
  readonly minimumTermMonths: number;
  readonly noticeDays: number;
}

/** What a producer writes. Once published it never changes. */
export interface BundleContent {
  readonly name: string;
  readonly tagline: string;
  readonly story: string;
  readonly functionCodes: readonly string[];
  readonly prefectures: readonly string[];
  readonly hours: ServiceHours;
  readonly languages: readonly string[];
  readonly capacityPerMonth: number;
  readonly plans: readonly PlanContent[];
}

/** Longest texts and largest numbers; the database keeps the same ones. */
export const limits = {
  name: 60,
  tagline: 120,
  story: 4000,
  hoursNote: 100,
  planName: 40,
  plans: 5,
  capacityPerMonth: 10_000,
  baseMinor: 10_000_000,
  includedUnits: 100_000,
  overageMinor: 100_000,
  successFeeMinor: 1_000_000,
  initialFeeMinor: 10_000_000,
  minimumMinor: 10_000_000,
  minimumTermMonths: 36,
  noticeDays: 90,
} as const;

/** Languages calls can be answered in (ISO 639-1). */
export const callLanguages = [
  'ja',
  'en',
  'zh',
  'ko',
  'vi',
  'pt',
  'es',
  'ne',
  'tl',
  'id',
  'th',
  'my',
] as const;

const planNumbers = [
  'baseMinor',
  'includedUnits',
  'overageMinor',
  'successFeeMinor',
  'initialFeeMinor',
  'minimumMinor',
  'minimumTermMonths',
  'noticeDays',
] as const;

/** Characters nobody can see; line breaks and tabs are fine. */
const hasControls = (value: string) =>
  [...value].some((char) => (char < ' ' && !'\n\r\t'.includes(char)) || char === '\u007f');

/** Trimmed texts, lists without repetition; the order the producer chose stays. */
export function tidy(content: BundleContent): BundleContent {
  const once = (values: readonly string[]) => [...new Set(values.map((value) => value.trim()))];
  return {
    name: content.name.trim(),
    tagline: content.tagline.trim(),
    story: content.story.trim(),
    functionCodes: once(content.functionCodes),
    prefectures: once(content.prefectures),
    hours: tidyHours(content.hours),
    languages: once(content.languages),
    capacityPerMonth: content.capacityPerMonth,
    plans: content.plans.map(tidyPlan),
  };
}

const tidyHours = ({ spans, closedOnHolidays, note }: ServiceHours): ServiceHours => ({
  // What is wrong is told as it was typed.
  spans: problemsOfHours(spans).length > 0 ? spans : tidySpans(spans),
  closedOnHolidays,
  note: note?.trim() || null,
});

function tidyPlan(plan: PlanContent): PlanContent {
  const overageTiers = plan.overageTiers && tidyTiers(plan.overageTiers);
  return {
    ...plan,
    name: plan.name.trim(),
    overageTiers,
    overageMinor: overageTiers ? dearestMinor(overageTiers) : plan.overageMinor,
    waysToPay: tidyWays(plan.waysToPay),
  };
}

/** Everything that has to be mended before the bundle may be kept; paths are those of the mutation's input. */
export function checkContent(content: BundleContent): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const add = (path: string, reason: string, params?: Record<string, string | number>) =>
    problems.push({ path, reason, ...(params && { params }) });
  const text = (path: string, value: string, max: number) => {
    if (value.trim() === '') add(path, 'required');
    else if ([...value].length > max) add(path, 'tooLong', { max });
    if (hasControls(value)) add(path, 'controlCharacter');
  };
  const whole = (path: string, value: number, min: number, max: number) => {
    if (!Number.isSafeInteger(value) || value < min || value > max) add(path, 'outOfRange', { min, max });
  };
  const list = (
    path: string,
    values: readonly string[],
    known: (value: string) => boolean,
    reason: string,
  ) => {
    if (values.length === 0) add(path, 'chooseOne');
    values.forEach((value, index) => {
      if (!known(value)) add(`${path}.${index}`, reason);
    });
  };

  text('name', content.name, limits.name);
  text('tagline', content.tagline, limits.tagline);
  text('story', content.story, limits.story);
  problems.push(...checkHours(content.hours));
  list('functions', content.functionCodes, isFunctionCode, 'unknownFunction');
  list('prefectures', content.prefectures, isPrefecture, 'unknownPrefecture');
  const languages: readonly string[] = callLanguages;
  list('languages', content.languages, (value) => languages.includes(value), 'unknownLanguage');
  whole('capacityPerMonth', content.capacityPerMonth, 1, limits.capacityPerMonth);

  if (content.plans.length === 0) add('plans', 'planNeeded');
  if (content.plans.length > limits.plans) add('plans', 'tooMany', { max: limits.plans });
  const names = new Set<string>();
  content.plans.forEach((plan, index) => {
    const at = `plans.${index}`;
    text(`${at}.name`, plan.name, limits.planName);
    if (names.has(plan.name)) add(`${at}.name`, 'planNameTwice');
    names.add(plan.name);
    const tierProblems = plan.overageTiers ? checkTiers(`${at}.overageTiers`, plan.overageTiers) : [];
    problems.push(...tierProblems);
    for (const key of planNumbers)
      if (key !== 'overageMinor' || !plan.overageTiers) whole(`${at}.${key}`, plan[key], 0, limits[key]);
    if (
      tierProblems.length === 0 &&
      plan.baseMinor + plan.overageMinor + plan.successFeeMinor + plan.minimumMinor === 0
    )
      add(`${at}.baseMinor`, 'planEarnsNothing');
    if (plan.asksDeposit && plan.baseMinor + plan.minimumMinor === 0)
      add(`${at}.baseMinor`, 'nothingToDeposit');
    if (!plan.waysToPay.includes('card')) add(`${at}.waysToPay`, 'cardAlwaysTaken');
    if (plan.waysToPay.includes('konbini') && !plan.waysToPay.includes('transfer'))
      add(`${at}.waysToPay`, 'storeNeedsTransfer');
    if (plan.baseInAdvance && plan.baseMinor === 0) add(`${at}.baseMinor`, 'nothingInAdvance');
  });
  return problems;
}

function checkHours({ spans, note }: ServiceHours): FieldProblem[] {
  const problems = problemsOfHours(spans, 'hours.spans');
  if (spans.length === 0) problems.push({ path: 'hours.spans', reason: 'openOnce' });
  if (spans.length > MOST_SPANS)
    problems.push({ path: 'hours.spans', reason: 'tooMany', params: { max: MOST_SPANS } });
  if (note !== null && [...note].length > limits.hoursNote)
    problems.push({ path: 'hours.note', reason: 'tooLong', params: { max: limits.hoursNote } });
  if (note !== null && hasControls(note)) problems.push({ path: 'hours.note', reason: 'controlCharacter' });
  return problems;
}

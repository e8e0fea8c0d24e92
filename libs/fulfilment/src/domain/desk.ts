import {
  type CalendarDate,
  dateAt,
  type Instant,
  MOST_SPANS,
  type OpeningHours,
  problemsOfHours,
  type ServiceHours,
} from '@madoguchi/kernel';
import { cleanClosedDays, type ClosedPeriod } from './closed-days.js';
import { openingScript } from './opening-script.js';
import { cleanScript, problemsOfScript, scriptLimits, type ScriptStep } from './script.js';
import { cleanTopics, MOST_TOPICS, usualTopics } from './topic.js';
import { cleanUrgencyRules, type UrgencyRule } from './urgency-rules.js';
import { Problems } from './words.js';

export interface KnowledgeEntry {
  readonly id: string;
  readonly question: string;
  readonly answer: string;
}

/** What owner and supervisor set up together. Emails are lower case. */
export interface DeskContent {
  readonly name: string;
  readonly greeting: string;
  readonly hours: readonly OpeningHours[];
  readonly closedOnHolidays: boolean;
  readonly closedDays: readonly ClosedPeriod[];
  /** What callers are told about recording; null where nothing is recorded. */
  readonly recordingNotice: string | null;
  readonly script: readonly ScriptStep[];
  readonly knowledge: readonly KnowledgeEntry[];
  readonly reportEmails: readonly string[];
  readonly rules: readonly string[];
  readonly urgencyRules: readonly UrgencyRule[];
  /** What calls are about, for the agent to pick from where the script does not ask it. */
  readonly topics: readonly string[];
}

export type DeskDraft = Omit<DeskContent, 'knowledge'> & {
  readonly knowledge: readonly Omit<KnowledgeEntry, 'id'>[];
};

/** The part of a contract that decides whether a desk answers. */
export interface Terms {
  readonly status: 'awaiting_payment_method' | 'active' | 'suspended' | 'cancelling' | 'ended';
  readonly startsOn: CalendarDate;
  /** Last day of service; null while open. */
  readonly endsOn: CalendarDate | null;
}

export const limits = {
  hours: MOST_SPANS,
  closedDays: 20,
  script: scriptLimits.steps,
  knowledge: 200,
  reportEmails: 10,
  rules: 20,
  urgencyRules: 20,
  topics: MOST_TOPICS,
} as const;

/** The desk as a signed contract opens it, ready to answer before anybody touched it. */
export function openDesk(contract: {
  clientName: string;
  hours: ServiceHours;
  functionCodes: readonly string[];
  ownerEmails: readonly string[];
}): DeskContent {
  const greeting = `お電話ありがとうございます。${contract.clientName}でございます。`;
  return {
    name: `${contract.clientName}の窓口`,
    greeting,
    hours: contract.hours.spans,
    closedOnHolidays: contract.hours.closedOnHolidays,
    closedDays: [],
    recordingNotice: null,
    script: openingScript(greeting, contract.functionCodes),
    knowledge: [],
    reportEmails: contract.ownerEmails.slice(0, limits.reportEmails).map((email) => email.toLowerCase()),
    rules: [
      '料金や納期は、その場で約束しないでください。',
      '担当者の携帯番号や予定は、お伝えしないでください。',
      'クレジットカードの番号は、伺わないでください。',
      '暴言や脅しが続くときは、ひと言お断りして電話を切り、現場責任者へ引き継いでください。',
    ],
    urgencyRules: [],
    topics: usualTopics(contract.functionCodes),
  };
}

/**
 * A call that was offered on a day of service is answered, also when the telephony reports it after the contract ended;
 * an unpaid or suspended contract answers nothing.
 */
export function isAccepting(terms: Terms, offeredAt: Instant): boolean {
  const day = dateAt(offeredAt);
  const inService =
    terms.status === 'active' ||
    terms.status === 'cancelling' ||
    (terms.status === 'ended' && terms.endsOn !== null);
  return inService && terms.startsOn <= day && (terms.endsOn === null || day <= terms.endsOn);
}

const email = /^[^\s@<>"(),;:\\]+@[^\s@<>"(),;:\\]+\.[^\s@<>"(),;:\\]+$/;

/**
 * Checks and cleans what was typed. An entry keeps its id as long as its question stays; `newId` names new ones.
 * @throws Refusal BAD_INPUT with every problem by field
 */
export function reviseDesk(current: DeskContent, draft: DeskDraft, newId: () => string): DeskContent {
  const problems = new Problems();
  for (const [path, max] of Object.entries(limits) as [keyof typeof limits, number][])
    if (draft[path].length > max) problems.add({ path, reason: 'tooMany', params: { max } });
  problems.refuse();

  const known = new Map(current.knowledge.map((entry) => [entry.question, entry.id]));
  const content: DeskContent = {
    name: problems.text('name', draft.name, { max: 150 }),
    greeting: problems.text('greeting', draft.greeting, { max: 300 }),
    hours: [...draft.hours].map(({ weekday, opensAt, closesAt }) => ({ weekday, opensAt, closesAt })),
    closedOnHolidays: draft.closedOnHolidays,
    closedDays: cleanClosedDays(draft.closedDays, 'closedDays', problems),
    recordingNotice: problems.optional('recordingNotice', draft.recordingNotice, 300),
    script: cleanScript(draft.script, 'script', problems),
    knowledge: draft.knowledge.map((entry, i) => {
      const question = problems.text(`knowledge.${i}.question`, entry.question, { max: 200 });
      const answer = problems.text(`knowledge.${i}.answer`, entry.answer, { max: 2000 });
      const id = known.get(question) ?? newId();
      known.delete(question);
      return { id, question, answer };
    }),
    reportEmails: [
      ...new Set(
        draft.reportEmails.map((typed, i) => {
          const address = problems.text(`reportEmails.${i}`, typed, { max: 254 }).toLowerCase();
          if (address && !email.test(address))
            problems.add({ path: `reportEmails.${i}`, reason: 'notAnEmail' });
          return address;
        }),
      ),
    ],
    rules: draft.rules.map((rule, i) => problems.text(`rules.${i}`, rule, { max: 200 })),
    urgencyRules: cleanUrgencyRules(draft.urgencyRules, 'urgencyRules', problems),
    topics: cleanTopics(draft.topics, 'topics', problems),
  };
  problems.add(...problemsOfHours(content.hours), ...problemsOfScript(content.script, 'script'));
  problems.refuse();
  return { ...content, script: greetingAsSaid(content, current) };
}

/** A step that said the old greeting word for word says the new one: an agent must not read two of them. */
const greetingAsSaid = ({ script, greeting }: DeskContent, before: DeskContent) =>
  script.map((step) => (step.say === before.greeting ? { ...step, say: greeting } : step));

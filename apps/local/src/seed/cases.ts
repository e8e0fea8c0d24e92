import { addDays, type CalendarDate, startOfDay, weekday } from '@madoguchi/kernel';
import { randomUUID } from 'node:crypto';
import { playCall } from '../play/calls.js';
import type { Session } from '../play/session.js';
import type { CaseStep, CaseStory } from './case-stories.js';

export interface CaseStage {
  readonly owner: Session;
  readonly supervisor: Session;
  readonly agent: Session;
  readonly telephony: Session;
  readonly deskId: string;
  /** The last day on which anything happened. */
  readonly lastDay: CalendarDate;
  /** Calls before this day belong to a month that is closed; its cases came by letter. */
  readonly callsFrom: CalendarDate;
  readonly setClock: (at: Date) => Promise<unknown>;
}

interface Moment {
  readonly day: CalendarDate;
  readonly hour: number;
  readonly run: () => Promise<unknown>;
}

/** Cases with everything that happened to them, told in the order of time. */
export async function playCases(stage: CaseStage, stories: readonly CaseStory[]): Promise<void> {
  const moments = stories.flatMap((story, index) => momentsOf(stage, story, index));
  // The order within one hour is the order in which the stories tell it.
  const inOrder = moments.map((moment, index) => ({ ...moment, index }));
  inOrder.sort((a, b) => a.day.localeCompare(b.day) || a.hour - b.hour || a.index - b.index);
  for (const { day, hour, run } of inOrder) {
    await stage.setClock(new Date(startOfDay(day).getTime() + hour * 3_600_000));
    await run();
  }
}

function momentsOf(stage: CaseStage, story: CaseStory, index: number): Moment[] {
  const opened = workdayBefore(stage.lastDay, story.daysAgo);
  const requestId = randomUUID();
  let caseId = '';
  const open: Moment = {
    day: opened,
    hour: 10 + (index % 6),
    run: async () => {
      caseId = await openOne(stage, story, opened, { requestId, hour: 10 + (index % 6) });
    },
  };
  const steps = story.steps.map((step, number) => ({
    day: workdayAfter(opened, step.after, stage.lastDay),
    hour: step.after === 0 ? open.hour + 0.25 * (number + 1) : 15 + 0.25 * number,
    run: () => take(stage, caseId, step),
  }));
  return [open, ...steps];
}

async function openOne(
  { agent, telephony, deskId, callsFrom }: CaseStage,
  story: CaseStory,
  day: CalendarDate,
  { requestId, hour }: { requestId: string; hour: number },
): Promise<string> {
  const { daysAgo: _, steps: __, ...told } = story;
  const at = new Date(startOfDay(day).getTime() + hour * 3_600_000 - 400_000).toISOString();
  const interactionId =
    day < callsFrom
      ? null
      : await playCall(telephony, agent, deskId, `demo-case-${requestId}`, {
          at,
          seconds: 300,
          kind: 'answered',
          about: ['苦情'],
          message: {
            callerName: story.name,
            callerKana: story.nameKana,
            callbackNumber: story.phone,
            message: story.happened,
            urgency: story.severity === 'CRITICAL' ? 'NOW' : 'NORMAL',
          },
        });
  const { openCase } = await agent.graphql<{ openCase: { id: string } }>(
    'mutation ($input: OpenCaseInput!) { openCase(input: $input) { id } }',
    { input: { ...told, deskId, requestId, interactionId } },
  );
  return openCase.id;
}

async function take({ owner, supervisor, agent }: CaseStage, id: string, step: CaseStep): Promise<unknown> {
  const { text } = step;
  const requestId = randomUUID();
  switch (step.act) {
    case 'mail':
    case 'phone':
      return agent.graphql('mutation ($input: ReplyToCaseInput!) { replyToCase(input: $input) { id } }', {
        input: { caseId: id, requestId, channel: step.act.toUpperCase(), text },
      });
    case 'note':
      return agent.graphql(
        'mutation ($id: ID!, $requestId: ID!, $text: String!) { writeCaseNote(caseId: $id, requestId: $requestId, text: $text) { id } }',
        { id, requestId, text },
      );
    case 'ask':
      return supervisor.graphql(
        'mutation ($id: ID!, $text: String!) { askClient(caseId: $id, text: $text) { id } }',
        { id, text },
      );
    case 'answer':
      return owner.graphql(
        'mutation ($id: ID!, $requestId: ID!, $text: String!) { instructCase(caseId: $id, requestId: $requestId, text: $text) { id } }',
        { id, requestId, text },
      );
    case 'escalate':
      return supervisor.graphql(
        'mutation ($id: ID!, $to: EscalateCaseTo!, $text: String!) { escalateCase(caseId: $id, to: $to, reason: $text) { id } }',
        { id, to: step.to, text },
      );
    case 'close':
      return agent.graphql(
        'mutation ($id: ID!, $code: CaseClosingCode!, $text: String!) { closeCase(caseId: $id, code: $code, line: $text) { id } }',
        { id, code: step.code, text },
      );
  }
}

function workdayBefore(last: CalendarDate, count: number): CalendarDate {
  let day = last;
  for (let left = count; left > 0 || weekday(day) > 5;) {
    if (weekday(day) <= 5) left -= 1;
    day = addDays(day, -1);
  }
  return day;
}

function workdayAfter(from: CalendarDate, count: number, last: CalendarDate): CalendarDate {
  let day = from;
  for (let left = count; left > 0 && day < last;) {
    day = addDays(day, 1);
    if (weekday(day) <= 5) left -= 1;
  }
  return day;
}

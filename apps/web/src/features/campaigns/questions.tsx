import { type Draft, type Missing, missingAnswers, readDraft } from '../desk/draft';
import { ScriptPane } from '../desk/script-pane';
import { wayOf } from '../desk/script-way';
import type { CallAnswerInput, OutboundCallFieldsFragment } from '../../graphql/generated/graphql';
import type { OutboundDraft } from './outbound-draft';
import type { OutboundInHand } from './use-outbound-draft';

type Steps = OutboundCallFieldsFragment['steps'];

/** The answers as the script of a desk reads them. */
const asDraft = ({ answers, declined }: OutboundDraft): Draft => readDraft({ notes: answers, declined });

/** What stands between these answers and a wholly asked call. */
export const openQuestions = (steps: Steps, draft: OutboundDraft): readonly Missing[] => {
  const desk = asDraft(draft);
  return missingAnswers(wayOf(steps, desk), desk);
};

/** What is sent: the answers along the way, and what was declined. */
export const answersOf = (steps: Steps, draft: OutboundDraft): CallAnswerInput[] => {
  const desk = asDraft(draft);
  return wayOf(steps, desk).steps.flatMap(({ id, field }): CallAnswerInput[] => {
    if (field !== 'message') return [];
    const answer = desk.notes[id]?.trim();
    if (answer) return [{ stepId: id, answer }];
    return desk.declined.includes(id) ? [{ stepId: id, answer: null }] : [];
  });
};

interface QuestionsProps {
  steps: Steps;
  inHand: OutboundInHand;
  showMissing: readonly Missing[];
}

/** What is asked in this call, along the way that the answers take. */
export const Questions = ({ steps, inHand, showMissing }: QuestionsProps) => {
  const desk = asDraft(inHand.draft);
  return (
    <ScriptPane
      followed
      script={steps}
      way={wayOf(steps, desk)}
      callerNumber={null}
      calendarOf={null}
      draft={desk}
      change={(part) =>
        inHand.change((before) => {
          const { notes, declined } = typeof part === 'function' ? part(asDraft(before)) : part;
          return { ...(notes && { answers: notes }), ...(declined && { declined }) };
        })
      }
      flush={() => void inHand.flush()}
      errorOf={() => undefined}
      showMissing={showMissing}
    />
  );
};

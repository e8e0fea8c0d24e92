import type { Config } from '@madoguchi/platform/config';
import { AnswerDispute } from '../application/answer-dispute.js';
import { CorrectCall } from '../application/correct-call.js';
import { FreeUnit } from '../application/free-unit.js';
import { ReadRecordedCalls } from '../application/read-recorded-calls.js';
import { TellOfCorrection } from '../application/tell-of-correction.js';
import { WhenCallCorrected } from '../application/when-call-corrected.js';
import { WithdrawMeeting } from '../application/withdraw-meeting.js';
import { OfferedTopics } from '../application/offered-topics.js';
import { ReadTopics } from '../application/read-topics.js';
import { TopicStore } from '../store/topic.store.js';
import { ScriptStore } from '../store/script.store.js';
import { CallStore } from '../store/call.store.js';
import { CorrectionStore } from '../store/correction.store.js';
import { DeskStore } from '../store/desk.store.js';
import { DisputeStore } from '../store/dispute.store.js';
import { InboxStore } from '../store/inbox.store.js';
import { openFloor } from './call-floor.js';

/** A floor on which recorded calls are put right. */
export async function openCorrections() {
  const floor = await openFloor();
  const uow = floor.db.unitOfWork;
  const [corrections, disputes, inbox] = [new CorrectionStore(), new DisputeStore(), new InboxStore()];
  const settings = { publicUrl: 'https://madoguchi.example' } as Config;
  const free = new FreeUnit(corrections, disputes, new AnswerDispute(uow, disputes));
  const tell = new TellOfCorrection(settings, inbox);
  const use = {
    ...floor.use,
    correct: new CorrectCall(
      uow,
      new CallStore(),
      corrections,
      free,
      tell,
      new WithdrawMeeting(inbox, free),
      new OfferedTopics(new ScriptStore()),
    ),
    topics: new ReadTopics(uow, new DeskStore(), new TopicStore()),
    recorded: new ReadRecordedCalls(uow, corrections),
    whenCorrected: new WhenCallCorrected(settings, inbox, new DeskStore(), floor.neighbours.webhooks),
  };
  return { ...floor, use };
}
export type CorrectionFloor = Awaited<ReturnType<typeof openCorrections>>;

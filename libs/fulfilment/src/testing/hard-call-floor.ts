import type { Config } from '@madoguchi/platform/config';
import { AnswerHardCall } from '../application/answer-hard-call.js';
import { AskForConsultation } from '../application/ask-for-consultation.js';
import { PublishAbusePolicy } from '../application/publish-abuse-policy.js';
import { ReadAbusePolicy } from '../application/read-abuse-policy.js';
import { ReadHardCalls } from '../application/read-hard-calls.js';
import { AbusePolicyStore } from '../store/abuse-policy.store.js';
import { HardCallStore } from '../store/hard-call.store.js';
import { openOutbound } from './outbound-floor.js';

/** A floor of every kind of work, with what an operator does about abuse. */
export async function openHardCalls() {
  const floor = await openOutbound();
  const { identity } = floor.neighbours;
  const uow = floor.db.unitOfWork;
  const config = { publicUrl: 'https://madoguchi.example/' } as Config;
  const [policies, hardCalls] = [new AbusePolicyStore(), new HardCallStore()];
  const policy = new ReadAbusePolicy(uow, policies, identity);
  const read = new ReadHardCalls(uow, hardCalls, identity);
  const use = {
    ...floor.use,
    policy,
    publish: new PublishAbusePolicy(uow, policies, policy),
    hardCalls: read,
    askForConsultation: new AskForConsultation(uow, hardCalls, identity, read, config),
    answerHardCall: new AnswerHardCall(uow, hardCalls, identity, read, config),
  };
  return { ...floor, use };
}

export type HardCallFloor = Awaited<ReturnType<typeof openHardCalls>>;

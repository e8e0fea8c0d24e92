import { IdentityApi } from '@madoguchi/identity/contract';
import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { Config } from '@madoguchi/platform/config';
import { type Tx, UnitOfWork } from '@madoguchi/platform/database';
import type { MailMessage } from '@madoguchi/platform/mail';
import { Injectable } from '@nestjs/common';
import { consultationAnsweredMail } from '../domain/consultation-mail.js';
import { Problems } from '../domain/words.js';
import { HardCallStore, type StoredHardCall } from '../store/hard-call.store.js';
import type { HardCallView } from './hard-call-views.js';
import { knownId } from './known-id.js';
import { ReadHardCalls } from './read-hard-calls.js';

/**
 * Answers an agent who asked for consultation; the first answer stands, and the agent is told by mail that there is one.
 * @throws Refusal NOT_FOUND, CONFLICT `consultationNotAsked`, `consultationAnswered`, `ownConsultation`, BAD_INPUT
 */
@Injectable()
export class AnswerHardCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: HardCallStore,
    private readonly identity: IdentityApi,
    private readonly read: ReadHardCalls,
    private readonly config: Config,
  ) {}

  async execute(actor: Actor, id: string, typed: string): Promise<HardCallView> {
    const problems = new Problems();
    const answer = problems.text('answer', typed, { max: 2000 });
    problems.refuse();
    const [operatorId, byId] = [actingCompany(actor), signedInPerson(actor)];
    return this.unitOfWork.run(actor, async (tx) => {
      const call = await this.calls.lockOne(tx, operatorId, knownId(id));
      if (!call) throw Refusal.notFound();
      if (call.askedAt === null) throw new Refusal('CONFLICT', 'consultationNotAsked');
      if (call.personId === byId) throw new Refusal('CONFLICT', 'ownConsultation');
      if (call.answer === null) await this.answer(tx, operatorId, call, answer);
      else if (call.answer !== answer || call.answeredBy !== byId)
        throw new Refusal('CONFLICT', 'consultationAnswered');
      const answered = await this.calls.lockOne(tx, operatorId, id);
      return (await this.read.views(tx, operatorId, [answered!]))[0]!;
    });
  }

  private async answer(tx: Tx, operatorId: string, call: StoredHardCall, answer: string): Promise<void> {
    await this.calls.answer(tx, call.id, answer, signedInPerson(tx.actor));
    await tx.audit('hardCall.answer', call.id);
    const members = await this.identity.membersOf(tx, operatorId);
    const agent = members.find(({ personId }) => personId === call.personId);
    if (!agent) return;
    const link = `${this.config.publicUrl.replace(/\/$/, '')}/desk/abuse`;
    await tx.enqueue(
      'send-mail',
      {
        to: agent.email,
        ...consultationAnsweredMail(call.deskName, agent.language, link),
      } satisfies MailMessage,
      { jobKey: `consultation-answered:${call.id}` },
    );
  }
}

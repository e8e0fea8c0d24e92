import { IdentityApi } from '@madoguchi/identity/contract';
import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { Config } from '@madoguchi/platform/config';
import { type Tx, UnitOfWork } from '@madoguchi/platform/database';
import type { MailMessage } from '@madoguchi/platform/mail';
import { Injectable } from '@nestjs/common';
import { consultableSince } from '../domain/abuse-policy.js';
import { consultationMail } from '../domain/consultation-mail.js';
import { Problems } from '../domain/words.js';
import { HardCallStore, type StoredHardCall } from '../store/hard-call.store.js';
import type { HardCallView } from './hard-call-views.js';
import { knownId } from './known-id.js';
import { ReadHardCalls } from './read-hard-calls.js';

/**
 * The agent wants to talk about a call they ended by policy, at once or within ninety days; supervisors and managers are told by mail,
 * without what the agent wrote. The same words twice are one request.
 * @throws Refusal NOT_FOUND, CONFLICT `consultationAsked`, `tooLateToConsult`, BAD_INPUT
 */
@Injectable()
export class AskForConsultation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: HardCallStore,
    private readonly identity: IdentityApi,
    private readonly read: ReadHardCalls,
    private readonly config: Config,
  ) {}

  async execute(actor: Actor, workId: string, typed: string): Promise<HardCallView> {
    const problems = new Problems();
    const note = problems.text('note', typed, { max: 1000 });
    problems.refuse();
    const [operatorId, personId] = [actingCompany(actor), signedInPerson(actor)];
    return this.unitOfWork.run(actor, async (tx) => {
      const call = await this.calls.lockWork(tx, operatorId, knownId(workId));
      if (!call || call.personId !== personId) throw Refusal.notFound();
      if (call.note === null) await this.ask(tx, operatorId, call, note);
      else if (call.note !== note) throw new Refusal('CONFLICT', 'consultationAsked');
      const asked = await this.calls.lockWork(tx, operatorId, workId);
      return (await this.read.views(tx, operatorId, [asked!]))[0]!;
    });
  }

  private async ask(tx: Tx, operatorId: string, call: StoredHardCall, note: string): Promise<void> {
    if (call.endedAt < consultableSince(tx.now)) throw new Refusal('CONFLICT', 'tooLateToConsult');
    await this.calls.ask(tx, call.id, note);
    await tx.audit('hardCall.ask_for_consultation', call.id);
    const members = await this.identity.membersOf(tx, operatorId);
    const agentName = members.find(({ personId }) => personId === call.personId)?.name ?? '';
    const link = `${this.config.publicUrl.replace(/\/$/, '')}/floor/abuse`;
    for (const { personId, email, role, language } of members)
      if ((role === 'supervisor' || role === 'manager') && personId !== call.personId)
        await tx.enqueue(
          'send-mail',
          {
            to: email,
            ...consultationMail({ agentName, deskName: call.deskName }, language, link),
          } satisfies MailMessage,
          { jobKey: `consultation:${call.id}:${personId}` },
        );
  }
}

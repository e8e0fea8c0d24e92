import { ContractingApi } from '@madoguchi/contracting/contract';
import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { AppointmentAccepted, AppointmentRejected } from '../contract/index.js';
import { decide } from '../domain/result.js';
import { decidedAt, usageOfAppointment } from '../domain/usage-rules.js';
import { refuseDeclined } from '../domain/wish.js';
import { Problems } from '../domain/words.js';
import { InboxStore } from '../store/inbox.store.js';
import { UsageStore } from '../store/usage.store.js';
import { AskDesk } from './ask-desk.js';
import { knownId } from './known-id.js';
import type { AppointmentView } from './views.js';

export type Decision =
  | { readonly status: 'accepted' }
  | {
      readonly status: 'rejected';
      readonly reason: string;
      /** What the desk is asked to tell whom the meeting was with. */
      readonly tellCaller?: string | null;
    };

/**
 * The owner accepts or rejects an appointment; that decides its success fee, once, and is all that its report waited for. The same
 * decision twice is one.
 * @throws Refusal NOT_FOUND, BAD_INPUT, CONFLICT `appointmentDecided`, `wishDeclined`
 */
@Injectable()
export class DecideAppointment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly inbox: InboxStore,
    private readonly usage: UsageStore,
    private readonly contracting: ContractingApi,
    private readonly ask: AskDesk,
  ) {}

  async execute(actor: Actor, id: string, decision: Decision): Promise<AppointmentView> {
    const { reason, words } = checkWords(decision);
    return this.unitOfWork.run(actor, async (tx) => {
      const appointment = await this.inbox.lockAppointment(tx, actingCompany(actor), knownId(id));
      if (!appointment) throw Refusal.notFound();
      const { view, ...parties } = appointment;
      const status = decide(view.status, decision.status);
      if (!status) return view;
      if (status === 'accepted') refuseDeclined(view);
      await this.inbox.decideAppointment(tx, id, status, reason, signedInPerson(actor));
      await this.inbox.decided(tx, view.interactionId, signedInPerson(actor));
      const contract = await this.contracting.contract(tx, parties.contractId);
      await this.usage.write(tx, usageOfAppointment(status), {
        ...parties,
        interactionId: view.interactionId,
        occurredAt: decidedAt(tx.now, contract?.endsOn ?? null),
      });
      if (words) await this.ask.aboutCall(tx, view.interactionId, words);
      await tx.audit(`appointment.${status === 'accepted' ? 'accept' : 'reject'}`, id);
      await tx.publish(status === 'accepted' ? AppointmentAccepted : AppointmentRejected, {
        appointmentId: id,
        contractId: parties.contractId,
        clientId: parties.clientId,
      });
      return { ...view, status, rejectionReason: reason };
    });
  }
}

function checkWords(decision: Decision): { reason: string | null; words: string | null } {
  if (decision.status === 'accepted') return { reason: null, words: null };
  const problems = new Problems();
  const reason = problems.text('reason', decision.reason, { max: 500 });
  const words = problems.optional('tellCaller', decision.tellCaller, 2000);
  problems.refuse();
  return { reason, words };
}

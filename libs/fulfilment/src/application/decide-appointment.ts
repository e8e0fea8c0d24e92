import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { AppointmentAccepted } from '../contract/index.js';
import { decide } from '../domain/result.js';
import { usageOfAppointment } from '../domain/usage-rules.js';
import { Problems } from '../domain/words.js';
import { InboxStore } from '../store/inbox.store.js';
import { UsageStore } from '../store/usage.store.js';
import { knownId } from './known-id.js';
import type { AppointmentView } from './views.js';

export type Decision =
  { readonly status: 'accepted' } | { readonly status: 'rejected'; readonly reason: string };

/**
 * The owner accepts or rejects an appointment; that decides its success fee, once, and is all that its report waited for. The same
 * decision twice is one.
 * @throws Refusal NOT_FOUND, BAD_INPUT, CONFLICT `appointmentDecided`
 */
@Injectable()
export class DecideAppointment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly inbox: InboxStore,
    private readonly usage: UsageStore,
  ) {}

  async execute(actor: Actor, id: string, decision: Decision): Promise<AppointmentView> {
    const reason = decision.status === 'rejected' ? checkReason(decision.reason) : null;
    return this.unitOfWork.run(actor, async (tx) => {
      const appointment = await this.inbox.lockAppointment(tx, actingCompany(actor), knownId(id));
      if (!appointment) throw Refusal.notFound();
      const { view, ...parties } = appointment;
      const status = decide(view.status, decision.status);
      if (!status) return view;
      await this.inbox.decideAppointment(tx, id, status, reason, signedInPerson(actor));
      await this.inbox.decided(tx, view.interactionId, signedInPerson(actor));
      await this.usage.write(tx, usageOfAppointment(status), {
        ...parties,
        interactionId: view.interactionId,
        occurredAt: tx.now,
      });
      await tx.audit(`appointment.${status === 'accepted' ? 'accept' : 'reject'}`, id);
      if (status === 'accepted')
        await tx.publish(AppointmentAccepted, {
          appointmentId: id,
          contractId: parties.contractId,
          clientId: parties.clientId,
        });
      return { ...view, status, rejectionReason: reason };
    });
  }
}

function checkReason(typed: string): string {
  const problems = new Problems();
  const reason = problems.text('reason', typed, { max: 500 });
  problems.refuse();
  return reason;
}

import { isId, Refusal } from '@madoguchi/kernel';
import { actingCompany, type Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { ConsultationAnswered } from '../contract/index.js';
import { ConsultationStore } from '../store/consultation.store.js';
import type { ConsultationView } from './read-consultations.js';
import { ReadConsultations } from './read-consultations.js';

/** The producer answers; the owner reads it on the result page. A later answer replaces the earlier one; the same again is one. */
@Injectable()
export class AnswerConsultation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly consultations: ConsultationStore,
    private readonly read: ReadConsultations,
  ) {}

  /** @throws Refusal NOT_FOUND, BAD_INPUT reply, CONFLICT consultationWithdrawn */
  execute(actor: Actor, id: string, given: string): Promise<ConsultationView> {
    const producerId = actingCompany(actor);
    return this.unitOfWork.run(actor, async (tx) => {
      const row = isId(id) ? await this.consultations.lock(tx, { id, producerId }) : undefined;
      if (!row) throw Refusal.notFound();
      const reply = given.trim();
      if (reply === '') throw Refusal.field('reply', 'required');
      if (row.withdrawnAt !== null) throw new Refusal('CONFLICT', 'consultationWithdrawn');
      if (row.reply !== reply) {
        await this.consultations.reply(tx, row.id, reply);
        await tx.publish(ConsultationAnswered, { consultationId: row.id, producerId });
        await tx.audit('consultation.answer', row.id);
        Object.assign(row, { reply, repliedAt: tx.now });
      }
      return (await this.read.show(tx, [row]))[0]!;
    });
  }
}

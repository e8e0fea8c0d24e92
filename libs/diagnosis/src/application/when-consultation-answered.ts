import { IdentityApi } from '@madoguchi/identity/contract';
import { Config } from '@madoguchi/platform/config';
import type { Tx } from '@madoguchi/platform/database';
import { Reaction, type ReactionHandler } from '@madoguchi/platform/jobs';
import { ConsultationAnswered } from '../contract/index.js';
import { ConsultationStore } from '../store/consultation.store.js';
import { answerMail } from './mails.js';

/**
 * The owners of the company that keeps the check-up learn that there is an answer, where mail was chosen. The typed address is the
 * producer's alone and nobody has confirmed it, so a check-up without an account gets no mail of ours (decision 144).
 */
@Reaction(ConsultationAnswered)
export class WhenConsultationAnswered implements ReactionHandler<ConsultationAnswered> {
  constructor(
    private readonly consultations: ConsultationStore,
    private readonly identity: IdentityApi,
    private readonly config: Config,
  ) {}

  async react({ consultationId, producerId }: ConsultationAnswered, tx: Tx): Promise<void> {
    const keptBy = await this.consultations.toBeMailed(tx, consultationId);
    if (keptBy === undefined) return;
    const producer = await this.identity.company(tx, producerId);
    const link = `${this.config.publicUrl}/owner/check-ups?open=${keptBy.sessionId}`;
    for (const member of await this.identity.membersOf(tx, keptBy.clientId))
      if (member.role === 'owner')
        await tx.enqueue('send-mail', answerMail(member, producer.name, link), {
          jobKey: `consultation-answered-${consultationId}-${member.personId}`,
        });
  }
}

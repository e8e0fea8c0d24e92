import { IdentityApi } from '@madoguchi/identity/contract';
import { systemActor } from '@madoguchi/platform/access';
import { Config } from '@madoguchi/platform/config';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Job, type JobHandler } from '@madoguchi/platform/jobs';
import { z } from 'zod';
import { answerMail, requestMail } from '../domain/request-mail.js';
import { DeskStore } from '../store/desk.store.js';
import { OwnerSideStore } from '../store/owner-side.store.js';

const payload = z.object({ id: z.uuid() });

/** Those who supervise the desk learn of a request, and its report addresses of the answer. Mails are keyed, so that twice is once. */
@Job({ name: 'tell-of-request' })
export class TellOfRequest implements JobHandler {
  constructor(
    private readonly config: Config,
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: DeskStore,
    private readonly ownerSide: OwnerSideStore,
    private readonly identity: IdentityApi,
  ) {}

  run(job: unknown): Promise<void> {
    const { id } = payload.parse(job);
    return this.unitOfWork.run(systemActor('tell-of-request'), async (tx) => {
      const request = await this.ownerSide.request(tx, id);
      const desk = await this.desks.byId(tx, request.deskId);
      if (!desk) return;
      if (request.answer !== null) {
        const mail = answerMail(
          request,
          request.answer,
          desk.reportLanguage,
          `${this.config.publicUrl}/owner/requests`,
        );
        for (const to of desk.reportEmails)
          await tx.enqueue('send-mail', { to, ...mail }, { jobKey: `request-answer:${id}:${to}` });
        return;
      }
      for (const { personId, email, role, language } of await this.identity.membersOf(tx, desk.operatorId))
        if (role === 'supervisor' || role === 'manager')
          await tx.enqueue(
            'send-mail',
            { to: email, ...requestMail(request, language, `${this.config.publicUrl}/floor/requests`) },
            { jobKey: `request:${id}:${personId}` },
          );
    });
  }
}

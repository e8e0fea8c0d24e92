import { Refusal } from '@madoguchi/kernel';
import { type Actor, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import type { MailMessage } from '@madoguchi/platform/mail';
import { Injectable } from '@nestjs/common';
import { checkToldWords } from '../domain/leak.js';
import { CompanyStore } from '../store/company.store.js';
import { LeakStore } from '../store/leak.store.js';
import { toldMail } from './leak-mails.js';

/** Owners of every client that was not told yet are mailed; each client once, with the words kept. @throws Refusal NOT_FOUND, BAD_INPUT, CONFLICT `nobodyToTell` */
@Injectable()
export class TellLeakClients {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly leaks: LeakStore,
    private readonly companies: CompanyStore,
  ) {}

  execute(actor: Actor, id: string, typed: string): Promise<void> {
    const words = checkToldWords(typed);
    const personId = signedInPerson(actor);
    return this.unitOfWork.run(actor, async (tx) => {
      const leak = await this.leaks.lock(tx, id);
      if (!leak) throw Refusal.notFound();
      if ((await this.leaks.clients(tx, [id])).length === 0) throw new Refusal('CONFLICT', 'nobodyToTell');
      const told = await this.leaks.tell(tx, id, words, personId);
      if (told.length === 0) return;
      for (const clientId of told)
        for (const member of await this.companies.members(tx, clientId))
          if (member.role === 'owner')
            await tx.enqueue('send-mail', toldMail(member, leak, words) satisfies MailMessage, {
              jobKey: `leak-told:${id}:${member.personId}`,
            });
      await tx.audit('leak.tell', id, { clients: told.length });
    });
  }
}

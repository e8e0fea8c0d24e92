import { IdentityApi } from '@madoguchi/identity/contract';
import { Config } from '@madoguchi/platform/config';
import type { Tx } from '@madoguchi/platform/database';
import type { MailMessage } from '@madoguchi/platform/mail';
import { Injectable } from '@nestjs/common';
import { declinedWishMail } from '../domain/declined-wish-mail.js';
import { DeskStore } from '../store/desk.store.js';
import { InboxStore } from '../store/inbox.store.js';

/**
 * Whoever did not decline is told by mail: the client where its reports go, as of a booked time; those who supervise the desk as of a
 * request. A wish that was booked meanwhile is told by its briefing.
 */
@Injectable()
export class TellOfDeclinedWish {
  constructor(
    private readonly config: Config,
    private readonly inbox: InboxStore,
    private readonly desks: DeskStore,
    private readonly identity: IdentityApi,
  ) {}

  async execute(tx: Tx, clientId: string, appointmentId: string): Promise<void> {
    const found = await this.inbox.lockAppointment(tx, clientId, appointmentId);
    const desk = found && (await this.desks.byId(tx, found.deskId));
    if (!desk || !found.view.declined) return;
    const { declined, withWhom, startsAt } = found.view;
    const wish = { deskName: desk.name, withWhom, startsAt, reason: declined.reason };
    const site = this.config.publicUrl.replace(/\/$/, '');
    const send = (key: string, mail: MailMessage) =>
      tx.enqueue('send-mail', mail, { jobKey: `wish-declined:${appointmentId}:${key}` });
    if (declined.from === 'desk') {
      const mail = declinedWishMail(wish, 'client', desk.reportLanguage, `${site}/owner`);
      for (const to of desk.reportEmails) await send(to, { to, ...mail });
      return;
    }
    for (const { personId, email, role, language } of await this.identity.membersOf(tx, found.operatorId))
      if (role === 'supervisor' || role === 'manager')
        await send(personId, {
          to: email,
          ...declinedWishMail(wish, 'desk', language, `${site}/floor/requests`),
        });
  }
}

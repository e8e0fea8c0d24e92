import { Config } from '@madoguchi/platform/config';
import type { Tx } from '@madoguchi/platform/database';
import type { MailMessage } from '@madoguchi/platform/mail';
import { Injectable } from '@nestjs/common';
import type { CallbackOutcome } from '../domain/callback.js';
import { callbackMail } from '../domain/callback-mail.js';
import { DeskStore } from '../store/desk.store.js';
import { InboxStore } from '../store/inbox.store.js';
import type { CallbackView } from './views.js';

/** Somebody who was called back left a message: it is mailed, and the report of their call, where there is one, is to be done again. */
@Injectable()
export class TellOfCallback {
  constructor(
    private readonly config: Config,
    private readonly desks: DeskStore,
    private readonly inbox: InboxStore,
  ) {}

  async execute(tx: Tx, callback: CallbackView & { readonly outcome: CallbackOutcome }): Promise<void> {
    await this.inbox.openAgain(tx, callback.interactionId);
    const desk = (await this.desks.byId(tx, callback.deskId))!;
    const became = await this.inbox.becameOf(tx, callback.interactionId);
    const mail = callbackMail(callback, became, desk.reportLanguage, this.config.publicUrl);
    for (const to of desk.reportEmails)
      await tx.enqueue('send-mail', { to, ...mail } satisfies MailMessage, {
        jobKey: `callback:${callback.id}:${to}`,
      });
  }
}

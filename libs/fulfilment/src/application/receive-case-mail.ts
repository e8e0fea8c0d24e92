import { systemActor } from '@madoguchi/platform/access';
import { type Tx, UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { CaseWrittenTo } from '../contract/index.js';
import { type IncomingMail, isAutomatic, storyText } from '../domain/inbound-mail.js';
import { moveCase } from '../domain/case.js';
import { clockOf, startClock } from '../domain/case-clock.js';
import { CaseDeskStore } from '../store/case-desk.store.js';
import { CaseStore } from '../store/case.store.js';
import { InboundMailStore } from '../store/inbound-mail.store.js';
import { CaseAddresses, MailReader } from './case-mail-ports.js';
import { bounceMail } from './case-mails.js';
import type { StoredCase } from './case-views.js';
import { eventOf } from './own-case.js';

export type MailOutcome = 'added' | 'bounced' | 'ignored';

/** More letters about dead addresses than this nobody needs in a day. */
const BOUNCES_A_DAY = 3;
const hashOf = (text: string): string => createHash('sha256').update(text.toLowerCase()).digest('hex');

/**
 * A customer's mail finds its case by the address it was sent to. The same mail twice is one line; what machines send is dropped;
 * whoever writes to an address that leads nowhere is told so, in a mail that no machine answers.
 * @throws Refusal BAD_INPUT `notAMail`
 */
@Injectable()
export class ReceiveCaseMail {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: MailReader,
    private readonly addresses: CaseAddresses,
    private readonly mails: InboundMailStore,
    private readonly cases: CaseStore,
    private readonly desks: CaseDeskStore,
  ) {}

  /** @param handedTo where the mail server was told to deliver it, when it knows */
  async execute(raw: Uint8Array, handedTo: string | null): Promise<MailOutcome> {
    const mail = await this.reader.read(raw);
    const recipients = handedTo === null ? mail.recipients : [handedTo.trim(), ...mail.recipients];
    const caseId = recipients.flatMap((address) => this.addresses.caseOf(address) ?? [])[0];
    return this.unitOfWork.run(systemActor('case-mail'), async (tx) => {
      const parties = caseId === undefined ? undefined : await this.mails.partiesOf(tx, caseId);
      const automatic = isAutomatic(mail);
      const outcome = automatic ? 'ignored' : parties ? 'added' : 'bounced';
      const sender = hashOf(mail.from);
      const told = outcome === 'bounced' ? await this.mails.bouncedSince(tx, sender, 24) : 0;
      const of = outcome === 'added' ? parties! : null;
      const isNew = await this.mails.note(tx, { messageHash: hashOf(mail.messageId), outcome, sender, of });
      if (!isNew) return outcome;
      if (of) await this.add(tx, (await this.cases.lock(tx, of.operatorId, of.id))!, mail);
      else if (outcome === 'bounced' && told < BOUNCES_A_DAY)
        await tx.enqueue('send-mail', bounceMail(mail.from), {
          jobKey: `case-bounce:${hashOf(mail.messageId)}`,
        });
      return outcome;
    });
  }

  private async add(tx: Tx, own: StoredCase, mail: IncomingMail): Promise<void> {
    const entryId = await this.cases.write(tx, own, null, {
      kind: 'customer_mail',
      text: storyText(mail),
      detail: mail.from.slice(0, 254),
    });
    if (own.state === 'waiting_customer') {
      const { times } = (await this.desks.one(tx, own.operatorId, own.deskId))!;
      const state = moveCase(own.state, 'resume');
      await this.cases.write(tx, own, null, { kind: 'resumed' });
      await this.cases.change(tx, own.id, { state, ...startClock(times, clockOf(own), tx.now) });
    }
    await tx.publish(CaseWrittenTo, { ...eventOf(own), entryId: entryId!, kind: 'customer_mail' });
    await tx.audit('case.mail', own.id, { attachments: mail.attachments });
  }
}

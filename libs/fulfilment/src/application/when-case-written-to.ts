import { ContractingApi } from '@madoguchi/contracting/contract';
import { Config } from '@madoguchi/platform/config';
import type { Tx } from '@madoguchi/platform/database';
import { Reaction, type ReactionHandler } from '@madoguchi/platform/jobs';
import { CaseWrittenTo } from '../contract/index.js';
import { CaseWarningStore } from '../store/case-warning.store.js';
import { AnnounceCase } from './announce-case.js';
import { CaseAddresses } from './case-mail-ports.js';
import {
  clientWroteMail,
  customerWroteMail,
  questionMail,
  replyMail,
  type WrittenLine,
} from './case-mails.js';
import { CaseReaders } from './case-readers.js';
import { CASE_REPLIED } from './outside-events.js';

/** A reply goes to the customer in the client's name, a question to the client, the words of client and customer to the desk. */
@Reaction(CaseWrittenTo)
export class WhenCaseWrittenTo implements ReactionHandler<CaseWrittenTo> {
  constructor(
    private readonly lines: CaseWarningStore,
    private readonly readers: CaseReaders,
    private readonly contracting: ContractingApi,
    private readonly config: Config,
    private readonly addresses: CaseAddresses,
    private readonly announce: AnnounceCase,
  ) {}

  async react(written: CaseWrittenTo, tx: Tx): Promise<void> {
    const { entryId, kind } = written;
    const line = await this.lines.line(tx, entryId);
    if (!line) return;
    if (kind === 'reply_mail') await this.tellCustomer(tx, written, line);
    else if (kind !== 'reply_phone') await this.tellReaders(tx, written, line);
    if (kind === 'reply_mail' || kind === 'reply_phone' || kind === 'customer_mail')
      await this.announce.execute(tx, written, CASE_REPLIED, {
        reply: {
          entryId,
          by: kind === 'customer_mail' ? 'customer' : 'desk',
          channel: kind === 'reply_phone' ? 'phone' : 'mail',
          text: line.text,
        },
      });
  }

  private async tellCustomer(tx: Tx, { entryId, caseId, contractId }: CaseWrittenTo, line: WrittenLine) {
    const contract = await this.contracting.contract(tx, contractId);
    if (!contract || !line.detail) return;
    const mail = replyMail(line, contract.clientName, this.addresses.of(caseId));
    await tx.enqueue('send-mail', mail, { jobKey: `case-reply:${entryId}` });
  }

  private async tellReaders(tx: Tx, { entryId, kind, ...of }: CaseWrittenTo, line: WrittenLine) {
    const toClient = kind === 'question';
    const readers = toClient
      ? await this.readers.contact(tx, of.clientId, of.deskId)
      : await this.readers.desk(tx, of.operatorId, kind === 'customer_mail' ? line.assignedTo : null);
    const link = `${this.config.publicUrl}/${toClient ? 'owner' : 'floor'}/cases/${of.caseId}`;
    for (const reader of readers) {
      const mail =
        kind === 'question'
          ? questionMail(reader, line, link)
          : kind === 'customer_mail'
            ? customerWroteMail(reader, line, link)
            : clientWroteMail(reader, line, kind === 'answer', link);
      await tx.enqueue('send-mail', mail, { jobKey: `case-entry:${entryId}:${reader.email}` });
    }
  }
}

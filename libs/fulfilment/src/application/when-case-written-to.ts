import { ContractingApi } from '@madoguchi/contracting/contract';
import { Config } from '@madoguchi/platform/config';
import type { Tx } from '@madoguchi/platform/database';
import { Reaction, type ReactionHandler } from '@madoguchi/platform/jobs';
import { CaseWrittenTo } from '../contract/index.js';
import { CaseWarningStore } from '../store/case-warning.store.js';
import { clientWroteMail, questionMail, replyMail } from './case-mails.js';
import { CaseReaders } from './case-readers.js';

/** A reply goes to the customer in the client's name, a question to the client, the client's words to the supervisors. */
@Reaction(CaseWrittenTo)
export class WhenCaseWrittenTo implements ReactionHandler<CaseWrittenTo> {
  constructor(
    private readonly lines: CaseWarningStore,
    private readonly readers: CaseReaders,
    private readonly contracting: ContractingApi,
    private readonly config: Config,
  ) {}

  async react({ entryId, kind, ...of }: CaseWrittenTo, tx: Tx): Promise<void> {
    const line = await this.lines.line(tx, entryId);
    if (!line) return;
    if (kind === 'reply_mail') {
      const contract = await this.contracting.contract(tx, of.contractId);
      if (!contract || !line.detail) return;
      await tx.enqueue('send-mail', replyMail(line, contract.clientName, 'ja'), {
        jobKey: `case-reply:${entryId}`,
      });
      return;
    }
    const isQuestion = kind === 'question';
    const to = isQuestion
      ? await this.readers.contact(tx, of.clientId, of.deskId)
      : await this.readers.supervisors(tx, of.operatorId);
    const link = `${this.config.publicUrl}/${isQuestion ? 'owner' : 'floor'}/cases/${of.caseId}`;
    for (const reader of to)
      await tx.enqueue(
        'send-mail',
        isQuestion
          ? questionMail(reader, line, link)
          : clientWroteMail(reader, line, kind === 'answer', link),
        { jobKey: `case-entry:${entryId}:${reader.email}` },
      );
  }
}

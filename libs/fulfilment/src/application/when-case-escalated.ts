import { Config } from '@madoguchi/platform/config';
import type { Tx } from '@madoguchi/platform/database';
import { Reaction, type ReactionHandler } from '@madoguchi/platform/jobs';
import { CaseEscalated } from '../contract/index.js';
import { CaseWarningStore } from '../store/case-warning.store.js';
import { AnnounceCase } from './announce-case.js';
import { escalatedMail } from './case-mails.js';
import { CaseReaders } from './case-readers.js';
import { CASE_ESCALATED } from './outside-events.js';

/** Whoever has the case now learns why. */
@Reaction(CaseEscalated)
export class WhenCaseEscalated implements ReactionHandler<CaseEscalated> {
  constructor(
    private readonly lines: CaseWarningStore,
    private readonly readers: CaseReaders,
    private readonly config: Config,
    private readonly announce: AnnounceCase,
  ) {}

  async react({ entryId, to, ...of }: CaseEscalated, tx: Tx): Promise<void> {
    const line = await this.lines.line(tx, entryId);
    if (!line) return;
    await this.announce.execute(tx, of, CASE_ESCALATED, { to, reason: line.text });
    const toClient = to === 'client';
    const readers = toClient
      ? await this.readers.contact(tx, of.clientId, of.deskId)
      : await this.readers.supervisors(tx, of.operatorId);
    const link = `${this.config.publicUrl}/${toClient ? 'owner' : 'floor'}/cases/${of.caseId}`;
    for (const reader of readers)
      await tx.enqueue('send-mail', escalatedMail(reader, line, toClient, link), {
        jobKey: `case-entry:${entryId}:${reader.email}`,
      });
  }
}

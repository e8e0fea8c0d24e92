import { Refusal } from '@madoguchi/kernel';
import { type Actor, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { CaseWrittenTo } from '../contract/index.js';
import { refuseClosed } from '../domain/case.js';
import { Problems } from '../domain/words.js';
import { CaseStore } from '../store/case.store.js';
import { DraftStore } from '../store/draft.store.js';
import type { CaseView } from './case-views.js';
import { knownId } from './known-id.js';
import { eventOf, ownCase } from './own-case.js';
import { caseDraftOf } from './save-case-draft.js';
import { ViewCases } from './view-cases.js';
import { MOST_WORDS } from './write-case-note.js';

export interface CaseReply {
  readonly caseId: string;
  /** Made by the screen, once per reply: sent twice it is one mail. */
  readonly requestId: string;
  readonly channel: 'mail' | 'phone';
  readonly text: string;
}

/**
 * What the customer is told: by mail in the client's name, or already told by telephone and noted here. The first reply is the
 * first answer that was promised.
 * @throws Refusal NOT_FOUND, BAD_INPUT, CONFLICT `caseClosed`, `noMailAddress`
 */
@Injectable()
export class ReplyToCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseStore,
    private readonly view: ViewCases,
    private readonly drafts: DraftStore,
  ) {}

  async execute(actor: Actor, { caseId, requestId, channel, text: typed }: CaseReply): Promise<CaseView> {
    const problems = new Problems();
    const text = problems.text('text', typed, { max: MOST_WORDS });
    problems.refuse();
    return this.unitOfWork.run(actor, async (tx) => {
      const own = await ownCase(this.cases, tx, actor, caseId);
      refuseClosed(own.state);
      const byMail = channel === 'mail';
      if (byMail && !own.email) throw new Refusal('CONFLICT', 'noMailAddress');
      const personId = signedInPerson(actor);
      const entryId = await this.cases.write(tx, own, personId, {
        kind: byMail ? 'reply_mail' : 'reply_phone',
        text,
        detail: byMail ? own.email : own.phone,
        requestId: knownId(requestId),
      });
      await this.drafts.forgetPart(tx, caseDraftOf(own, personId), 'reply', requestId);
      if (entryId) {
        if (!own.respondedAt) await this.cases.change(tx, own.id, { respondedAt: tx.now });
        await tx.publish(CaseWrittenTo, {
          ...eventOf(own),
          entryId,
          kind: byMail ? 'reply_mail' : 'reply_phone',
        });
        await tx.audit('case.reply', own.id, { channel });
      }
      return this.view.one(tx, actor, own.id);
    });
  }
}

import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { type DeskContent, type DeskDraft, reviseDesk } from '../domain/desk.js';
import { DeskStore } from '../store/desk.store.js';
import { knownId } from './known-id.js';
import { announceDeskChange } from './tell-of-desk-change.js';
import { ViewDesks } from './view-desks.js';
import type { DeskView, StoredDesk } from './views.js';

type Newer = 'script' | 'closedDays' | 'recordingNotice' | 'urgencyRules' | 'topics';
/** What is left out stays as it is; the script is usually written as a draft and published. */
export type TypedDesk = Omit<DeskDraft, Newer> & {
  readonly script?: DeskDraft['script'] | null | undefined;
  readonly closedDays?: DeskDraft['closedDays'] | null | undefined;
  readonly recordingNotice?: string | null | undefined;
  readonly urgencyRules?: DeskDraft['urgencyRules'] | null | undefined;
  readonly topics?: DeskDraft['topics'] | null | undefined;
};

/**
 * Owner or supervisor change what the desk says; what it said before is kept, and no change makes no version.
 * @param version that was read: who writes on from an older one is told, instead of taking back what somebody else has changed
 * @throws Refusal NOT_FOUND, BAD_INPUT, CONFLICT `deskChangedMeanwhile`
 */
@Injectable()
export class UpdateDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: DeskStore,
    private readonly view: ViewDesks,
  ) {}

  execute(actor: Actor, deskId: string, typed: TypedDesk, version: number | null = null): Promise<DeskView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const before = await this.desks.lock(tx, actingCompany(actor), knownId(deskId));
      if (!before) throw Refusal.notFound();
      const { script, closedDays, recordingNotice, urgencyRules, topics } = typed;
      const content = reviseDesk(
        before,
        {
          ...typed,
          script: script ?? before.script,
          closedDays: closedDays ?? before.closedDays,
          urgencyRules: urgencyRules ?? before.urgencyRules,
          topics: topics ?? before.topics,
          recordingNotice: recordingNotice === undefined ? before.recordingNotice : recordingNotice,
        },
        randomUUID,
      );
      const isSame = saysTheSame(before, content);
      if (!isSame && version !== null && version !== before.version)
        throw new Refusal('CONFLICT', 'deskChangedMeanwhile');
      const after = isSame ? before : await this.replace(tx, before, content);
      const [desk] = await this.view.execute(tx, [after]);
      return desk!;
    });
  }

  private async replace(tx: Tx, before: StoredDesk, content: DeskContent): Promise<StoredDesk> {
    const after = await this.desks.replace(tx, before, content, signedInPerson(tx.actor));
    await announceDeskChange(tx, before.id);
    await tx.audit('desk.update', before.id, { name: after.name, version: after.version });
    return after;
  }
}

const saysTheSame = (before: DeskContent, content: DeskContent) =>
  Object.entries(content).every(([part, said]) => isDeepStrictEqual(before[part as keyof DeskContent], said));

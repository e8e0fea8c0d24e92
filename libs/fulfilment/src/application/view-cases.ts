import { IdentityApi } from '@madoguchi/identity/contract';
import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { deadlineState } from '../domain/case-clock.js';
import type { EntryKind } from '../domain/case.js';
import { CaseListStore } from '../store/case-list.store.js';
import type { CaseEntryView, CaseView, StoredCase } from './case-views.js';

/** Cases and their stories as the actor's side may see them; the number of statements does not depend on how many. */
@Injectable()
export class ViewCases {
  constructor(
    private readonly list: CaseListStore,
    private readonly identity: IdentityApi,
  ) {}

  /** @throws Refusal NOT_FOUND */
  async one(tx: Tx, actor: Actor, id: string): Promise<CaseView> {
    const [view] = await this.of(tx, actor, await this.list.some(tx, actingCompany(actor), [id]));
    if (!view) throw Refusal.notFound();
    return view;
  }

  async of(tx: Tx, actor: Actor, cases: readonly StoredCase[]): Promise<CaseView[]> {
    if (cases.length === 0) return [];
    const company = actingCompany(actor);
    const names = await this.namesIn(tx, company);
    return cases.map((one) => ({
      ...one,
      respond: deadline(one.respondSoonAt, one.respondDueAt, one.respondedAt, tx.now),
      resolve: deadline(one.resolveSoonAt, one.resolveDueAt, one.closedAt, tx.now),
      // A client learns that somebody works on it, never who.
      ...(one.operatorId === company
        ? { assigneeName: names.get(one.assignedTo ?? '') ?? null }
        : { assignedTo: null, assigneeName: null }),
    }));
  }

  async story(tx: Tx, actor: Actor, caseId: string): Promise<CaseEntryView[]> {
    const company = actingCompany(actor);
    const names = await this.namesIn(tx, company);
    return (await this.list.entries(tx, company, caseId)).map(({ personId, ...entry }) => ({
      ...entry,
      side: sideOf(entry),
      personName: names.get(personId ?? '') ?? null,
    }));
  }

  private async namesIn(tx: Tx, companyId: string): Promise<Map<string, string>> {
    return new Map(
      (await this.identity.membersOf(tx, companyId)).map(({ personId, name }) => [personId, name]),
    );
  }
}

const deadline = (soonAt: Date | null, dueAt: Date | null, doneAt: Date | null, now: Date) => ({
  state: deadlineState({ soonAt, dueAt, doneAt }, now),
  dueAt,
  doneAt,
});

function sideOf({ kind, detail }: { kind: EntryKind; detail: string | null }): CaseEntryView['side'] {
  if (kind === 'customer_mail') return 'customer';
  const byClient =
    kind === 'answer' || kind === 'instruction' || (kind === 'reopened' && detail === 'client');
  return byClient ? 'client' : 'desk';
}

import { WebhookApi } from '@madoguchi/identity/contract';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { CaseStore } from '../store/case.store.js';
import type { StoredCase } from './case-views.js';

interface Told {
  readonly caseId: string;
  readonly clientId: string;
  readonly operatorId: string;
}

/** Both sides' systems hear of a case, as it stands when it is told; never a note, never who has it in hand. */
@Injectable()
export class AnnounceCase {
  constructor(
    private readonly cases: CaseStore,
    private readonly webhooks: WebhookApi,
  ) {}

  async execute(
    tx: Tx,
    { caseId, clientId, operatorId }: Told,
    event: string,
    more: object = {},
  ): Promise<void> {
    const own = await this.cases.lock(tx, operatorId, caseId);
    if (!own) return;
    for (const companyId of [clientId, operatorId])
      await this.webhooks.announce(tx, {
        companyId,
        subjectId: own.deskId,
        event,
        data: { ...dataOf(own), ...more },
        text: null,
      });
  }
}

const dataOf = (own: StoredCase) => ({
  caseId: own.id,
  deskId: own.deskId,
  number: own.number,
  state: own.state,
  category: own.category,
  severity: own.severity,
  rung: own.rung,
  customer: { name: own.name, kana: own.nameKana, phone: own.phone, email: own.email },
  product: own.product,
  happened: own.happened,
  wish: own.wish,
  openedAt: own.openedAt.toISOString(),
  respondDueAt: own.respondDueAt.toISOString(),
  respondedAt: own.respondedAt?.toISOString() ?? null,
  resolveDueAt: own.resolveDueAt?.toISOString() ?? null,
  closedAt: own.closedAt?.toISOString() ?? null,
  closingCode: own.closingCode,
  closingLine: own.closingLine,
  reopened: own.reopened,
});

import { IdentityApi } from '@madoguchi/identity/contract';
import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { changesBetween } from '../domain/desk-change.js';
import type { ReportLanguage } from '../domain/report-mail.js';
import { DeskChangeStore } from '../store/desk-change.store.js';
import { DeskStore } from '../store/desk.store.js';
import { knownId } from './known-id.js';
import type { DeskChangeView } from './desk-change-views.js';

const SHOWN = 50;

/** What was changed at a desk, newest first: both sides see what and which side, each only its own people by name. @throws Refusal NOT_FOUND */
@Injectable()
export class ReadDeskChanges {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: DeskStore,
    private readonly changes: DeskChangeStore,
    private readonly identity: IdentityApi,
  ) {}

  execute(actor: Actor, deskId: string, language: ReportLanguage): Promise<DeskChangeView[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      const companyId = actingCompany(actor);
      const [desk] = await this.desks.ofCompany(tx, companyId, [knownId(deskId)]);
      if (!desk) throw Refusal.notFound();
      const own = await this.identity.membersOf(tx, companyId);
      const names = new Map(own.map(({ personId, name }) => [personId, name]));
      const changes = await this.changes.newest(tx, deskId, SHOWN);
      return changes.map((change) => ({
        version: change.version,
        at: change.at,
        side: sideOf(desk, change.companyId),
        byName: (change.personId && names.get(change.personId)) ?? null,
        parts: changesBetween(change.before, change.after, language),
      }));
    });
  }
}

const sideOf = (
  desk: { clientId: string; operatorId: string },
  companyId: string | null,
): DeskChangeView['side'] =>
  companyId === desk.clientId ? 'client' : companyId === desk.operatorId ? 'operator' : null;

import { IdentityApi } from '@madoguchi/identity/contract';
import { MINUTE_MS } from '@madoguchi/kernel';
import { actingCompany, systemActor } from '@madoguchi/platform/access';
import { Config } from '@madoguchi/platform/config';
import { type Tx, UnitOfWork } from '@madoguchi/platform/database';
import { Job, type JobHandler } from '@madoguchi/platform/jobs';
import { z } from 'zod';
import { changedParts, deskParts } from '../domain/desk-change.js';
import { deskChangeMail } from '../domain/desk-change-mail.js';
import { DeskChangeStore } from '../store/desk-change.store.js';
import { DeskStore } from '../store/desk.store.js';

const payload = z.object({ deskId: z.uuid(), companyId: z.uuid(), from: z.coerce.date() });
/** Who works on a desk saves many times; the other side gets one mail. */
const SPAN_MS = 10 * MINUTE_MS;

/** The other side is told when the ten minutes in which this was changed are over. */
export function announceDeskChange(tx: Tx, deskId: string): Promise<void> {
  const from = new Date(Math.floor(tx.now.getTime() / SPAN_MS) * SPAN_MS);
  const companyId = actingCompany(tx.actor);
  return tx.enqueue(
    'tell-of-desk-change',
    { deskId, companyId, from: from.toISOString() },
    {
      jobKey: `desk-change:${deskId}:${companyId}:${from.toISOString()}`,
      runAt: new Date(from.getTime() + SPAN_MS),
    },
  );
}

/** Owners learn what the desk's side changed, supervisors what the client did. Mails are keyed, so that twice is once. */
@Job({ name: 'tell-of-desk-change' })
export class TellOfDeskChange implements JobHandler {
  constructor(
    private readonly config: Config,
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: DeskStore,
    private readonly changes: DeskChangeStore,
    private readonly identity: IdentityApi,
  ) {}

  run(job: unknown): Promise<void> {
    const { deskId, companyId, from } = payload.parse(job);
    return this.unitOfWork.run(systemActor('tell-of-desk-change'), async (tx) => {
      const desk = await this.desks.byId(tx, deskId);
      if (!desk) return;
      const until = new Date(from.getTime() + SPAN_MS);
      const changes = await this.changes.between(tx, deskId, companyId, from, until);
      const changed = new Set(changes.flatMap(({ before, after }) => changedParts(before, after)));
      const parts = deskParts.filter((part) => changed.has(part));
      if (parts.length === 0) return;
      const toOwners = companyId === desk.operatorId;
      const roles = toOwners ? ['owner'] : ['supervisor', 'manager'];
      const link = `${this.config.publicUrl}/${toOwners ? 'owner' : 'floor'}/desks/${deskId}/changes`;
      const others = await this.identity.membersOf(tx, toOwners ? desk.clientId : desk.operatorId);
      for (const { personId, email, role, language } of others)
        if (roles.includes(role))
          await tx.enqueue(
            'send-mail',
            { to: email, ...deskChangeMail(desk.name, parts, language, link) },
            { jobKey: `desk-change:${deskId}:${from.toISOString()}:${personId}` },
          );
    });
  }
}

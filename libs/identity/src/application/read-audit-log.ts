import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';

export interface AuditView {
  readonly id: string;
  readonly at: Date;
  readonly personName: string | null;
  readonly action: string;
  readonly subject: string;
  readonly details: unknown;
}

/** Newest first; the total comes with the page in the same statement. */
@Injectable()
export class ReadAuditLog {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  page(actor: Actor, first: number, offset: number): Promise<{ items: AuditView[]; total: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const rows = await tx.query<AuditView & { total: number }>(
        `SELECT a.id::text, a.at, coalesce(p.name, a.system_name) AS "personName", a.action, a.subject, a.details,
                count(*) OVER () AS total
         FROM platform.audit_entry a LEFT JOIN identity.person p ON p.id = a.person_id
         ORDER BY a.at DESC, a.id DESC LIMIT $1 OFFSET $2`,
        [first, offset],
      );
      return { items: rows, total: rows[0]?.total ?? 0 };
    });
  }
}

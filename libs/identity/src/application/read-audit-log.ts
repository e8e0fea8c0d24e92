import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';

export interface AuditView {
  readonly id: string;
  readonly at: Date;
  readonly personName: string | null;
  readonly action: string;
  readonly subject: string;
  readonly subjectName: string | null;
  readonly companyName: string | null;
  readonly details: unknown;
}

/**
 * What a reader calls the subject: the name it had when it happened, else the name it has now among the things of identity,
 * else its number.
 */
const subjectName = `coalesce(
  a.details->>'name',
  (SELECT c.name FROM identity.company c WHERE c.id = s.id),
  (SELECT k.name FROM identity.api_key k WHERE k.id = s.id),
  (SELECT i.email FROM identity.invitation i WHERE i.id = s.id),
  a.details->>'number')`;

/** Newest first; background work that acts for a person (registering, joining) is told as that person's; the total comes with the page in the same statement. */
@Injectable()
export class ReadAuditLog {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  page(actor: Actor, first: number, offset: number): Promise<{ items: AuditView[]; total: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const rows = await tx.query<AuditView & { total: number }>(
        `SELECT a.id::text, a.at, p.name AS "personName", a.action, a.subject, a.details,
                ${subjectName} AS "subjectName",
                (SELECT c.name FROM identity.company c WHERE c.id = a.company_id) AS "companyName", a.total
         FROM (SELECT *, count(*) OVER () AS total FROM platform.audit_entry ORDER BY at DESC, id DESC LIMIT $1 OFFSET $2) a
         LEFT JOIN identity.person p ON p.id = coalesce(a.person_id, a.details->>'personId')
         CROSS JOIN LATERAL (SELECT CASE WHEN a.subject ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN a.subject::uuid END AS id) s
         ORDER BY a.at DESC, a.id DESC`,
        [first, offset],
      );
      return { items: rows, total: rows[0]?.total ?? 0 };
    });
  }
}

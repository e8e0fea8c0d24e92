import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { ConsultationRow } from './consultation.row.js';

/** Check-ups sent to producers, behind the walls of both sides. */
@Injectable()
export class ConsultationStore {
  async add(tx: Tx, row: Omit<ConsultationRow, 'id'>): Promise<ConsultationRow> {
    const { identifiers } = await tx.manager.insert(
      ConsultationRow,
      row as Parameters<typeof tx.manager.insert<ConsultationRow>>[1],
    );
    return Object.assign(new ConsultationRow(), row, { id: identifiers[0]!['id'] as string });
  }

  async open(tx: Tx, sessionId: string, producerId: string): Promise<ConsultationRow | undefined> {
    const where = { sessionId, producerId, withdrawnAt: IsNull() };
    return (await tx.manager.findOneBy(ConsultationRow, where)) ?? undefined;
  }

  ofSession(tx: Tx, sessionId: string): Promise<ConsultationRow[]> {
    return tx.manager.find(ConsultationRow, {
      where: { sessionId },
      order: { sentAt: 'DESC', id: 'ASC' },
      take: 50,
    });
  }

  /** Newest first; a withdrawn one stays as a line without content. */
  ofProducer(tx: Tx, producerId: string): Promise<ConsultationRow[]> {
    return tx.manager.find(ConsultationRow, {
      where: { producerId },
      order: { sentAt: 'DESC', id: 'ASC' },
      take: 200,
    });
  }

  async lock(
    tx: Tx,
    where: { id: string; producerId: string } | { id: string; sessionId: string },
  ): Promise<ConsultationRow | undefined> {
    const row = await tx.manager.findOne(ConsultationRow, { where, lock: { mode: 'pessimistic_write' } });
    return row ?? undefined;
  }

  async withdraw(tx: Tx, id: string): Promise<void> {
    await tx.manager.update(
      ConsultationRow,
      { id },
      { withdrawnAt: tx.now, content: null, contact: null, message: '' },
    );
  }

  /** The check-up and the company that keeps it, where its owner chose mail and still asks. */
  async toBeMailed(tx: Tx, id: string): Promise<{ sessionId: string; clientId: string } | undefined> {
    const [row] = await tx.query<{ sessionId: string; clientId: string }>(
      `SELECT s.id AS "sessionId", s.client_id AS "clientId"
       FROM diagnosis.consultation c JOIN diagnosis.session s ON s.id = c.session_id
       WHERE c.id = $1 AND c.withdrawn_at IS NULL AND c.contact->>'channel' = 'mail' AND s.client_id IS NOT NULL`,
      [id],
    );
    return row;
  }

  async reply(tx: Tx, id: string, reply: string): Promise<void> {
    await tx.manager.update(ConsultationRow, { id }, { reply, repliedAt: tx.now });
  }
}

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

  async reply(tx: Tx, id: string, reply: string): Promise<void> {
    await tx.manager.update(ConsultationRow, { id }, { reply, repliedAt: tx.now });
  }
}

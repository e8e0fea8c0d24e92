import type { CalendarDate } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { SessionRow } from './session.row.js';

/** The hash of a secret, or a row of the company that keeps it. */
export type SessionKey = { readonly tokenHash: string } | { readonly id: string; readonly clientId: string };

/** Check-ups behind their wall: the holder of the secret sees one, a company sees those it claimed. */
@Injectable()
export class SessionStore {
  /** Shows the secret's hash to the wall for the rest of this transaction. */
  private async show(tx: Tx, tokenHash: string): Promise<void> {
    await tx.query(`SELECT set_config('app.diagnosis_token', $1, true)`, [tokenHash]);
  }

  async add(tx: Tx, row: Omit<SessionRow, 'id'>): Promise<SessionRow> {
    await this.show(tx, row.tokenHash);
    const { identifiers } = await tx.manager.insert(SessionRow, row);
    return Object.assign(new SessionRow(), row, { id: identifiers[0]!['id'] as string });
  }

  async opened(tx: Tx, key: SessionKey): Promise<SessionRow | undefined> {
    if ('tokenHash' in key) await this.show(tx, key.tokenHash);
    return (await tx.manager.findOneBy(SessionRow, key)) ?? undefined;
  }

  /** Waits for another device that is changing the same check-up. */
  async lockOpened(tx: Tx, key: SessionKey): Promise<SessionRow | undefined> {
    if ('tokenHash' in key) await this.show(tx, key.tokenHash);
    const row = await tx.manager.findOne(SessionRow, { where: key, lock: { mode: 'pessimistic_write' } });
    return row ?? undefined;
  }

  async save(tx: Tx, row: SessionRow): Promise<void> {
    const { id, ...columns } = row;
    await tx.manager.update(
      SessionRow,
      { id },
      columns as Parameters<typeof tx.manager.update<SessionRow>>[2],
    );
  }

  ofClient(tx: Tx, clientId: string): Promise<SessionRow[]> {
    return tx.manager.find(SessionRow, {
      where: { clientId },
      order: { startedAt: 'DESC', id: 'ASC' },
      take: 100,
    });
  }

  async claimed(tx: Tx, clientId: string, id: string): Promise<SessionRow | undefined> {
    return (await tx.manager.findOneBy(SessionRow, { id, clientId })) ?? undefined;
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.manager.delete(SessionRow, { id });
  }

  /** Remembers, once, that a quote was asked for or signed. */
  async taken(tx: Tx, clientId: string, id: string, step: 'quotedAt' | 'signedAt'): Promise<void> {
    await tx.manager.update(SessionRow, { id, clientId, [step]: IsNull() }, { [step]: tx.now });
  }

  /** How many check-ups were past their day and are gone. */
  async eraseBefore(tx: Tx, day: CalendarDate): Promise<number> {
    const { affected } = await tx.manager
      .createQueryBuilder()
      .delete()
      .from(SessionRow)
      .where('erase_on < :day', { day })
      .execute();
    return affected ?? 0;
  }
}
